/** Yjs puts an item between the two that stood beside it when it was written, and finds the same place on every page only where these two
 *  did stand side by side. Neighbours that never can have would show the text in another order to those who come later. */
import type * as Y from 'yjs'
import type { ItemId } from './decode.ts'
import { type Hearing, type Home, isKnown, type ItemStruct, Refused, stateOf } from './hearing.ts'
import { beginningOf, firstOf, heldItem, originOf } from './reach.ts'

/** What stands beside what on the page that wrote the update, as far as the update tells. A list's beginning and end have keys of their own. */
export type Page = {
  readonly next: Map<string, ItemId | null>
  readonly previous: Map<string, ItemId | null>
  /** Held items after whose characters new ones stand, with the last such character's clock. */
  readonly written: Map<Y.Item, number>
}

export const emptyPage = (): Page => ({ next: new Map(), previous: new Map(), written: new Map() })

const keyOf = ({ client, clock }: ItemId): string => `${client}/${clock}`
const isSame = (one: ItemId | null, other: ItemId | null): boolean => one?.client === other?.client && one?.clock === other?.clock

/** Refuses an item whose neighbours can't have stood side by side on one page; notes where it stands. */
export function requireAdjacent(hearing: Hearing, page: Page, struct: ItemStruct, home: Home): void {
  const list = beginningOf(home)
  const left = originOf(hearing, struct)
  const right = struct.rightOrigin
  const after = left === null ? page.next.get(list) : nextOf(hearing, page, left)
  const before = right === null ? page.previous.get(list) : previousOf(hearing, page, right)
  if (after === undefined && before === undefined) requirePossible(hearing, page, struct, home, left, right)
  else if ((after !== undefined && !isSame(after, right)) || (before !== undefined && !isSame(before, left)))
    throw new Refused('update.malformed')
  const first = { client: struct.client, clock: Math.max(struct.clock, stateOf(hearing, struct.client)) }
  const last = { client: struct.client, clock: struct.clock + struct.length - 1 }
  page.next.set(left === null ? list : keyOf(left), first).set(keyOf(last), right)
  if (left !== null && isKnown(hearing, left)) noteWritten(page, heldItem(hearing, left), left.clock)
  page.previous.set(right === null ? list : keyOf(right), last).set(keyOf(first), left)
}

function noteWritten({ written }: Page, item: Y.Item, clock: number): void {
  written.set(item, Math.max(clock, written.get(item) ?? clock))
}

/** Inside what the update brings one character follows the other; undefined where it does not say. */
function nextOf(hearing: Hearing, page: Page, id: ItemId): ItemId | null | undefined {
  const told = page.next.get(keyOf(id))
  return told !== undefined || isKnown(hearing, id) ? told : { client: id.client, clock: id.clock + 1 }
}

function previousOf(hearing: Hearing, page: Page, id: ItemId): ItemId | null | undefined {
  const told = page.previous.get(keyOf(id))
  return told !== undefined || isKnown(hearing, id) ? told : { client: id.client, clock: id.clock - 1 }
}

type Stretch = { readonly client: number; readonly clock: number; readonly end: number }

const holds = (stretch: Stretch, id: ItemId | null): boolean =>
  id !== null && id.client === stretch.client && stretch.clock <= id.clock && id.clock < stretch.end

/** Two held neighbours: what stands between them now must have come without the author knowing. Known it was, where it is the author's own,
 *  or was a neighbour of one of the two when that was written. */
function requirePossible(hearing: Hearing, page: Page, struct: ItemStruct, home: Home, left: ItemId | null, right: ItemId | null): void {
  const from = left === null ? null : heldItem(hearing, left)
  const to = right === null ? null : heldItem(hearing, right)
  const knownLeft = right === null || to === null ? null : right.clock > to.id.clock ? { ...right, clock: right.clock - 1 } : to.origin
  if (to !== null && right !== null && right.clock > to.id.clock) {
    // In the midst of an item the one before it was there first.
    if (!isSame(knownLeft, left)) throw new Refused('update.malformed')
    return
  }
  const knownRight = from?.rightOrigin ?? null
  const refuseKnown = (item: Y.Item, clock: number): void => {
    const between = { client: item.id.client, clock, end: item.id.clock + item.length }
    if (between.clock >= between.end) return
    const isWrittenIn = (page.written.get(item) ?? -1) >= clock
    if (isWrittenIn || between.client === struct.client || holds(between, knownLeft) || holds(between, knownRight))
      throw new Refused('update.malformed')
  }
  if (from !== null && left !== null) refuseKnown(from, left.clock + 1)
  for (let at = from === null ? firstOf(home) : from.right; at !== null && at !== to; at = at.right) refuseKnown(at, at.id.clock)
}
