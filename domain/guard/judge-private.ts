/** Judges an update of a private stream. Those who are in it trust one another with their words: asked is only that Yjs can take it in whole,
 *  soon, and that nobody writes under another's client id. */
import * as Y from 'yjs'
import type { SeatId } from '../text/ids.ts'
import { decodeBounded, type ItemId, LIMITS, type Struct, type Update } from './decode.ts'
import { freshAt, heldAt, type Home, isKnown, type ItemStruct, type Placing, Refused, sortedByNews, stateOf } from './hearing.ts'
import { inOrder, leansOn } from './order.ts'
import { measureReach, noReach } from './reach.ts'
import type { GuardCode } from './types.ts'

/** `known`: it brings nothing and deletes nothing. */
export type PrivateVerdict =
  | { readonly kind: 'known' }
  | { readonly kind: 'lawful' }
  | { readonly kind: 'refused'; readonly code: GuardCode }

type Writer = { readonly seat: SeatId; readonly holderOf: (client: number) => SeatId | null }

export function judgePrivate(doc: Y.Doc, writer: Writer, bytes: Uint8Array): PrivateVerdict {
  const update = decodeBounded(bytes, { ...LIMITS, values: 'any' })
  if (update === null) return { kind: 'refused', code: 'update.malformed' }
  const trial: Placing = { index: { doc }, fresh: sortedByNews(doc, update.structs).fresh }
  try {
    for (const client of trial.fresh.keys()) if (writer.holderOf(client) !== writer.seat) throw new Refused('update.not-your-id')
    placeAll(trial)
    requireReached(trial, update)
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', code: error.refusal }
    throw error
  }
  return trial.fresh.size === 0 && update.deleted.length === 0 ? { kind: 'known' } : { kind: 'lawful' }
}

/** In the order in which Yjs can take them in; refused where something is missing or would take too long to place. */
function placeAll(trial: Placing): void {
  const reach = noReach()
  const homes: Homes = new Map()
  for (const struct of inOrder(trial)) {
    if (struct.kind !== 'item') continue
    const home = homeOf(trial, homes, struct)
    homes.set(struct, home)
    if (home !== null) measureReach(trial, reach, struct, home)
  }
}

/** Null for what will be nowhere: beside or inside something that was cleared away, it is cleared away by Yjs too. */
type Homes = Map<Struct, Home | null>

function homeOf(trial: Placing, homes: Homes, struct: ItemStruct): Home | null {
  const beside = leansOn(struct).map((id) => neighbourOf(trial, homes, id))
  if (beside.includes(null)) return null
  const { parent, sub } = struct
  switch (parent.kind) {
    case 'root': {
      const type = trial.index.doc.share.get(parent.name)
      return type === undefined ? { kind: 'root', name: parent.name, sub } : { kind: 'existing', type, sub }
    }
    case 'item':
      return homeInside(trial, parent.id, sub)
    case 'neighbour':
      return homeBeside(trial, homes, struct.origin ?? struct.rightOrigin)
  }
}

/** What it leans on, or null where that is nowhere. */
function neighbourOf(trial: Placing, homes: Homes, id: ItemId): Y.Item | Struct | null {
  if (isKnown(trial, id)) {
    const item = heldAt(trial, id)
    return item instanceof Y.Item ? item : null
  }
  const brought = freshAt(trial, id)
  return brought?.kind === 'item' && homes.get(brought) !== null ? brought : null
}

function homeInside(trial: Placing, id: ItemId, sub: string | null): Home | null {
  if (!isKnown(trial, id)) {
    const brought = freshAt(trial, id)
    return brought?.kind === 'item' ? { kind: 'fresh', of: brought, sub } : null
  }
  const item = heldAt(trial, id)
  return item instanceof Y.Item && item.content instanceof Y.ContentType ? { kind: 'existing', type: item.content.type, sub } : null
}

function homeBeside(trial: Placing, homes: Homes, id: ItemId | null): Home | null {
  if (id === null) throw new Refused('update.malformed')
  if (!isKnown(trial, id)) {
    const brought = freshAt(trial, id)
    return brought === null ? null : (homes.get(brought) ?? null)
  }
  const item = heldAt(trial, id)
  if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return null
  return { kind: 'existing', type: item.parent, sub: item.parentSub }
}

/** What is deleted is there, or Yjs would wait for it; and each character is deleted once, as pages say it, or Yjs would walk over it each time. */
function requireReached(trial: Placing, { deleted }: Update): void {
  const ends = new Map<number, number>()
  for (const { client, clock, length } of deleted) {
    if (clock < (ends.get(client) ?? 0)) throw new Refused('update.malformed')
    ends.set(client, clock + length)
  }
  for (const [client, end] of ends) {
    const last = trial.fresh.get(client)?.at(-1)
    const reached = last === undefined ? stateOf(trial, client) : last.clock + last.length
    if (end > reached) throw new Refused('update.gap')
  }
}
