/** A whole data folder written anew into another one, under a key or another key or in clear. The old one stays as it is: who turns encryption on
 *  destroys it once the new one runs. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { StoreFault } from '../types.ts'
import type { AtRest, Cell } from './at-rest.ts'
import { flush, requireWhole } from './backup.ts'
import { openDatabase } from './database.ts'
import { orFault } from './faults.ts'
import { keyIn } from './key-file.ts'
import { KEYS, openedKey, sealedKey } from './keys.ts'
import { LIBRARY } from './library.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { SUMMED_TABLES, sumIn } from './sums.ts'
import { DATABASE, type FolderVerdict, verifyFolder } from './verify-folder.ts'

/** Files of keys; null for data in clear. */
export type Change = { readonly old: string | null; readonly next: string | null }
type Keys = { readonly old: AtRest | null; readonly next: AtRest | null }

const OWNER_ONLY = 0o700
const SIGNING_KEY = 'signing-key'

/** Throws StoreFault: store.exists where there is something under the name already, store.busy where a server has the folder, store.corrupt where
 *  what is there does not verify. What was cut short leaves nothing there. */
export const encryptInto = (from: string, to: string, { old, next }: Change): Promise<FolderVerdict> =>
  orFault(async () => {
    if (existsSync(to)) throw new StoreFault('store.exists', `${to} is there already: nothing was written`)
    await requireWhole(from, old)
    const keys = { old: keyIn(old, from), next: keyIn(next, to) }
    const lock = lockFolder(from)
    try {
      mkdirSync(to, { mode: OWNER_ONLY })
      writeAnew(from, to, keys)
      return await verifyFolder(to, next)
    } catch (error) {
      rmSync(to, { recursive: true, force: true })
      throw error
    } finally {
      lock.release()
    }
  })

function writeAnew(from: string, to: string, keys: Keys): void {
  writeDatabase(join(from, DATABASE), join(to, DATABASE), keys)
  writeKeys(join(from, KEYS), join(to, KEYS), keys)
  if (existsSync(join(from, SIGNING_KEY))) {
    copyFileSync(join(from, SIGNING_KEY), join(to, SIGNING_KEY))
    flush(join(to, SIGNING_KEY), 'r+')
  }
  if (existsSync(join(from, LIBRARY))) copyLibrary(join(from, LIBRARY), join(to, LIBRARY))
  flush(to, 'r')
}

/** Public documents: in clear, as they are. */
function copyLibrary(from: string, to: string): void {
  const library = new DatabaseSync(from, { readOnly: true, timeout: 5000, defensive: true })
  try {
    library.prepare('VACUUM INTO ?').run(to)
  } finally {
    library.close()
  }
  chmodSync(to, 0o600)
  flush(to, 'r+')
}

/** Row by row, so that the new file never holds another byte than its own. */
function writeDatabase(from: string, to: string, keys: Keys): void {
  const read = new DatabaseSync(from, { readOnly: true, timeout: 5000, defensive: true })
  const written = openDatabase(to, MIGRATIONS.length)
  try {
    migrate(written, to, MIGRATIONS)
    written.exec('BEGIN IMMEDIATE')
    for (const table of tablesIn(read)) copyTable(read, written, table, keys)
    for (const table of SUMMED_TABLES) written.exec(`UPDATE ${table} SET sum = ${sumIn(table)}`)
    written.exec('COMMIT')
  } finally {
    read.close()
    written.close()
  }
}

/** As they were made: what others refer to comes first. */
const tablesIn = (database: DatabaseSyncInstance): readonly string[] =>
  (database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all() as { name: string }[]).map(
    ({ name }) => name,
  )

function copyTable(read: DatabaseSyncInstance, written: DatabaseSyncInstance, table: string, { old, next }: Keys): void {
  const columns = (read.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[]).map(({ name }) => name)
  const names = columns.map((name) => `"${name}"`).join(', ')
  const insert = written.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
  for (const row of read.prepare(`SELECT ${names} FROM ${table}`).iterate() as Iterable<Record<string, Cell>>) {
    const opened = columns.map((name) => (name === 'sum' ? null : ((old?.open(row[name]) ?? row[name]) as Cell)))
    insert.run(...opened.map((cell) => next?.seal(cell) ?? cell))
  }
}

function writeKeys(from: string, to: string, { old, next }: Keys): void {
  if (!existsSync(from)) return
  mkdirSync(to, { mode: OWNER_ONLY })
  for (const id of readdirSync(from)) {
    const key = openedKey(readFileSync(join(from, id)), old)
    // One that is no key any more opens nothing here, nor there.
    if (key === null) continue
    writeFileSync(join(to, id), sealedKey(key, next), { mode: 0o600 })
    flush(join(to, id), 'r+')
  }
  flush(to, 'r')
}
