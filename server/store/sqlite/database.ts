/** Opens the database file: looks at it before touching it, then sets how it keeps its promises. */
import { closeSync, existsSync, openSync, statSync } from 'node:fs'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { StoreFault } from '../types.ts'
import { APPLICATION_ID } from './migrations.ts'
import { teachSums } from './sums.ts'

const BUSY_MILLISECONDS = 5000

/** Every commit is flushed to the disk before it counts; fullfsync asks the same of macOS, which else only asks the drive politely. */
const PROMISES = `
  PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA journal_size_limit = 67108864;
`

/** Throws store.newer or store.corrupt before a byte of the file is changed. */
export function openDatabase(path: string, newest: number): DatabaseSyncInstance {
  look(path, newest)
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
  const database = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS, defensive: true })
  try {
    promise(database, path)
    teachSums(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** SQLite would throw a log away that has no database before it: words may be in it. */
function look(path: string, newest: number): void {
  if (!existsSync(path) || statSync(path).size === 0) {
    if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0)
      throw new StoreFault(
        'store.corrupt',
        `${path} is missing or empty, but its write-ahead log is there: restore a backup, nothing was changed`,
      )
    return
  }
  // A rollback journal is left only where the very first start was killed; only a writing connection can take it back.
  const database = new DatabaseSync(path, { readOnly: !existsSync(`${path}-journal`), timeout: BUSY_MILLISECONDS })
  try {
    recognise(database, path, newest)
  } finally {
    database.close()
  }
}

export function recognise(database: DatabaseSyncInstance, path: string, newest: number): void {
  const version = versionOf(database)
  const application = number(database, 'PRAGMA application_id')
  const tables = number(database, 'SELECT count(*) FROM sqlite_schema')
  if (application !== APPLICATION_ID && (version > 0 || tables > 0))
    throw new StoreFault('store.corrupt', `${path} is not a database of Declaro: nothing was changed`)
  if (version > newest)
    throw new StoreFault(
      'store.newer',
      `${path} was written by a newer Declaro (version ${version} of the database, this one knows ${newest}): start that one, nothing was changed`,
    )
  const damage = text(database, 'PRAGMA quick_check(1)')
  if (damage !== 'ok') throw new StoreFault('store.corrupt', `${path} is damaged (${damage}): restore a backup, nothing was changed`)
}

function promise(database: DatabaseSyncInstance, path: string): void {
  if (text(database, 'PRAGMA journal_mode = WAL') !== 'wal')
    throw new StoreFault('store.unwritable', `${path} cannot be kept safely here: this file system does not do write-ahead logging`)
  database.exec(PROMISES)
  database.exec('BEGIN IMMEDIATE; ROLLBACK')
}

export const versionOf = (database: DatabaseSyncInstance): number => number(database, 'PRAGMA user_version')

/** The one value of a query that gives one. */
function single(database: DatabaseSyncInstance, query: string): unknown {
  const row: unknown = database.prepare(query).get()
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined
}

const number = (database: DatabaseSyncInstance, query: string): number => Number(single(database, query))
const text = (database: DatabaseSyncInstance, query: string): string => String(single(database, query))
