/** The second half of both flows: all that was judged meanwhile is the next commit; only what is on disk is spoken of. */
import * as Y from 'yjs'
import { closingIn } from './closing.ts'
import { StoreFault } from '../store/types.ts'
import { reached } from '../moments.ts'
import { type Batch, emptyBatch, type Origin, type Room, type StampedOrigin } from './room.ts'
import { snapshotBytes } from './snapshot.ts'

const SNAPSHOT_EVERY = 2_000

/** Notes an update that the document just made, for the next commit. The caller adds what is said of it afterwards. */
export function stage(room: Room, bytes: Uint8Array, origin: Origin): void {
  room.batch.updates.push({ origin: JSON.stringify({ ...origin, at: room.now() } satisfies StampedOrigin), bytes })
}

/** Runs `say` when all that is staged so far is on disk: at once where nothing is waiting. */
export function afterCommit(room: Room, say: () => void): void {
  if (isIdle(room)) say()
  else room.batch.afterwards.push(say)
}

const isEmpty = (room: Room): boolean => room.batch.updates.length + room.batch.rows.length + room.batch.audit.length === 0
export const isIdle = (room: Room): boolean => !room.committing && isEmpty(room) && room.batch.afterwards.length === 0

/** Starts the next commit unless one is under way. */
export function scheduleCommit(room: Room): void {
  if (room.committing || room.health === 'broken') return
  room.committing = true
  commitNext(room).catch((fault: unknown) => breakRoom(room, fault))
}

async function commitNext(room: Room): Promise<void> {
  while (!isEmpty(room) || room.batch.afterwards.length > 0) {
    const batch = room.batch
    room.batch = emptyBatch()
    addSnapshotWhenDue(room, batch)
    const hasContent = batch.updates.length + batch.rows.length + batch.audit.length > 0
    try {
      if (hasContent) {
        const { document, epoch } = room
        const expectedSeq = room.seq
        reached('commit-asked')
        const committed = await room.store.commit({
          document,
          epoch,
          expectedSeq,
          updates: batch.updates,
          rows: batch.rows,
          audit: batch.audit,
        })
        reached('commit-known')
        room.closing = closingIn(room.ends.audit, batch.audit, committed) ?? room.closing
        room.seq = committed.seq
        room.auditSeq = committed.auditSeq
        room.ends = { log: committed.logHash, audit: committed.auditHash }
      }
    } catch (error) {
      // First, so that who tries again finds the room that takes this one's place.
      breakRoom(room, error)
      for (const fail of batch.failed) fail(error as Error)
      throw error
    }
    speak(room, batch)
    reached('spoken')
  }
  room.committing = false
  for (const { done } of room.onIdle.splice(0)) done()
}

/** All that one commit has to say to a page goes out at once: under load, a system call for each frame is what costs most. */
function speak(room: Room, { afterwards }: Batch): void {
  const held = [...room.connections.values()]
  for (const connection of held) connection.hold()
  for (const say of afterwards) say()
  for (const connection of held) connection.release()
}

/** The snapshot holds exactly what the log holds up to its seq: it goes with the commit that it includes. */
function addSnapshotWhenDue(room: Room, batch: Room['batch']): void {
  room.sinceSnapshot += batch.updates.length
  if (room.sinceSnapshot < SNAPSHOT_EVERY) return
  room.sinceSnapshot = 0
  const bytes = snapshotBytes({ state: Y.encodeStateAsUpdate(room.doc), everUsed: room.index.everUsed })
  batch.rows.push({ kind: 'snapshot', seq: room.seq + batch.updates.length, bytes })
}

/** A failed commit is a fault: what was staged is dropped, everyone is put out for a moment, the room is loaded again from disk. */
export function breakRoom(room: Room, fault: unknown): void {
  if (room.health === 'broken') return
  const error = fault instanceof Error ? fault : new StoreFault('store.failed', String(fault))
  shutRoom(room, error, { code: 4503, text: 'store.failed', streams: 'store.failed' })
  room.onFault(error)
}

type Farewell = { readonly code: 4503 | 4409; readonly text: string; readonly streams: string }

/** Nothing more is judged here; who comes back finds the room as it is loaded again. */
export function shutRoom(room: Room, error: Error, { code, text, streams }: Farewell): void {
  room.health = 'broken'
  for (const fail of room.batch.failed) fail(error)
  room.batch = emptyBatch()
  for (const { failed } of room.onIdle.splice(0)) failed(error)
  for (const connection of room.connections.values()) {
    connection.state = 'ended'
    connection.close(code, text)
  }
  room.connections.clear()
  room.streams.end(code, streams)
}

/** Resolves when all that is staged is on disk; rejects where it cannot be. */
export function whenIdle(room: Room): Promise<void> {
  if (room.health === 'broken') return Promise.reject(new StoreFault('store.failed', 'the room has to be loaded again'))
  if (!room.committing) return Promise.resolve()
  return new Promise((done, failed) => room.onIdle.push({ done, failed }))
}
