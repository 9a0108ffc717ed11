/** The library of earlier Declarations: a file of its own in the data folder, kept by a thread of its own. Opened when it is first asked for. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { workerEntry } from '../worker-entry.ts'
import { type Described, LIBRARY, type LibraryFile } from '../store/sqlite/library.ts'
import type { Asking, Call, Gives, Saying } from './messages.ts'

export type Library = {
  readonly add: (document: LibraryFile, name: 'new' | 'replace') => Promise<Gives['add']>
  readonly describe: (described: Described) => Promise<Gives['describe']>
  readonly remove: (file: string) => Promise<boolean>
  readonly list: () => Promise<Gives['list']>
  readonly search: (text: string, language: string) => Promise<Gives['search']>
  readonly close: () => Promise<void>
}

type Waiting = { readonly given: (value: Gives[Call['kind']]) => void; readonly faulted: (fault: unknown) => void }
type Ask = <Asked extends Call>(call: Asked) => Promise<Gives[Asked['kind']]>

type Thread = { readonly ask: Ask; readonly isOver: () => boolean; readonly end: () => Promise<void> }

/** When the thread ends, all that waits and all that comes is refused with why. */
function talkTo(worker: Worker): Thread {
  const waiting = new Map<number, Waiting>()
  let over: Error | null = null
  let last = 0
  worker.on('message', (saying: Saying) => {
    const one = waiting.get(saying.id)
    waiting.delete(saying.id)
    if (saying.kind === 'given') one?.given(saying.value)
    else one?.faulted(saying.fault)
  })
  const end = (why: Error): void => {
    over ??= why
    for (const { faulted } of waiting.values()) faulted(over)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the library’s thread has ended')))
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const ask: Ask = <Asked extends Call>(call: Asked) =>
    new Promise<Gives[Asked['kind']]>((resolve, faulted) => {
      if (over !== null) return faulted(over)
      last += 1
      // The answer to a call is what its kind gives: the one switch in the worker sees to that.
      waiting.set(last, { given: (value) => resolve(value as Gives[Asked['kind']]), faulted })
      worker.postMessage({ id: last, call } satisfies Asking)
    })
  const close = async (): Promise<void> => {
    try {
      await ask({ kind: 'close' })
      await ended
    } catch {
      // What it was asked is lost with it in any case: what it had answered is on disk.
      await worker.terminate()
    }
  }
  return { ask, isOver: () => over !== null, end: close }
}

/** More than any library of Declarations takes: what would need more ends this thread, and no room. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 512 } as const

const threadOn = (path: string): Thread =>
  talkTo(
    new Worker(workerEntry(import.meta.url, 'library'), {
      name: 'library',
      workerData: path,
      execArgv: [],
      resourceLimits: MOST_MEMORY,
    }),
  )

export function openLibrary(dataFolder: string): Library {
  let thread: Thread | null = null
  let closed: Promise<void> | null = null
  const ask: Ask = (call) => {
    if (closed !== null) return Promise.reject(new Error('the library has ended'))
    // A thread that a fault ended is not missed for longer than one question.
    if (thread === null || thread.isOver()) thread = threadOn(join(dataFolder, LIBRARY))
    return thread.ask(call)
  }
  return {
    add: (document, name) => ask({ kind: 'add', document, name }),
    describe: (described) => ask({ kind: 'describe', described }),
    remove: (file) => ask({ kind: 'remove', file }),
    list: () => ask({ kind: 'list' }),
    search: (text, language) => ask({ kind: 'search', text, language }),
    close: () => {
      closed ??= thread?.end() ?? Promise.resolve()
      return closed
    },
  }
}
