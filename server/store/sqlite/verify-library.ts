/** The library in a data folder: whether it can be read. No hash covers it: it is no part of the record, and can be filled again from its files. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { LIBRARY } from './library.ts'

export type LibraryVerdict = { readonly kind: 'readable'; readonly documents: number } | { readonly kind: 'damaged' }

/** Null where there is none: nobody has asked for it yet. */
export function verifyLibrary(folder: string): LibraryVerdict | null {
  const path = join(folder, LIBRARY)
  return existsSync(path) ? verdictOf(path) : null
}

function verdictOf(path: string): LibraryVerdict {
  let database: DatabaseSyncInstance | null = null
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 5000, defensive: true })
    const [check] = database.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[]
    const [row] = database.prepare('SELECT count(*) AS documents FROM documents').all() as { documents: number }[]
    return check?.quick_check === 'ok' && row !== undefined ? { kind: 'readable', documents: row.documents } : { kind: 'damaged' }
  } catch {
    // SQLite says in its own words why it cannot read it; what is to be done is the same.
    return { kind: 'damaged' }
  } finally {
    if (database?.isOpen === true) database.close()
  }
}
