/** Updates put together by hand from ids that exist: nearly lawful ones, which is where a guard errs. */
import * as Y from 'yjs'
import type { Author } from '../../domain/guard/guard.ts'
import type { Content, ItemId } from '../../domain/guard/decode.ts'
import { delKey } from '../../domain/text/schema.ts'
import type { Dice } from './crowd.ts'
import { newClient, type Room } from './room.ts'
import { encodeUpdate, type HandStruct, inside, item } from './updates.ts'

/** A row of numbers that follows from three. */
function rolls({ a, b, c }: Dice): (below: number) => number {
  let state = (a * 73_856_093) ^ (b * 19_349_663) ^ (c * 83_492_791) ^ 0x9e3779b9
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39)
    state ^= state >>> 15
    return (state >>> 0) % Math.max(1, below)
  }
}
type Roll = ReturnType<typeof rolls>

export function handUpdate(room: Room, author: Author, dice: Dice): Uint8Array {
  const roll = rolls(dice)
  const own = [...room.holders].filter(([, seat]) => seat === author.seat).map(([client]) => client)
  const clients = [roll(3) === 0 ? newClient() : (own[roll(own.length)] ?? newClient()), newClient()]
  const structs: HandStruct[] = []
  const next = new Map(clients.map((client) => [client, startOf(room, client, roll)]))
  for (let count = 1 + roll(5); count > 0; count--) {
    const client = clients[roll(4) === 0 ? 1 : 0] ?? 0
    const struct = aStruct(room, structs, client, next.get(client) ?? 0, roll)
    structs.push(struct)
    next.set(client, struct.clock + struct.length)
  }
  const deleted = roll(3) === 0 ? [aRange(room, structs, roll)] : []
  return encodeUpdate({ structs, deleted })
}

/** Mostly where the server stands; at times a little before, as a merged copy begins. */
function startOf(room: Room, client: number, roll: Roll): number {
  const state = Y.getState(room.doc.store, client)
  return roll(4) === 0 ? Math.max(0, state - 1 - roll(3)) : state
}

function aStruct(room: Room, structs: readonly HandStruct[], client: number, clock: number, roll: Roll): HandStruct {
  const held = anyItem(room, roll)
  const known = copyAt(room, client, clock)
  const content = known !== null && roll(5) > 0 ? known : aContent(roll)
  const length = content.kind === 'string' ? content.text.length : 1
  switch (roll(8)) {
    case 0:
      return item(client, clock, content, {
        parent: inside(held === null ? { client: 1, clock: 0 } : held.id),
        sub: roll(3) === 0 ? (['id', 'pi', 'level'][roll(3)] ?? null) : null,
        length,
      })
    case 1:
      return item(client, clock, content, { origin: anyId(room, structs, roll), rightOrigin: anyId(room, structs, roll), length })
    case 2:
      return { kind: 'gone', client, clock, length: 1 + roll(3) }
    case 3:
      return item(client, clock, content, {
        origin: structs.length > 0 ? anyId(room, structs, roll) : null,
        rightOrigin: held === null ? null : held.id,
        length,
        parent: inside({ client: 1, clock: roll(9) }),
      })
    default: {
      // Beside an item, as an editor would write.
      if (held === null) return { kind: 'gone', client, clock, length: 1 }
      const at = held.id.clock + roll(held.length)
      const isLast = at === held.id.clock + held.length - 1
      const rightOrigin = isLast ? (held.right === null ? null : held.right.id) : { client: held.id.client, clock: at + 1 }
      return item(client, clock, content, { origin: { client: held.id.client, clock: at }, rightOrigin, length })
    }
  }
}

function anyItem(room: Room, roll: Roll): Y.Item | null {
  const lists = [...room.doc.store.clients.values()]
  const list = lists[roll(lists.length)] ?? []
  const held = list[roll(list.length)]
  return held instanceof Y.Item ? held : null
}

function anyId(room: Room, structs: readonly HandStruct[], roll: Roll): ItemId | null {
  const struct = structs[roll(structs.length)]
  if (struct !== undefined && roll(2) === 0) return { client: struct.client, clock: struct.clock + roll(struct.length) }
  const held = anyItem(room, roll)
  return held === null ? null : { client: held.id.client, clock: held.id.clock + roll(held.length) }
}

/** What the server has at this clock, and some more. */
function copyAt(room: Room, client: number, clock: number): Content | null {
  if (clock >= Y.getState(room.doc.store, client)) return null
  const held = Y.getItem(room.doc.store, { client, clock } as Y.ID)
  if (!(held instanceof Y.Item) || !(held.content instanceof Y.ContentString)) return null
  return { kind: 'string', text: `${held.content.str.slice(clock - held.id.clock)}más` }
}

function aContent(roll: Roll): Content {
  const strike = delKey('FR' as never)
  const contents: readonly Content[] = [
    { kind: 'string', text: 'mano' },
    { kind: 'string', text: '😀' },
    { kind: 'format', key: 'ins', value: { by: 'FR' } },
    { kind: 'format', key: 'ins', value: null },
    { kind: 'format', key: strike, value: { by: 'FR' } },
    { kind: 'format', key: strike, value: null },
    { kind: 'format', key: 'bold', value: {} },
    { kind: 'format', key: 'bold', value: null },
    { kind: 'deleted' },
    { kind: 'value', value: 'MX' },
    { kind: 'value', value: 1 },
    { kind: 'text' },
    { kind: 'element', name: 'paragraph' },
  ]
  return contents[roll(contents.length)] ?? { kind: 'deleted' }
}

function aRange(room: Room, structs: readonly HandStruct[], roll: Roll): { client: number; clock: number; length: number } {
  const struct = structs[roll(structs.length)]
  if (struct !== undefined && roll(2) === 0) return { client: struct.client, clock: struct.clock, length: struct.length }
  const held = anyItem(room, roll)
  return held === null ? { client: 1, clock: 0, length: 1 } : { client: held.id.client, clock: held.id.clock, length: held.length }
}
