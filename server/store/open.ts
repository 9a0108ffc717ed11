/** The store as the server uses it: SQLite in a thread of its own, behind the contract. */
import { Worker } from 'node:worker_threads'
import { type Ask, talkTo } from './conversation.ts'
import { readThrough } from './log.ts'
import { aloneIn, aloneInDestroying, aloneInPackage, aloneInStream, unpackDocument, unpackLog, unpackStream } from './messages.ts'
import type { StoreOptions } from './sqlite/open.ts'
import type { StreamStore } from './streams.ts'
import type { PackageStore, SessionStore, Store } from './types.ts'
import { workerEntry } from '../worker-entry.ts'

/** What is read at a start is soon forgotten: without this the thread keeps 30 MB of it until the end. */
const YOUNG = { maxYoungGenerationSizeMb: 4 }

/** Opens the data folder, makes it where there is none, and keeps it to this process until it is closed.
 *  Throws StoreFault: store.busy, store.unwritable, store.newer, store.corrupt, or store.failed where a migration fails. */
export function openStore(dataFolder: string, options: StoreOptions = {}): Promise<Store> {
  return storeBehind(
    new Worker(workerEntry(import.meta.url, 'store'), {
      name: 'store',
      workerData: { dataFolder, options },
      execArgv: [],
      resourceLimits: YOUNG,
    }),
  )
}

/** The store in a worker that was just started. When the worker dies, all that waits and all that comes is refused with store.failed. */
export async function storeBehind(worker: Worker): Promise<Store> {
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const ask = await talkTo(worker)
  let closed: Promise<void> | null = null
  return {
    commit: (commit) => ask({ kind: 'commit', commit: aloneIn(commit) }),
    documents: () => ask({ kind: 'documents' }),
    createDocument: async (document, schema) => void (await ask({ kind: 'create-document', document, schema })),
    load: async (document) => unpackDocument(await ask({ kind: 'load', document })),
    log: (document, from) =>
      readThrough(async (of, after) => unpackLog(await ask({ kind: 'log-after', document: of, after })), document, from),
    verify: (document) => ask({ kind: 'verify', document }),
    chainEnds: (document) => ask({ kind: 'chain-ends', document }),
    destroyHistory: (destroying) => ask({ kind: 'destroy-history', destroying: aloneInDestroying(destroying) }),
    sessions: sessionsBehind(ask),
    streams: streamsBehind(ask),
    packages: packagesBehind(ask),
    tryWriting: async () => void (await ask({ kind: 'try-writing' })),
    close: () => {
      closed ??= ask({ kind: 'close' }).then(() => ended)
      return closed
    },
  }
}

const sessionsBehind = (ask: Ask): SessionStore => ({
  issueLink: async (link) => void (await ask({ kind: 'issue-link', link })),
  findLink: (hash) => ask({ kind: 'find-link', hash }),
  redeem: (use) => ask({ kind: 'redeem', use }),
  openSession: async (session) => void (await ask({ kind: 'open-session', session })),
  findSession: (hash) => ask({ kind: 'find-session', hash }),
  revokeSeat: (document, seat, at) => ask({ kind: 'revoke-seat', document, seat, at }),
})

const streamsBehind = (ask: Ask): StreamStore => ({
  list: (document) => ask({ kind: 'list-streams', document }),
  load: async (address) => unpackStream(await ask({ kind: 'load-stream', address })),
  commit: (commit) => ask({ kind: 'commit-to-stream', commit: aloneInStream(commit) }),
  erase: async (address, erasures) => void (await ask({ kind: 'erase-stream', address, erasures })),
})

const packagesBehind = (ask: Ask): PackageStore => ({
  keep: async (sealed) => void (await ask({ kind: 'keep-package', sealed: aloneInPackage(sealed) })),
  find: (document, number) => ask({ kind: 'find-package', document, number }),
})
