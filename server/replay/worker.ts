/** The thread that looks back on one document. Entry of a worker; imported by nobody. */
import { parentPort } from 'node:worker_threads'
import { openLookback } from './lookback.ts'
import type { Asking, Saying } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('the replay’s worker was started as a program of its own')

const say = (saying: Saying): void => port.postMessage(saying)
const lookback = openLookback()

port.on('message', (asking: Asking) => {
  if (asking.kind === 'feed') return lookback.feed(asking.feed)
  const { id, question } = asking
  try {
    say({ kind: 'given', id, value: lookback.answer(question) })
  } catch (error) {
    say({ kind: 'faulted', id, fault: error instanceof Error ? (error.stack ?? error.name) : 'fault' })
  }
})
