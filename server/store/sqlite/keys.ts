/** Keys of private streams: a file each, in a folder of their own, on disk before anything is written under them.
 *  Destroyed by being overwritten and removed. **No key is ever in the database, its write-ahead log, a copy or a backup of it.** */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AtRest, KEY_BYTES } from './at-rest.ts'

/** The folder beside the database. Not to be in any backup. */
export const KEYS = 'keys'

export type Keys = {
  /** Durable when it returns. */
  readonly make: (id: string) => Buffer
  /** Null where the file is missing or is not a key. */
  readonly find: (id: string) => Buffer | null
  /** Durable when it returns; one that is not there is destroyed already. */
  readonly destroy: (id: string) => void
}

export const newKeyId = (): string => `k_${randomBytes(16).toString('hex')}`

/** Sealed themselves where there is a key over them: who has the disk alone has no key of a private stream either. */
export function keysIn(folder: string, over: AtRest | null = null): Keys {
  const known = new Map<string, Buffer>()
  const fileOf = (id: string): string => join(folder, id)
  return {
    make: (id) => {
      makeFolder(folder)
      const key = randomBytes(KEY_BYTES)
      written(fileOf(id), 'wx', sealedKey(key, over))
      flushFolder(folder)
      known.set(id, key)
      return key
    },
    find: (id) => {
      const held = known.get(id) ?? readKey(fileOf(id), over)
      if (held !== null) known.set(id, held)
      return held
    },
    destroy: (id) => {
      known.get(id)?.fill(0)
      known.delete(id)
      if (!existsSync(fileOf(id))) return
      written(fileOf(id), 'r+', randomBytes(statSync(fileOf(id)).size))
      rmSync(fileOf(id))
      flushFolder(folder)
    },
  }
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { mode: 0o700 })
  flushFolder(dirname(folder))
}

function written(path: string, flags: 'wx' | 'r+', bytes: Uint8Array): void {
  const handle = openSync(path, flags, 0o600)
  try {
    writeSync(handle, bytes, 0, bytes.length, 0)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Windows cannot open a folder, and its file system needs no such flush. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A file that cannot be read for another reason than that it is not there is a fault, not a lost key. */
function readKey(path: string, over: AtRest | null): Buffer | null {
  return existsSync(path) ? openedKey(readFileSync(path), over) : null
}

export const sealedKey = (key: Uint8Array, over: AtRest | null): Uint8Array => (over === null ? key : (over.seal(key) as Uint8Array))

/** Null for what is no key. */
export function openedKey(kept: Uint8Array, over: AtRest | null): Buffer | null {
  const bytes = over === null ? kept : (over.open(kept) as Uint8Array)
  return bytes.length === KEY_BYTES ? Buffer.from(bytes) : null
}
