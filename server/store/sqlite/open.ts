/** The store on one SQLite file, in the thread that opens it. The server talks to it through the worker (../open.ts). */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely } from 'kysely'
import { chainStart } from '../../../domain/seal/index.ts'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { type LoggedUpdates, readThrough } from '../log.ts'
import { type Store, StoreFault } from '../types.ts'
import { reached } from '../../moments.ts'
import { commitTo } from './commit.ts'
import { openDatabase, versionOf } from './database.ts'
import { chainEnds, destroyHistory, finishDestroying } from './destroy.ts'
import { dialectOn } from './dialect.ts'
import { orFault } from './faults.ts'
import { type Ledger, queue } from './ledger.ts'
import { loadDocument, logAfter, verifyDocument } from './load.ts'
import { type Lock, lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { DATABASE } from './verify-folder.ts'
import type { AtRest } from './at-rest.ts'
import { keyIn, requireKey } from './key-file.ts'
import { KEYS, keysIn } from './keys.ts'
import { MIGRATIONS, type Migration } from './migrations.ts'
import { packagesIn } from './packages.ts'
import { sessionsIn } from './sessions.ts'
import { destroyLeftOver, streamsIn } from './streams.ts'
import { sumRows } from './sums.ts'
import type { Tables } from './tables.ts'
import { tryFolder } from './trial.ts'

export type StoreOptions = {
  /** Milliseconds put into each commit: how the room does on a slow disk. */
  readonly commitDelay?: number
  /** The file of the key that the database is encrypted under; null, and it is in clear. */
  readonly keyFile?: string | null
}

/** A store that can also hand out its log by the page, to go through the worker's door. */
export type PagedStore = Store & { readonly logAfter: LoggedUpdates }

/** What the files of a closed room are readable for: their owner. */
const OWNER_ONLY = 0o700
/** The one epoch of a store with one owner; a store with leases counts them. */
const EPOCH = 1

/** Throws StoreFault: store.busy, store.unwritable, store.newer, store.corrupt, store.failed where a migration fails, or where the key is not the one. */
export function openSqlite(
  dataFolder: string,
  options: StoreOptions = {},
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<PagedStore> {
  return orFault(async () => {
    makeFolder(dataFolder)
    const lock = lockFolder(dataFolder)
    try {
      const sealed = keyIn(options.keyFile, dataFolder)
      return await storeOn(ready(join(dataFolder, DATABASE), migrations, sealed), lock, { ...options, folder: dataFolder, sealed })
    } catch (error) {
      lock.release()
      throw error
    }
  })
}

function makeFolder(folder: string): void {
  try {
    makeOneByOne(resolve(folder))
  } catch (error) {
    throw new StoreFault('store.unwritable', `the data folder ${folder} cannot be made`, { cause: error })
  }
}

/** Node's own way of making folders within folders never comes back where the system denies that there could be any (/proc). */
function makeOneByOne(folder: string): void {
  if (existsSync(folder)) return
  makeOneByOne(dirname(folder))
  mkdirSync(folder, { mode: OWNER_ONLY })
}

function ready(path: string, migrations: readonly Migration[], sealed: AtRest | null): DatabaseSyncInstance {
  const database = openDatabase(path, migrations.length)
  try {
    requireKey(database, path, sealed)
    migrate(database, path, migrations)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

async function storeOn(
  database: DatabaseSyncInstance,
  lock: Lock,
  { commitDelay = 0, folder, sealed }: StoreOptions & { readonly folder: string; readonly sealed: AtRest | null },
): Promise<PagedStore> {
  const db = new Kysely<Tables>({ dialect: dialectOn(database, sealed) })
  const ledger: Ledger = { db, heads: new Map(), inTurn: queue(), commitDelay }
  const keys = keysIn(join(folder, KEYS), sealed)
  const grounds = { ledger, keys, folder }
  try {
    await destroyLeftOver(grounds)
    await finishDestroying(grounds)
  } catch (fault) {
    database.close()
    throw fault
  }
  const page: LoggedUpdates = (document, after) => orFault(() => logAfter(ledger, document, after))
  return {
    commit: (commit) => orFault(() => commitTo(ledger, commit)),
    documents: () => orFault(() => documentsIn(ledger)),
    createDocument: (document, schema) => orFault(() => ledger.inTurn(() => createDocument(ledger, document, schema))),
    load: (document) => orFault(() => loadDocument(ledger, document)),
    log: (document, after) => readThrough(page, document, after),
    logAfter: page,
    verify: (document) => orFault(() => verifyDocument(ledger, document)),
    chainEnds: (document) => orFault(() => ledger.inTurn(() => chainEnds(ledger, document))),
    destroyHistory: (destroying) => orFault(() => ledger.inTurn(() => destroyHistory(grounds, destroying))),
    sessions: sessionsIn(ledger),
    streams: streamsIn(ledger, keys),
    packages: packagesIn(ledger),
    tryWriting: () => orFault(() => ledger.inTurn(() => tryWriting(database, folder))),
    close: () => orFault(() => ledger.inTurn(() => shut(database, lock))),
  }
}

async function documentsIn({ db }: Ledger): Promise<readonly DocumentId[]> {
  const rows = await db.selectFrom('documents').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

async function createDocument({ db, heads }: Ledger, document: DocumentId, schema: number): Promise<void> {
  const head = {
    epoch: EPOCH,
    seq: 0,
    logHash: chainStart('log', document),
    open: 1,
    auditSeq: 0,
    auditHash: chainStart('audit', document),
  }
  const made = await db.transaction().execute(async (making) => {
    const inserted = await making
      .insertInto('documents')
      .values({
        id: document,
        epoch: EPOCH,
        generation: 1,
        schema,
        seq: 0,
        log_hash: head.logHash,
        audit_seq: 0,
        audit_hash: head.auditHash,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    await sumRows(making, 'documents')
    return inserted
  })
  if (made.numInsertedOrUpdatedRows !== 1n)
    throw new StoreFault('store.exists', `there is a document ${document} already: nothing was changed`)
  heads.set(document, head)
}

/** The version is written as it is: a page of the database, to the disk and back. */
async function tryWriting(database: DatabaseSyncInstance, folder: string): Promise<void> {
  tryFolder(folder)
  reached('write-tried')
  database.exec(`PRAGMA user_version = ${versionOf(database)}`)
}

/** All that is in the write-ahead log goes into the file, so that a copy of the file alone is whole. Closing twice is closing once. */
async function shut(database: DatabaseSyncInstance, lock: Lock): Promise<void> {
  if (!database.isOpen) return
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
    lock.release()
  }
}
