/** The thread that reads one file and ends. Entry of a worker; imported by nobody. */
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Job } from './job.ts'
import { understand } from './understand.ts'

const port = parentPort
if (port === null) throw new Error('the imports’ worker was started as a program of its own')

// Keystrokes come first. On Linux a priority is a thread's own; elsewhere it would be the whole server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** The thread that starts this one is ours; it gives the job as it is typed here. */
port.postMessage(understand(workerData as Job))
