/** Puts new structs in an order in which each leans only on what came before it. Yjs keeps back what leans on something missing,
 *  and stumbles over what leans on its own future: both are refused here. */
import type { ItemId, Struct } from './decode.ts'
import { freshAt, type Placing, isKnown, Refused, stateOf } from './hearing.ts'

/** One page writes with one id; another is left over from before it was loaded anew. */
const MOST_CLIENTS = 8

type Lane = { readonly client: number; readonly structs: readonly Struct[]; next: number; reached: number }

export function inOrder(hearing: Placing): Struct[] {
  const lanes = new Map<number, Lane>()
  for (const [client, structs] of hearing.fresh) lanes.set(client, { client, structs, next: 0, reached: stateOf(hearing, client) })
  if (lanes.size > MOST_CLIENTS) throw new Refused('update.malformed')
  for (const lane of lanes.values()) if ((lane.structs[0]?.clock ?? 0) > lane.reached) throw new Refused('update.gap')
  const order: Struct[] = []
  for (let before = -1; before < order.length; ) {
    before = order.length
    for (const lane of lanes.values()) advance(hearing, lanes, lane, order)
  }
  for (const lane of lanes.values()) refuseWhereStuck(hearing, lane)
  return order
}

/** Takes from one client what has all it leans on. */
function advance(hearing: Placing, lanes: ReadonlyMap<number, Lane>, lane: Lane, order: Struct[]): void {
  for (let struct = lane.structs[lane.next]; struct !== undefined; struct = lane.structs[lane.next]) {
    for (const id of leansOn(struct)) if (id.clock >= (lanes.get(id.client)?.reached ?? stateOf(hearing, id.client))) return
    order.push(struct)
    lane.next++
    lane.reached = struct.clock + struct.length
  }
}

function refuseWhereStuck(hearing: Placing, lane: Lane): void {
  const struct = lane.structs[lane.next]
  if (struct === undefined) return
  const isMissing = leansOn(struct).some((id) => !isKnown(hearing, id) && freshAt(hearing, id) === null)
  throw new Refused(isMissing ? 'update.gap' : 'update.malformed')
}

export function leansOn(struct: Struct): ItemId[] {
  if (struct.kind === 'gone') return []
  const ids: ItemId[] = []
  if (struct.origin !== null) ids.push(struct.origin)
  if (struct.rightOrigin !== null) ids.push(struct.rightOrigin)
  if (struct.parent.kind === 'item') ids.push(struct.parent.id)
  return ids
}
