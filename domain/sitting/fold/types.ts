/** How one kind of fact changes the room; a table of these must name every kind of its group. */
import type { Fact, FactKind } from '../facts.ts'
import type { RoomState } from '../types.ts'

type FactsByKind = { readonly [F in Fact as F['kind']]: F }

export type Fold<Kind extends FactKind> = { readonly [K in Kind]: (state: RoomState, fact: FactsByKind[K]) => RoomState }

/** A copy of the map with one entry set. */
export const having = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> =>
  new Map(map).set(key, value)

/** A copy of the map without one key. */
export function lacking<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const copy = new Map(map)
  copy.delete(key)
  return copy
}
