/** Calls and answers between the server's thread and the store's: who waits for what, and what becomes of them when the worker dies. */
import type { Worker } from 'node:worker_threads'
import { type Asking, type Call, crossed, type Gives, type Saying } from './messages.ts'
import { StoreFault } from './types.ts'

export type Ask = <Asked extends Call>(call: Asked) => Promise<Gives[Asked['kind']]>

type Waiting = { readonly given: (value: Gives[Call['kind']]) => void; readonly faulted: (fault: StoreFault) => void }
type Desk = { readonly waiting: Map<number, Waiting>; over: StoreFault | null }

/** Resolves when the worker has opened the store; rejects with the fault where it could not. */
export function talkTo(worker: Worker): Promise<Ask> {
  const desk: Desk = { waiting: new Map(), over: null }
  return new Promise((opened, unopened) => {
    worker.on('message', (saying: Saying) => {
      if (saying.kind === 'opened') opened(asking(worker, desk))
      else if (saying.kind === 'unopened') unopened(crossed(saying.fault))
      else settle(desk, saying)
    })
    const end = (message: string, cause?: Error): void => {
      desk.over ??= new StoreFault('store.failed', message, { cause })
      unopened(desk.over)
      for (const { faulted } of desk.waiting.values()) faulted(desk.over)
      desk.waiting.clear()
    }
    worker.on('error', (error) => end('the store’s thread died', error))
    worker.on('messageerror', (error) => end('an answer of the store could not be read', error))
    worker.on('exit', () => end('the store’s thread has ended'))
  })
}

/** The answer to a call is what its kind gives: the one switch in the worker sees to that. */
function asking(worker: Worker, desk: Desk): Ask {
  let last = 0
  return <Asked extends Call>(call: Asked) =>
    new Promise<Gives[Asked['kind']]>((resolve, faulted) => {
      if (desk.over !== null) return faulted(desk.over)
      last += 1
      desk.waiting.set(last, { given: (value) => resolve(value as Gives[Asked['kind']]), faulted })
      worker.postMessage({ id: last, call } satisfies Asking)
    })
}

function settle({ waiting }: Desk, saying: Extract<Saying, { id: number }>): void {
  const one = waiting.get(saying.id)
  waiting.delete(saying.id)
  if (saying.kind === 'given') one?.given(saying.value)
  else one?.faulted(crossed(saying.fault))
}
