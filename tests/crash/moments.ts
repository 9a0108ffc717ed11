/** In a test build this stands in the place of server/moments.ts: at the moment and the time that the environment names (`judged:3`) the process is
 *  killed, as by kill -9, in the middle of whatever it does. Each thread counts for itself; a moment is reached in one thread only. */
import type { Moment } from '../../server/moments.ts'

const [wanted = '', times = '1'] = (process.env.DECLARO_DIES_AT ?? '').split(':')
let left = Number(times)

export function reached(moment: Moment): void {
  if (moment !== wanted) return
  left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
}
