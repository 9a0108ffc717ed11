/** The library's own thread: indexing and searching hold up no room. Entry of a worker; imported by nobody. */
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { foundFor } from '../../domain/precedents/sourced.ts'
import { openLibraryStore } from '../store/sqlite/library.ts'
import type { Asking, Call, Gives, Saying } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('the library’s worker was started as a program of its own')

// Keystrokes come first. On Linux a priority is a thread's own; elsewhere it would be the whole server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** The thread that starts this one is ours; it gives the path as it is typed here. */
const store = openLibraryStore(workerData as string)
const say = (saying: Saying): void => port.postMessage(saying)

function perform(call: Call): Gives[Call['kind']] {
  switch (call.kind) {
    case 'add':
      return store.add(call.document, call.name)
    case 'describe':
      return store.describe(call.described)
    case 'remove':
      return store.remove(call.file)
    case 'list':
      return store.list()
    case 'search':
      return { hits: foundFor(store.search(call.text, call.language), call.text, call.language), documents: store.count() }
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
