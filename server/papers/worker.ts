/** The thread that makes one paper and ends. Entry of a worker; imported by nobody. */
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { makePaper } from './make.ts'
import type { Saying, Work } from './order.ts'

const port = parentPort
if (port === null) throw new Error('the papers’ worker was started as a program of its own')

// Keystrokes come first. On Linux a priority is a thread's own; elsewhere it would be the whole server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

const say = (saying: Saying): void => port.postMessage(saying)

/** The thread that starts this one is ours; it gives the order as it is typed here. */
say({ kind: 'made', bytes: await makePaper(workerData as Work, (progress) => say({ kind: 'progress', progress })) })
