/** How far Yjs will have to look for the place of each new item. It walks from the left neighbour to the right one over all that stands
 *  between, which for honest pages is next to nothing; an update written by hand could make it walk for minutes. */
import * as Y from 'yjs'
import type { ItemId } from './decode.ts'
import { freshAt, type Placing, heldAt, type Home, isKnown, type ItemStruct, Refused, stateOf } from './hearing.ts'

/** Steps that one update may cost, a few hundredths of a second's worth. */
const FARTHEST = 50_000

/** The gap in the server's text where a new item stands, what finding its place may cost, and how many new items its list had before it. */
type Gap = { readonly left: ItemId | null; readonly right: ItemId | null; readonly steps: number; readonly placed: number }

export type Reach = {
  readonly gaps: Map<ItemStruct, Gap>
  /** New items by what they were put after: a held character or the beginning of a list, and a held item as a whole. */
  readonly after: Map<string | Y.Item, number>
  /** New items by the beginning of their list. */
  readonly placed: Map<string, number>
  steps: number
}

export const noReach = (): Reach => ({ gaps: new Map(), after: new Map(), placed: new Map(), steps: 0 })

/** Refuses what would make Yjs walk too far in all, and what stands left of its own left neighbour. */
export function measureReach(hearing: Placing, reach: Reach, struct: ItemStruct, home: Home): void {
  const start = beginningOf(home)
  const gap = gapOf(hearing, reach, struct, home, start)
  reach.gaps.set(struct, gap)
  reach.steps += gap.steps
  if (reach.steps > FARTHEST) throw new Refused('update.malformed')
  for (const anchor of gap.left === null ? [start] : [keyOf(gap.left), heldItem(hearing, gap.left)]) count(reach.after, anchor)
  count(reach.placed, start)
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const keyOf = ({ client, clock }: ItemId): string => `${client}/${clock}`

/** The left neighbour; of a struct known in part, the last that is known. */
export function originOf(hearing: Placing, { client, clock, origin }: ItemStruct): ItemId | null {
  const known = stateOf(hearing, client)
  return clock < known ? { client, clock: known - 1 } : origin
}

function gapOf(hearing: Placing, reach: Reach, struct: ItemStruct, home: Home, start: string): Gap {
  const origin = originOf(hearing, struct)
  const before = origin === null ? null : gapOfFresh(hearing, reach, origin)
  const behind = struct.rightOrigin === null ? null : gapOfFresh(hearing, reach, struct.rightOrigin)
  const left = before === null ? origin : before.gap.left
  const right = behind === null ? struct.rightOrigin : behind.gap.right
  const placed = reach.placed.get(start) ?? 0
  // Typing goes on where the word before it ends: only what came between the two can be in its way.
  if (before !== null && origin !== null && isEndOf(before.struct, origin) && isSameId(before.struct.rightOrigin, struct.rightOrigin)) {
    return { left, right, steps: before.gap.steps + placed - before.gap.placed - 1, placed }
  }
  return { left, right, steps: stepsBetween(hearing, reach, { home, start, left, right }), placed }
}

function gapOfFresh(hearing: Placing, reach: Reach, id: ItemId): { struct: ItemStruct; gap: Gap } | null {
  if (isKnown(hearing, id)) return null
  const struct = freshAt(hearing, id)
  const gap = struct?.kind === 'item' ? reach.gaps.get(struct) : undefined
  if (struct?.kind !== 'item' || gap === undefined) throw new Refused('update.malformed')
  return { struct, gap }
}

const isEndOf = (struct: ItemStruct, id: ItemId): boolean => struct.clock + struct.length - 1 === id.clock
const isSameId = (a: ItemId | null, b: ItemId | null): boolean => a?.client === b?.client && a?.clock === b?.clock

export function heldItem(hearing: Placing, id: ItemId): Y.Item {
  const item = heldAt(hearing, id)
  if (!(item instanceof Y.Item)) throw new Refused('paragraph.gone')
  return item
}

/** The beginning of a list, told apart by the item that holds it. */
export function beginningOf(home: Home): string {
  const { client, clock } = home.kind === 'fresh' ? home.of : (itemOf(home)?.id ?? { client: 0, clock: 0 })
  return `${client}/${clock}/${home.sub ?? ''}`
}

const itemOf = (home: Home): Y.Item | null => (home.kind === 'existing' && home.type instanceof Y.AbstractType ? home.type._item : null)

export function firstOf(home: Home): Y.Item | null {
  if (home.kind !== 'existing' || !(home.type instanceof Y.AbstractType)) return null
  if (home.sub === null) return home.type._start
  let first = home.type._map.get(home.sub) ?? null
  while (first?.left != null) first = first.left
  return first
}

type Between = { readonly home: Home; readonly start: string; readonly left: ItemId | null; readonly right: ItemId | null }

function stepsBetween(hearing: Placing, reach: Reach, { home, start, left, right }: Between): number {
  const from = left === null ? null : heldItem(hearing, left)
  const to = right === null ? null : heldItem(hearing, right)
  if (from !== null && from === to && left !== null && right !== null) {
    if (left.clock >= right.clock) throw new Refused('update.malformed')
    return reach.after.get(left.clock + 1 === right.clock ? keyOf(left) : from) ?? 0
  }
  let steps = reach.after.get(from ?? start) ?? 0
  let at = from === null ? firstOf(home) : from.right
  for (; at !== null && at !== to; at = at.right) {
    steps += 1 + (reach.after.get(at) ?? 0)
    if (reach.steps + steps > FARTHEST) throw new Refused('update.malformed')
  }
  if (at !== to) throw new Refused('update.malformed')
  return steps
}
