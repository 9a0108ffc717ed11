/** In a test build this stands in the place of server/moments.ts: at the moment and the time that the environment names (`judged:3`) the process is
 *  killed, as by kill -9, in the middle of whatever it does. Each thread counts for itself; a moment is reached in one thread only. */
import { existsSync } from 'node:fs'
import type { Moment } from '../../server/moments.ts'

const [wanted = '', times = '1'] = (process.env.DECLARO_DIES_AT ?? '').split(':')
let left = Number(times)

/** While there is a file of this name nothing can be written, as on a disk that became read-only: SQLite's own fault, in the middle of each transaction. */
const readsOnly = process.env.DECLARO_READS_ONLY ?? ''
const WRITES: ReadonlySet<Moment> = new Set(['head-moved', 'stream-written', 'write-tried'])
const READ_ONLY = 8

export function reached(moment: Moment): void {
  if (readsOnly !== '' && WRITES.has(moment) && existsSync(readsOnly))
    throw Object.assign(new Error('attempt to write a readonly database'), { errcode: READ_ONLY })
  if (moment !== wanted) return
  left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
}
