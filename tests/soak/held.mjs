/** Loaded into the server before it starts: a line for each time in which its thread of the rooms was at work for longer than nobody's letters may wait (I11).
 *  Counted is what the kernel says that the thread ran, not the time for which it waited for a core that others had. Linux only. */
import { appendFileSync, readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const EVERY_MS = 5
const NANOSECONDS = 1e6
const [file, longest] = [process.env.DECLARO_HELD_FILE, Number(process.env.DECLARO_HELD_MS)]

/** What this thread has run so far, in milliseconds. */
const ran = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / NANOSECONDS

if (isMainThread && file !== undefined) {
  let before = ran()
  setInterval(() => {
    const now = ran()
    if (now - before > longest) appendFileSync(file, `${Math.round(now - before)}\n`)
    before = now
  }, EVERY_MS).unref()
}
