/** The library of earlier Declarations as the server uses it: a file of its own in the data folder, kept by a thread of its own. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { workerEntry } from '../worker-entry.ts'
import type { Added, Asking, Call, Gives, Saying } from './messages.ts'

export type Library = {
  /** What is no Declaration is refused; a name that is there with another content takes that one's place. */
  readonly add: (file: string, bytes: Uint8Array) => Promise<Added>
  readonly remove: (file: string) => Promise<boolean>
  readonly list: () => Promise<Gives['list']>
  readonly search: (text: string, language: string) => Promise<Gives['search']>
  readonly close: () => Promise<void>
}

const FILE = 'library.db'

type Waiting = { readonly given: (value: Gives[Call['kind']]) => void; readonly faulted: (fault: unknown) => void }
type Ask = <Asked extends Call>(call: Asked) => Promise<Gives[Asked['kind']]>

/** When the thread ends, all that waits and all that comes is refused with why. */
function talkTo(worker: Worker): Ask {
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
  return <Asked extends Call>(call: Asked) =>
    new Promise<Gives[Asked['kind']]>((resolve, faulted) => {
      if (over !== null) return faulted(over)
      last += 1
      // The answer to a call is what its kind gives: the one switch in the worker sees to that.
      waiting.set(last, { given: (value) => resolve(value as Gives[Asked['kind']]), faulted })
      worker.postMessage({ id: last, call } satisfies Asking)
    })
}

export function openLibrary(dataFolder: string): Library {
  const worker = new Worker(workerEntry(import.meta.url, 'library'), {
    name: 'library',
    workerData: join(dataFolder, FILE),
    execArgv: [],
  })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const ask = talkTo(worker)
  let closed: Promise<void> | null = null
  return {
    add: (file, bytes) => ask({ kind: 'add', file, bytes }),
    remove: (file) => ask({ kind: 'remove', file }),
    list: () => ask({ kind: 'list' }),
    search: (text, language) => ask({ kind: 'search', text, language }),
    close: () => {
      closed ??= ask({ kind: 'close' }).then(() => ended)
      return closed
    },
  }
}
