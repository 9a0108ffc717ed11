/** The library's own thread: reading a file and indexing it hold up no room. Entry of a worker; imported by nobody. */
import { createHash } from 'node:crypto'
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { withWords } from '../../domain/precedents/rank.ts'
import { openPrecedents } from '../store/sqlite/precedents.ts'
import { declarationOfBytes } from './declaration-file.ts'
import { libraryDocument } from './library-document.ts'
import type { Added, Asking, Call, Gives, Saying } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('the library’s worker was started as a program of its own')

// Keystrokes come first. On Linux a priority is a thread's own; elsewhere it would be the whole server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** The thread that starts this one is ours; it gives the path as it is typed here. */
const store = openPrecedents(workerData as string)
const say = (saying: Saying): void => port.postMessage(saying)

function add(file: string, bytes: Uint8Array): Added {
  const read = declarationOfBytes(bytes, file)
  if (read.kind === 'refused') return read
  return { kind: store.add(libraryDocument(file, createHash('sha256').update(bytes).digest('hex'), read.declaration)) }
}

function perform(call: Call): Gives[Call['kind']] {
  switch (call.kind) {
    case 'add':
      return add(call.file, call.bytes)
    case 'remove':
      return store.remove(call.file)
    case 'list':
      return store.list()
    case 'search':
      return withWords(store.search(call.text, call.language), call.text)
    case 'close':
      store.close()
      return null
  }
}

port.on('message', ({ id, call }: Asking) => {
  try {
    say({ kind: 'given', id, value: perform(call) })
    if (call.kind === 'close') port.close()
  } catch (fault) {
    say({ kind: 'faulted', id, fault })
  }
})
