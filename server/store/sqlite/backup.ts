/** A copy of a data folder's database, made while a server may be running on it, and a new data folder made from such a copy. Both are read back
 *  from end to end before they count. Keys of private streams and the signing key are in neither. */
import { createHash } from 'node:crypto'
import { chmodSync, closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely } from 'kysely'
import type { Restoration } from '../../../domain/sitting/restoration.ts'
import type { Digest } from '../../../domain/text/ids.ts'
import { StoreFault } from '../types.ts'
import { reached } from '../../moments.ts'
import type { AtRest } from './at-rest.ts'
import { commitTo } from './commit.ts'
import { recognise } from './database.ts'
import { dialectOn } from './dialect.ts'
import { orFault } from './faults.ts'
import { keyIn } from './key-file.ts'
import { type Ledger, queue } from './ledger.ts'
import { lockFolder } from './lock.ts'
import { MIGRATIONS } from './migrations.ts'
import { cutOff } from './moment.ts'
import { sumIn, teachSums } from './sums.ts'
import type { Tables } from './tables.ts'
import { DATABASE, type FolderVerdict, verifyFolder } from './verify-folder.ts'

const OWNER_ONLY = 0o700
/** Under this name a restored database is made ready; a start knows nothing of it. */
const UNFINISHED = 'declaro.restoring.sqlite'

/** Throws StoreFault: store.exists where there is something under the name already. What was cut short leaves nothing under that name: it is made
 *  under another one, read back, and then given its own. */
export const backUp = (dataFolder: string, backup: string, keyFile: string | null = null): Promise<FolderVerdict> =>
  orFault(async () => {
    if (existsSync(backup)) throw new StoreFault('store.exists', `${backup} is there already: nothing was written`)
    const unfinished = `${resolve(backup)}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: OWNER_ONLY })
    try {
      copyDatabase(join(dataFolder, DATABASE), join(unfinished, DATABASE))
      reached('backup-copied')
      flush(unfinished, 'r')
      const verdict = await verifyFolder(unfinished, keyFile)
      renameSync(unfinished, backup)
      flush(dirname(resolve(backup)), 'r')
      return verdict
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      throw error
    }
  })

/** Throws StoreFault: store.corrupt where the backup does not verify, store.exists where the folder has a database, store.busy where a server has the
 *  folder. The documents begin their next generation: a page, or an id, that saw more than the backup did is not taken for one that goes on from it.
 *  `until`: an instant after which nothing is taken over; null for all. */
export const restoreFrom = (
  backup: string,
  dataFolder: string,
  keyFile: string | null = null,
  until: number | null = null,
): Promise<FolderVerdict> =>
  orFault(async () => {
    await requireWhole(backup, keyFile)
    mkdirSync(dataFolder, { mode: OWNER_ONLY, recursive: true })
    const lock = lockFolder(dataFolder)
    try {
      const path = join(dataFolder, DATABASE)
      for (const each of [path, `${path}-wal`])
        if (existsSync(each)) throw new StoreFault('store.exists', `${each} is there: put it aside first, nothing was changed`)
      const unfinished = join(dataFolder, UNFINISHED)
      rmSync(unfinished, { force: true })
      copyDatabase(join(backup, DATABASE), unfinished)
      reached('restore-copied')
      await makeReady(unfinished, keyIn(keyFile, dataFolder), { backup: await digestOf(join(backup, DATABASE)), at: Date.now(), until })
      reached('restore-begun')
      flush(unfinished, 'r+')
      renameSync(unfinished, path)
      reached('restore-placed')
      flush(dataFolder, 'r')
    } finally {
      lock.release()
    }
    return verifyFolder(dataFolder, keyFile)
  })

export async function requireWhole(backup: string, keyFile: string | null): Promise<void> {
  const [fault] = (await verifyFolder(backup, keyFile)).faults
  if (fault !== undefined) throw new StoreFault('store.corrupt', `the backup is not what was kept: table ${fault.table}, row ${fault.row}`)
}

/** As it is at one instant, whatever a server writes meanwhile. */
function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5000, defensive: true })
  try {
    recognise(database, from, MIGRATIONS.length)
    database.prepare('VACUUM INTO ?').run(to)
  } finally {
    database.close()
  }
  chmodSync(to, 0o600)
  flush(to, 'r+')
}

async function digestOf(path: string): Promise<Digest> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex') as Digest
}

/** Each document's chain says what it was continued from. */
async function noteRestoring(database: DatabaseSyncInstance, sealed: AtRest | null, restored: Restoration): Promise<void> {
  const db = new Kysely<Tables>({ dialect: dialectOn(database, sealed) })
  const ledger: Ledger = { db, heads: new Map(), inTurn: queue(), commitDelay: 0 }
  const body = JSON.stringify({ v: 1, facts: [{ kind: 'data-restored', ...restored }] })
  for (const { id: document, epoch, seq } of await db.selectFrom('documents').select(['id', 'epoch', 'seq']).execute()) {
    const audit = [{ at: restored.at, act: 'data-restored', by: null, body }]
    await commitTo(ledger, { document, epoch, expectedSeq: seq, updates: [], rows: [], audit })
  }
}

async function makeReady(path: string, sealed: AtRest | null, restored: Restoration): Promise<void> {
  const { until } = restored
  const database = new DatabaseSync(path)
  try {
    teachSums(database)
    database.exec('BEGIN')
    if (until !== null) await cutOff(database, sealed, until)
    database.exec(`UPDATE documents SET generation = generation + 1; UPDATE documents SET sum = ${sumIn('documents')}; COMMIT`)
    // What was cut off stays in no page of the file.
    if (until !== null) database.exec('VACUUM')
    await noteRestoring(database, sealed, restored)
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    database.close()
    rmSync(path)
    throw error
  }
  database.close()
}

/** Windows cannot open a folder, and its file system needs no such flush. */
export function flush(path: string, flags: 'r' | 'r+'): void {
  if (flags === 'r' && process.platform === 'win32') return
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
