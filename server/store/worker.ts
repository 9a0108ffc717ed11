/** The store's own thread: a slow disk holds up this thread and no other. Entry of a worker; imported by nobody. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Asking, type Call, crossing, type Gives, packDocument, packLog, packStream, type Saying } from './messages.ts'
import { toFault } from './sqlite/faults.ts'
import { openSqlite, type PagedStore, type StoreOptions } from './sqlite/open.ts'
import { explained } from './sqlite/trial.ts'

const port = parentPort
if (port === null) throw new Error('the store’s worker was started as a program of its own')

const say = (saying: Saying, handedOver: readonly ArrayBuffer[] = []): void => port.postMessage(saying, [...handedOver])

/** The thread that starts this one is ours; it gives the folder and the options as they are typed here. */
const { dataFolder, options } = workerData as { readonly dataFolder: string; readonly options: StoreOptions }

await openSqlite(dataFolder, options).then(
  (store) => {
    port.on('message', (asking: Asking) => void answer(store, asking))
    say({ kind: 'opened' })
  },
  (error: unknown) => say({ kind: 'unopened', fault: crossing(explained(toFault(error), dataFolder)) }),
)

async function answer(store: PagedStore, { id, call }: Asking): Promise<void> {
  try {
    const value = await perform(store, call)
    say({ kind: 'given', id, value }, handedOver(value))
    if (call.kind === 'close') port?.close()
  } catch (error) {
    say({ kind: 'faulted', id, fault: crossing(explained(toFault(error), dataFolder)) })
  }
}

/** The packed bytes are nobody's here any more once they are said. */
function handedOver(value: Gives[Call['kind']]): readonly ArrayBuffer[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  if ('updates' in value) return [value.updates.bytes.buffer]
  return 'bytes' in value ? [value.bytes.bytes.buffer] : []
}

async function perform(store: PagedStore, call: Call): Promise<Gives[Call['kind']]> {
  switch (call.kind) {
    case 'commit':
      return store.commit(call.commit)
    case 'documents':
      return store.documents()
    case 'create-document':
      return store.createDocument(call.document, call.schema).then(nothing)
    case 'load':
      return packDocument(await store.load(call.document))
    case 'log-after':
      return packLog(await store.logAfter(call.document, call.after))
    case 'verify':
      return store.verify(call.document)
    case 'chain-ends':
      return store.chainEnds(call.document)
    case 'destroy-history':
      return store.destroyHistory(call.destroying)
    case 'issue-link':
      return store.sessions.issueLink(call.link).then(nothing)
    case 'find-link':
      return store.sessions.findLink(call.hash)
    case 'redeem':
      return store.sessions.redeem(call.use)
    case 'open-session':
      return store.sessions.openSession(call.session).then(nothing)
    case 'find-session':
      return store.sessions.findSession(call.hash)
    case 'revoke-seat':
      return store.sessions.revokeSeat(call.document, call.seat, call.at)
    case 'list-streams':
      return store.streams.list(call.document)
    case 'load-stream':
      return packStream(await store.streams.load(call.address))
    case 'commit-to-stream':
      return store.streams.commit(call.commit)
    case 'erase-stream':
      return store.streams.erase(call.address, call.erasures).then(nothing)
    case 'keep-package':
      return store.packages.keep(call.sealed).then(nothing)
    case 'find-package':
      return store.packages.find(call.document, call.number)
    case 'try-writing':
      return store.tryWriting().then(nothing)
    case 'close':
      return store.close().then(nothing)
    default:
      return call satisfies never
  }
}

function nothing(): null {
  return null
}
