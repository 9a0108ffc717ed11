/** One private stream in memory: its document, who is connected, and what waits for the next commit.
 *  Whose it is and who may be in it are the room's facts; the words are nobody's business but theirs. */
import * as Y from 'yjs'
import { erasuresOf, type StreamName, stretchOf } from '../../domain/sitting/streams.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import type { SeatId } from '../../domain/text/ids.ts'
import type { Connection, Room } from '../room/room.ts'
import { StoreFault } from '../store/types.ts'
import { type Size, sizeOf } from './size.ts'

/** More records than these are written as one: a stream is read back in one go. */
const MOST_RECORDS = 2_000

type Batch = {
  updates: Uint8Array[]
  clients: { readonly client: number; readonly seat: SeatId }[]
  afterwards: (() => void)[]
  failed: ((fault: Error) => void)[]
}
const emptyBatch = (): Batch => ({ updates: [], clients: [], afterwards: [], failed: [] })

export type Stream = {
  readonly name: StreamName
  readonly room: Room
  /** The room's, as it is now. */
  readonly state: RoomState
  readonly doc: Y.Doc
  readonly generation: number
  readonly connections: Map<number, Connection>
  readonly clients: Map<number, SeatId>
  /** Ids that pages were given while nothing could be kept. */
  readonly unkept: Batch['clients']
  readonly size: Size
  seq: number
  /** The stretch of the conference whose key it is written under; null before the first words. */
  stretch: number | null
  records: number
  batch: Batch
  committing: boolean
  /** `ended`: erased, out of use, or after a fault; whoever asks for the stream gets it from the disk. */
  health: 'sound' | 'ended'
  readonly onIdle: (() => void)[]
  readonly onFault: (fault: Error) => void
}

/** Reads the stream from the disk. One whose key is lost begins anew: that is told, without a word of it. */
export async function loadStream(room: Room, name: StreamName, onFault: (fault: Error) => void): Promise<Stream> {
  const loaded = await room.store.streams.load({ document: room.document, stream: name })
  if (loaded.lost) onFault(new StoreFault('store.corrupt', 'the key or a record of a private stream is missing or damaged: it begins anew'))
  const doc = new Y.Doc({ gc: true })
  for (const update of loaded.updates) Y.applyUpdate(doc, update)
  // Last: Yjs leaves an id under which it hears from others.
  doc.clientID = loaded.generation
  return {
    name,
    room,
    get state() {
      return room.state
    },
    doc,
    generation: loaded.generation,
    connections: new Map(),
    clients: new Map(loaded.clients),
    unkept: [],
    size: sizeOf(doc),
    seq: loaded.seq,
    stretch: loaded.stretch,
    records: loaded.updates.length,
    batch: emptyBatch(),
    committing: false,
    health: 'sound',
    onIdle: [],
    onFault,
  }
}

/** Runs `say` when all that waits so far is on disk: at once where nothing does. */
export function afterCommit(stream: Stream, say: () => void): void {
  if (!stream.committing && isEmpty(stream.batch)) say()
  else stream.batch.afterwards.push(say)
}

const isEmpty = ({ updates, clients, afterwards }: Batch): boolean => updates.length + clients.length + afterwards.length === 0

/** Starts the next commit unless one is under way. */
export function scheduleCommit(stream: Stream): void {
  if (stream.committing || stream.health === 'ended' || stream.room.disk.trouble() !== null) return
  stream.committing = true
  commitNext(stream).catch((fault: unknown) => {
    breakStream(stream, fault)
    restStream(stream)
  })
}

function restStream(stream: Stream): void {
  stream.committing = false
  for (const idle of stream.onIdle.splice(0)) idle()
}

async function commitNext(stream: Stream): Promise<void> {
  while (stream.health === 'sound' && (!isEmpty(stream.batch) || isOutdated(stream))) {
    const { batch } = stream
    stream.batch = emptyBatch()
    try {
      await commitBatch(stream, batch)
    } catch (error) {
      // First, so that who tries again finds the stream as it is loaded again.
      breakStream(stream, error)
      for (const fail of batch.failed) fail(error as Error)
      throw error
    }
    speak(stream, batch)
  }
  restStream(stream)
}

/** Written under the key of an earlier stretch of the conference. */
export const isOutdated = ({ stretch, state }: Stream): boolean => stretch !== null && stretch !== stretchOf(state)

async function commitBatch(stream: Stream, { updates, clients }: Batch): Promise<void> {
  const { name, room, generation } = stream
  const stretch = stretchOf(stream.state)
  const state = isOutdated(stream) || stream.records + updates.length > MOST_RECORDS ? stateAlone(stream.doc) : null
  const written = state === null ? updates : []
  if (state === null && written.length + clients.length === 0) return
  const commit = {
    document: room.document,
    stream: name,
    generation,
    expectedSeq: stream.seq,
    state,
    updates: written,
    clients,
    stretch,
    erasures: erasuresOf(stream.state, name),
  }
  const { seq } = await room.store.streams.commit(commit)
  stream.seq = seq
  stream.records = state === null ? stream.records + written.length : 1
  if (state !== null || written.length > 0) stream.stretch = stretch
}

/** What the document holds now and nothing that it held before, as a document that was never anything else. */
export function stateAlone(doc: Y.Doc): Uint8Array {
  const fresh = new Y.Doc({ gc: true })
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc))
  return Y.encodeStateAsUpdate(fresh)
}

/** All that one commit has to say to a page goes out at once. */
function speak(stream: Stream, { afterwards }: Batch): void {
  const held = [...stream.connections.values()]
  for (const connection of held) connection.hold()
  for (const say of afterwards) say()
  for (const connection of held) connection.release()
}

/** What waited is dropped, everyone is put out for a moment; whoever comes back has the stream from the disk. */
export function breakStream(stream: Stream, fault: unknown): void {
  if (stream.health === 'ended') return
  endStream(stream, 4503, 'store.failed')
  stream.onFault(fault instanceof Error ? fault : new StoreFault('store.failed', String(fault)))
}

/** Nothing is taken or said on it any more. What was on its way to the disk gets there. */
export function endStream(stream: Stream, code: number, reason: string): void {
  if (stream.health === 'ended') return
  stream.health = 'ended'
  const fault = new StoreFault('store.failed', 'a private stream has to be opened again')
  for (const fail of stream.batch.failed) fail(fault)
  stream.batch = emptyBatch()
  for (const connection of stream.connections.values()) {
    connection.state = 'ended'
    connection.close(code, reason)
  }
  stream.connections.clear()
}

/** Resolves when nothing is on its way to the disk any more, be it because the stream ended. */
export function whenIdle(stream: Stream): Promise<void> {
  if (!stream.committing) return Promise.resolve()
  return new Promise((idle) => stream.onIdle.push(idle))
}
