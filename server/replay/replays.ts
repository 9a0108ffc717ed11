/** Looking back on documents, each in a thread of its own that is fed the log as it grows, and ends when nobody asked for a while. */
import { Worker } from 'node:worker_threads'
import type { DocumentId } from '../../domain/text/ids.ts'
import type { Room } from '../room/room.ts'
import { pack } from '../store/messages.ts'
import { workerEntry } from '../worker-entry.ts'
import type { Asking, Feed, Gives, Question, Saying } from './messages.ts'

export type Replays = {
  /** Answers from what is on disk now. Throws where the thread ended. */
  readonly ask: <Kind extends Question['kind']>(room: Room, question: Extract<Question, { kind: Kind }>) => Promise<Gives[Kind]>
  readonly close: () => Promise<void>
}

const IDLE_MS = 5 * 60_000
/** Ten times what the longest log takes; what goes on longer is stopped. */
const LONGEST_MS = 60_000
const MOST_MEMORY = { maxOldGenerationSizeMb: 768 } as const
/** The one that was asked longest ago ends first. */
const MOST_THREADS = 4
const ROWS_AT_ONCE = 500

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (fault: Error) => void }

/** `fed`: the last row of the log that the thread has. */
type Thread = {
  readonly room: Room
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  fed: { readonly seq: number; readonly hash: string } | null
  carried: number
  acts: number
  /** Feeding is done by one at a time. */
  turn: Promise<void>
  idle: ReturnType<typeof setTimeout>
}

export function openReplays(onFault: (fault: unknown) => void): Replays {
  const threads = new Map<DocumentId, Thread>()
  let lastId = 0
  const end = async (thread: Thread): Promise<void> => {
    if (threads.get(thread.room.document) === thread) threads.delete(thread.room.document)
    clearTimeout(thread.idle)
    await thread.worker.terminate()
  }
  const threadOf = (room: Room): Thread => {
    const known = threads.get(room.document)
    // A room that was loaded again knows nothing of what had not come to disk.
    if (known !== undefined && known.room !== room) void end(known)
    const thread = known?.room === room ? known : startThread(room, onFault, (ended) => void end(ended))
    threads.delete(room.document)
    threads.set(room.document, thread)
    clearTimeout(thread.idle)
    thread.idle = setTimeout(() => void end(thread), IDLE_MS).unref()
    for (const oldest of threads.values()) if (threads.size > MOST_THREADS) void end(oldest)
    return thread
  }
  return {
    ask: async (room, question) => {
      const thread = threadOf(room)
      const turn = thread.turn.then(() => feed(thread))
      thread.turn = turn.catch(() => undefined)
      await turn
      const id = ++lastId
      const tooLong = setTimeout(() => void end(thread), LONGEST_MS)
      try {
        return await new Promise((resolve, reject) => {
          thread.waiting.set(id, { resolve, reject })
          tell(thread, { kind: 'ask', id, question })
        })
      } finally {
        clearTimeout(tooLong)
        thread.waiting.delete(id)
      }
    },
    close: async () => void (await Promise.all([...threads.values()].map(end))),
  }
}

const tell = ({ worker }: Thread, asking: Asking): void => worker.postMessage(asking)

function startThread(room: Room, onFault: (fault: unknown) => void, ended: (thread: Thread) => void): Thread {
  const worker = new Worker(workerEntry(import.meta.url, 'replay'), { name: 'replay', execArgv: [], resourceLimits: MOST_MEMORY })
  worker.unref()
  const waiting = new Map<number, Waiting>()
  const idle = setTimeout(() => undefined, 0)
  const thread: Thread = { room, worker, waiting, fed: null, carried: 0, acts: 0, turn: Promise.resolve(), idle }
  worker.on('message', (saying: Saying) => {
    const asked = waiting.get(saying.id)
    if (saying.kind === 'given') asked?.resolve(saying.value as never)
    else asked?.reject(new Error(saying.fault))
  })
  worker.once('error', (fault) => onFault(fault))
  worker.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the thread ended without an answer'))
    ended(thread)
  })
  return thread
}

/** All that is on disk and that the thread does not have yet. */
async function feed(thread: Thread): Promise<void> {
  const { room } = thread
  const upTo = room.seq
  const acts = actsUpTo(thread, upTo)
  let rows: { seq: number; origin: string; bytes: Uint8Array }[] = []
  const hand = (): void => {
    const carried = room.carried.slice(thread.carried)
    thread.carried += carried.length
    const stretch: Feed = {
      rows: rows.map(({ seq, origin }) => ({ seq, origin })),
      bytes: pack(rows.map(({ bytes }) => bytes)),
      acts,
      carried,
    }
    tell(thread, { kind: 'feed', feed: stretch })
    rows = []
  }
  if ((thread.fed?.seq ?? 0) >= upTo) return
  for await (const { seq, hash, origin, bytes } of room.store.log(room.document, thread.fed)) {
    if (seq > upTo) break
    rows.push({ seq, origin, bytes })
    thread.fed = { seq, hash }
    if (rows.length >= ROWS_AT_ONCE && seq < upTo) hand()
  }
  hand()
}

/** Acts whose place in the log is known by now. */
function actsUpTo(thread: Thread, upTo: number): Feed['acts'] {
  const acts: (readonly [number, number])[] = []
  for (const { logSeq, at } of thread.room.deeds.slice(thread.acts)) {
    if (logSeq === null || logSeq > upTo) break
    acts.push([logSeq, at])
    thread.acts++
  }
  return acts
}
