/** Into a private stream and out of it: who may, what is taken, what is said once it is on disk. The same order as in the room. */
import * as Y from 'yjs'
import { decodeStateVector, judgePrivate } from '../../domain/guard/guard.ts'
import { acknowledgedFrame, answerFrame, askFrame, diskFrame, refusedFrame, updateFrame } from '../../domain/protocol/frames.ts'
import type { RefusalCode } from '../../domain/sentences/refusals.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { mayUseStream } from '../../domain/sitting/streams.ts'
import type { SeatId } from '../../domain/text/ids.ts'
import { broadcast, endConnection } from '../room/broadcast.ts'
import { leavePresence, sendPresence } from '../room/presence.ts'
import { type Connection, SERVER_CLIENTS, seatOf } from '../room/room.ts'
import { StoreFault } from '../store/types.ts'
import { afterCommit, breakStream, scheduleCommit, type Stream } from './stream.ts'

/** A page knows what the stream knows, and a few ids under which it wrote itself. */
const PAGES_OF_ITS_OWN = 64

/** Why the connection's seat may not be here (any more), or null. */
function refusalOf(stream: Stream, connection: Pick<Connection, 'seat'>) {
  const seat = seatOf(stream, connection.seat)
  return seat === null ? refused('seat.revoked') : mayUseStream(stream.state, seat, stream.name)
}

/** Lets a connection in, or says why not. The server asks first what the page has that it lacks. */
export function enterStream(stream: Stream, connection: Connection): void {
  stream.connections.set(connection.number, connection)
  const refusal = refusalOf(stream, connection)
  if (refusal !== null) return endConnection(stream, connection, 4403, refusal.code)
  if (stream.health === 'ended') return endConnection(stream, connection, 4503, 'store.failed')
  if (connection.client !== null && stream.clients.get(connection.client) !== connection.seat)
    return endConnection(stream, connection, 4409, stream.generation === connection.generation ? 'update.not-your-id' : 'update.generation')
  if (connection.generation !== null && connection.generation !== stream.generation)
    return endConnection(stream, connection, 4409, 'update.generation')
  const trouble = stream.room.disk.trouble()
  if (trouble !== null) connection.send(diskFrame(trouble))
  connection.send(askFrame(Y.encodeStateVector(stream.doc)))
}

/** Puts out those who may not be here any more. */
export function followRights(stream: Stream): void {
  for (const connection of [...stream.connections.values()]) {
    const refusal = refusalOf(stream, connection)
    if (refusal !== null) endConnection(stream, connection, 4403, refusal.code)
  }
}

/** Answers with what the page lacks, once that is on disk. */
export function answerFromStream(stream: Stream, connection: Connection, stateVector: Uint8Array): void {
  if (isOver(connection)) return
  const vector = decodeStateVector(stateVector)
  if (vector === null || vector.size > stream.doc.store.clients.size + PAGES_OF_ITS_OWN)
    return endConnection(stream, connection, 4400, 'update.malformed')
  if (vector.size > 0 && connection.generation === null) return endConnection(stream, connection, 4409, 'update.generation')
  const frame = answerFrame(Y.encodeStateAsUpdate(stream.doc, stateVector))
  afterCommit(stream, () => {
    if (isOver(connection)) return
    connection.send(frame)
    if (connection.state === 'joining') connection.state = 'joined'
    sendPresence(stream, connection)
  })
}

/** Asked anew when a commit is done: a connection may end while it waits. */
const isOver = ({ state }: Connection): boolean => state === 'ended' || state === 'refused'

/** One SyncStep2 or Update frame: who, judge, apply, stage. Never throws. */
export function receiveInStream(stream: Stream, connection: Connection, bytes: Uint8Array): void {
  if (isOver(connection) || connection.unheard || stream.health === 'ended') return
  connection.received++
  const away = refusalOf(stream, connection)
  if (away !== null) return endConnection(stream, connection, 4403, away.code)
  const writer = { seat: connection.seat, holderOf: (client: number) => holderOf(stream, client) }
  const verdict = judgePrivate(stream.doc, writer, bytes)
  if (verdict.kind === 'refused') return refuse(stream, connection, verdict.code)
  if (verdict.kind === 'lawful' && stream.room.disk.trouble() !== null) {
    connection.unheard = true
    return
  }
  if (verdict.kind === 'lawful') {
    if (!stream.size.take(bytes.length)) return refuse(stream, connection, 'stream.full')
    try {
      Y.applyUpdate(stream.doc, bytes, connection.number)
    } catch (fault) {
      return breakStream(stream, fault)
    }
  }
  acknowledge(stream, connection)
  scheduleCommit(stream)
}

/** The server's own ids are no seat's. */
const holderOf = (stream: Stream, client: number) => (client < SERVER_CLIENTS ? null : (stream.clients.get(client) ?? null))

/** Every update the document makes goes to the disk, and then to everyone but the one who made it. */
export function listenToStream(stream: Stream): void {
  stream.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    stream.batch.updates.push(bytes)
    stream.batch.afterwards.push(() => broadcast(stream, updateFrame(bytes), typeof origin === 'number' ? origin : null))
  })
}

/** "On disk" is said once per commit, with the highest number. */
function acknowledge(stream: Stream, connection: Connection): void {
  const count = connection.received
  afterCommit(stream, () => {
    if (connection.state === 'ended' || count <= connection.acknowledged) return
    connection.acknowledged = count
    connection.send(acknowledgedFrame(count))
  })
}

/** Refused whole: what came before it is acknowledged first, what comes after it is not read. */
function refuse(stream: Stream, connection: Connection, code: RefusalCode): void {
  const count = connection.received
  const close = connection.closeOfRefusal()
  connection.state = 'refused'
  afterCommit(stream, () => {
    if (!stream.connections.has(connection.number)) return
    connection.send(refusedFrame(count, code))
    endConnection(stream, connection, close, code)
  })
}

export function leaveStream(stream: Stream, connection: Connection): void {
  connection.state = 'ended'
  stream.connections.delete(connection.number)
  leavePresence(stream, connection)
}

/** A client id for a page, never used before in this life of the stream, bound to the seat and on disk before the page has it. */
export function newStreamClient(stream: Stream, seat: SeatId): Promise<number> {
  if (stream.health === 'ended') return Promise.reject(new StoreFault('store.failed', 'a private stream has to be opened again'))
  const client = unusedClient(stream)
  stream.clients.set(client, seat)
  if (stream.room.disk.trouble() !== null) {
    stream.unkept.push({ client, seat })
    return Promise.resolve(client)
  }
  return new Promise((resolve, reject) => {
    stream.batch.clients.push({ client, seat })
    stream.batch.failed.push(reject)
    afterCommit(stream, () => resolve(client))
    scheduleCommit(stream)
  })
}

function unusedClient(stream: Stream): number {
  for (;;) {
    const client = new DataView(stream.room.random(4).buffer).getUint32(0)
    if (client >= SERVER_CLIENTS && !stream.clients.has(client) && !stream.doc.store.clients.has(client)) return client
  }
}
