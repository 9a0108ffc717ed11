/** Joining and leaving: who may read is asked of the room's facts at the moment of entry, and again before the text is sent. */
import * as Y from 'yjs'
import { decodeStateVector } from '../../domain/guard/guard.ts'
import { answerFrame, askFrame, diskFrame } from '../../domain/protocol/frames.ts'
import { mayRead } from '../../domain/sitting/sitting.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { noteArrival, noteLeaving } from './absences.ts'
import { endConnection } from './broadcast.ts'
import { afterCommit } from './commit.ts'
import { leavePresence, sendPresence } from './presence.ts'
import { type Connection, type Room, seatOf } from './room.ts'

/** A page knows what the text knows, and a few ids under which it wrote itself. */
const PAGES_OF_ITS_OWN = 64

/** Lets a connection in, or says why not. The server asks first what the client has that it lacks. */
export function enter(room: Room, connection: Connection): void {
  room.connections.set(connection.number, connection)
  const seat = seatOf(room, connection.seat)
  const refusal = seat === null ? refused('seat.revoked') : mayRead(room.state, seat)
  if (refusal !== null) return endConnection(room, connection, 4403, refusal.code)
  if (connection.client !== null && room.clients.get(connection.client) !== connection.seat)
    return endConnection(room, connection, 4409, 'update.not-your-id')
  if (connection.generation !== null && connection.generation !== room.generation)
    return endConnection(room, connection, 4409, 'update.generation')
  const trouble = room.disk.trouble()
  if (trouble !== null) connection.send(diskFrame(trouble))
  connection.send(askFrame(Y.encodeStateVector(room.doc)))
}

/** Answers SyncStep1 with what the client lacks, once that is on disk. */
export function answer(room: Room, connection: Connection, stateVector: Uint8Array): void {
  if (connection.state === 'ended' || connection.state === 'refused') return
  const vector = decodeStateVector(stateVector)
  if (vector === null || vector.size > room.doc.store.clients.size + PAGES_OF_ITS_OWN)
    return endConnection(room, connection, 4400, 'update.malformed')
  // A page that brings words of its own must say of which generation they are: those of another would double the text.
  if (vector.size > 0 && connection.generation === null) return endConnection(room, connection, 4409, 'update.generation')
  const frame = vector.size === 0 ? wholeText(room) : answerFrame(Y.encodeStateAsUpdate(room.doc, stateVector))
  afterCommit(room, () => {
    if (connection.state === 'ended') return
    connection.send(frame)
    if (connection.state === 'joining') {
      connection.state = 'joined'
      noteArrival(room, connection.seat)
    }
    sendPresence(room, connection)
  })
}

/** The same bytes for all who come in between two changes: when a sitting opens, everyone comes at once. */
function wholeText(room: Room): Uint8Array {
  room.wholeText ??= answerFrame(Y.encodeStateAsUpdate(room.doc))
  return room.wholeText
}

export function leave(room: Room, connection: Connection): void {
  connection.state = 'ended'
  room.connections.delete(connection.number)
  leavePresence(room, connection)
  noteLeaving(room, connection.seat)
}
