/** The key that signs sealed packages: made once, kept in the data folder for its owner alone, never in the database, a log or an answer.
 *  Whoever backs the folder up keeps it as they keep a seal. */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { publicKeyOf } from '../../domain/seal/ed25519.ts'
import { once } from '../../domain/text/once.ts'
import { StartFault } from '../start-fault.ts'

const FILE = 'signing-key'
const OWNER_ALONE = 0o600
const SECRET = /^[0-9a-f]{64}\n?$/

export type SigningKey = {
  readonly secret: Uint8Array
  /** Multiplied out when it is first asked for: a server that starts signs nothing yet. */
  readonly publicKey: () => string
  /** Made just now. */
  readonly isNew: boolean
}

/** Throws StartFault where the file is there and is no key: another one made in its place would sign what nobody could compare. */
export function signingKeyIn(dataFolder: string, random: (length: number) => Uint8Array): SigningKey {
  const path = join(dataFolder, FILE)
  const isNew = !existsSync(path)
  if (isNew) write(path, `${Buffer.from(random(32)).toString('hex')}\n`)
  // Copied about or brought back from a backup it may have become readable for others.
  chmodSync(path, OWNER_ALONE)
  const text = readFileSync(path, 'utf8')
  if (!SECRET.test(text)) throw new StartFault('signing-key.unreadable', { file: path })
  const secret = new Uint8Array(Buffer.from(text.trim(), 'hex'))
  return { secret, publicKey: once(() => publicKeyOf(secret)), isNew }
}

/** Whole or not at all: a start that was cut short leaves no half of a key. The folder is this server's alone by now. */
function write(path: string, text: string): void {
  const unfinished = `${path}.new`
  rmSync(unfinished, { force: true })
  const handle = openSync(unfinished, 'wx', OWNER_ALONE)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(unfinished, path)
}
