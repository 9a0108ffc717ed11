/** The key of encryption at rest: one line in a file of its own, which is to be kept apart from the data. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, realpathSync, writeSync } from 'node:fs'
import { dirname, sep } from 'node:path'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { StoreFault } from '../types.ts'
import { type AtRest, atRest, checkOf, KEY_BYTES, keyIdIn } from './at-rest.ts'
import { flushFolder } from './keys.ts'

/** With a check of the rest at its end, so that a digit that was copied wrongly by hand is noticed at once. */
const LINE = /^declaro-key-([0-9a-f]{64})-([0-9a-f]{8})\s*$/

/** Throws store.key-unreadable where it cannot be read, is no key, or lies among the data that it is to protect. */
function readKeyFile(file: string, dataFolder: string): AtRest {
  const [, hex = '', check] = LINE.exec(lineIn(file)) ?? []
  if (check !== checkOf(hex)) throw new StoreFault('store.key-unreadable', `${file} holds no whole key of Declaro`)
  if (existsSync(dataFolder) && realpathSync(file).startsWith(realpathSync(dataFolder) + sep))
    throw new StoreFault('store.key-unreadable', `${file} lies in the data folder: who takes the one would have the other`)
  return atRest(Buffer.from(hex, 'hex'))
}

export const keyIn = (file: string | null | undefined, dataFolder: string): AtRest | null =>
  file === null || file === undefined ? null : readKeyFile(file, dataFolder)

function lineIn(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new StoreFault('store.key-unreadable', `${file} cannot be read`, { cause: error })
  }
}

/** A new key, readable by its owner alone; never in place of another file. On disk when it returns. */
export function makeKeyFile(file: string): void {
  if (existsSync(file)) throw new StoreFault('store.exists', `${file} is there already: nothing was written`)
  const hex = randomBytes(KEY_BYTES).toString('hex')
  const handle = openSync(file, 'wx', 0o400)
  try {
    writeSync(handle, `declaro-key-${hex}-${checkOf(hex)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  flushFolder(dirname(file))
}

/** Before anything is changed: throws where the database is encrypted and the key is not there, or is another, and where it is not encrypted but
 *  should be. Nothing is decided by an empty one: it is encrypted from its first row on where there is a key. */
export function requireKey(database: DatabaseSyncInstance, path: string, key: AtRest | null): void {
  const has = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'documents'").get() !== undefined
  const row = has ? (database.prepare('SELECT log_hash FROM documents LIMIT 1').get() as { log_hash: string } | undefined) : undefined
  if (row === undefined) return
  const sealedBy = keyIdIn(row.log_hash)
  if (sealedBy === null && key !== null) throw new StoreFault('store.not-encrypted', `${path} is in clear, and there is a key for it`)
  if (sealedBy !== null && key === null) throw new StoreFault('store.key-missing', `${path} is encrypted under the key ${sealedBy}`)
  if (sealedBy !== null && sealedBy !== key?.keyId)
    throw new StoreFault('store.key-other', `${path} is encrypted under the key ${sealedBy}, not ${key?.keyId}`)
}
