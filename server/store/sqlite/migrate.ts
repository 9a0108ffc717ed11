/** Brings a database to the newest version: forward only, a copy of the file before, each migration whole or not at all. */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { StoreFault } from '../types.ts'
import { reached } from '../../moments.ts'
import { versionOf } from './database.ts'
import { toFault } from './faults.ts'
import { APPLICATION_ID, type Migration } from './migrations.ts'

export function migrate(database: DatabaseSyncInstance, path: string, migrations: readonly Migration[]): void {
  const version = versionOf(database)
  if (version >= migrations.length) return
  const copy = version > 0 ? copyBefore(database, path, version) : null
  if (copy !== null) reached('migration-copied')
  migrations.slice(version).forEach((migration, index) => {
    step(database, migration, version + index + 1, copy)
  })
}

function step(database: DatabaseSyncInstance, migration: Migration, version: number, copy: string | null): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec(migration.sql)
    reached('migration-written')
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}; COMMIT`)
    reached('migrated')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    const kept = copy === null ? '' : `; a copy from before is ${copy}`
    const code = toFault(error).code === 'store.full' ? 'store.full' : 'store.failed'
    throw new StoreFault(code, `migration ${version} (${migration.name}) failed and changed nothing${kept}`, { cause: error })
  }
}

/** A whole, consistent copy beside the file, on disk before anything is changed. Never in place of an earlier one. */
function copyBefore(database: DatabaseSyncInstance, path: string, version: number): string {
  const copy = freeName(path, version)
  database.prepare('VACUUM INTO ?').run(copy)
  chmodSync(copy, 0o600)
  flush(copy, 'r+')
  // Windows cannot open a folder, and its file system needs no such flush.
  if (process.platform !== 'win32') flush(dirname(copy), 'r')
  return copy
}

function freeName(path: string, version: number): string {
  for (let count = 1; ; count++) {
    const name = join(dirname(path), `${basename(path, '.sqlite')}.version-${version}${count === 1 ? '' : `-${count}`}.sqlite`)
    if (!existsSync(name)) return name
  }
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
