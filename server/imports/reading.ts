/** A file being read in a thread of its own: whatever is in it, nobody in the rooms waits for it, and it gets so much time and memory and no more. */
import { Worker } from 'node:worker_threads'
import { refused } from '../../domain/sentences/refusals.ts'
import { workerEntry } from '../worker-entry.ts'
import type { Job, Reads } from './job.ts'

/** `understood`: what its kind of job gives. */
export type Reading = { readonly understood: Promise<Reads[Job['kind']]>; readonly stop: () => Promise<void> }
export type Read = (job: Job) => Reading

/** Ten times what the largest Declaration takes. */
const LONGEST_MS = 30_000
const MOST_MEMORY = { maxOldGenerationSizeMb: 512 } as const

export const readInThread: Read = (job) => {
  const worker = new Worker(workerEntry(import.meta.url, 'imports'), {
    name: 'imports',
    workerData: job,
    execArgv: [],
    resourceLimits: MOST_MEMORY,
  })
  const stop = async (): Promise<void> => void (await worker.terminate())
  const tooLong = setTimeout(() => void stop(), LONGEST_MS)
  const understood = new Promise<Reads[Job['kind']]>((resolve, reject) => {
    worker.once('message', resolve)
    // What ends the thread is the file's doing: too much of it for the memory it is given.
    worker.once('error', (fault: Error & { code?: unknown }) =>
      fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(refused('import.failed')) : reject(fault),
    )
    worker.once('exit', () => resolve(refused('import.failed')))
  }).finally(() => clearTimeout(tooLong))
  return { understood, stop }
}
