/** Presence: where each seat's caret is. The server says whose it is; a client only says where. Gathered and sent at most ten times a second. */
import * as encoding from 'lib0/encoding'
import * as decoding from 'lib0/decoding'
import { z } from 'zod'
import { presenceFrame } from '../../domain/protocol/frames.ts'
import { broadcast, type Gathering } from './broadcast.ts'
import { type Connection, seatOf } from './room.ts'

const LARGEST_STATE = 2_000
/** A page counts its own changes; a clock near the largest number that can be read would leave no room for the one that says it left. */
const LARGEST_CLOCK = 2 ** 40
const GATHER_MS = 100

/** A caret as two relative positions of Yjs in JSON; whatever else the client says of itself is dropped. */
const cursor = z.object({ anchor: z.unknown(), head: z.unknown() })
const claimed = z.object({ cursor: cursor.nullable().optional() })

type Change = { readonly client: number; readonly clock: number; readonly state: string }

/** Reads the one entry that is about the sender itself; others' are ignored. Null where there is none. */
function ownEntry(connection: Connection, bytes: Uint8Array): Change | null {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  if (count > 16) return null
  let own: Change | null = null
  for (let i = 0; i < count; i++) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const state = decoding.readVarString(decoder)
    if (client === connection.client && clock < LARGEST_CLOCK && state.length <= LARGEST_STATE) own = { client, clock, state }
  }
  return own
}

export function receivePresence(room: Gathering, connection: Connection, bytes: Uint8Array): void {
  if (connection.state !== 'joined' || connection.client === null) return
  const entry = readEntry(connection, bytes)
  if (entry === null || (connection.presence !== null && entry.clock <= connection.presence.clock)) return
  const stamped = stamp(room, connection, entry.state)
  connection.presence = { client: entry.client, clock: entry.clock, state: stamped }
  gather(room, connection.presence)
}

function readEntry(connection: Connection, bytes: Uint8Array): Change | null {
  try {
    return ownEntry(connection, bytes)
  } catch {
    // lib0 throws on what ends early: presence that cannot be read is no presence.
    return null
  }
}

/** Null where it is no JSON: a page may send anything. */
function jsonIn(state: string): unknown {
  try {
    return JSON.parse(state)
  } catch {
    return null
  }
}

/** Party and name come from the room, never from the client. */
function stamp(room: Gathering, connection: Connection, state: string): string {
  const seat = seatOf(room, connection.seat)
  const person = seat === null ? undefined : room.state.persons.get(seat.person)
  const said = claimed.safeParse(jsonIn(state))
  if (!said.success || seat === null) return 'null'
  const party =
    seat.delegation ?? (seat.hat === 'secretariat' ? 'secretariat' : seat.hat === 'observer' || seat.hat === 'service' ? null : 'chair')
  return JSON.stringify({
    cursor: said.data.cursor ?? null,
    user: { party: connection.voice ?? party, seat: seat.id, name: person?.name ?? '', hat: seat.hat },
  })
}

const waiting = new WeakMap<Gathering, Map<number, Change>>()

function gather(room: Gathering, change: Change): void {
  const held = waiting.get(room)
  if (held !== undefined) {
    held.set(change.client, change)
    return
  }
  const changes = new Map([[change.client, change]])
  waiting.set(room, changes)
  setTimeout(() => {
    waiting.delete(room)
    broadcast(room, presenceFrame(encodePresence([...changes.values()])), null)
  }, GATHER_MS).unref()
}

function encodePresence(changes: readonly Change[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, changes.length)
    for (const { client, clock, state } of changes) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
}

/** Everyone else's presence, for one who just came in or who has to hear from the server: an empty list says so too. */
export function sendPresence(room: Gathering, to: Connection): void {
  const others = [...room.connections.values()].flatMap((each) =>
    each.number === to.number || each.presence === null ? [] : [each.presence],
  )
  to.send(presenceFrame(encodePresence(others)))
}

export function leavePresence(room: Gathering, connection: Connection): void {
  if (connection.presence === null) return
  gather(room, { client: connection.presence.client, clock: connection.presence.clock + 1, state: 'null' })
  connection.presence = null
}
