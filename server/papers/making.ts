/** A paper being made in a thread of its own: however long it takes, nobody in the rooms waits for it. */
import { Worker } from 'node:worker_threads'
import { workerEntry } from '../worker-entry.ts'
import type { Progress, Saying, Work } from './order.ts'

export type Making = { readonly made: Promise<Uint8Array>; readonly stop: () => Promise<void> }
export type Make = (order: Work, tell: (progress: Progress) => void) => Making

/** Ten times what the largest conference's table takes; what goes on longer is stopped. */
const LONGEST_MS = 120_000
const MOST_MEMORY = { maxOldGenerationSizeMb: 768 } as const

export const makeInThread: Make = (order, tell) => {
  const worker = new Worker(workerEntry(import.meta.url, 'papers'), {
    name: 'papers',
    workerData: order,
    execArgv: [],
    resourceLimits: MOST_MEMORY,
  })
  const stop = async (): Promise<void> => void (await worker.terminate())
  const tooLong = setTimeout(() => void stop(), LONGEST_MS)
  const made = new Promise<Uint8Array>((resolve, reject) => {
    worker.on('message', (saying: Saying) => (saying.kind === 'made' ? resolve(saying.bytes) : tell(saying.progress)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without a paper')))
  }).finally(() => clearTimeout(tooLong))
  return { made, stop }
}
