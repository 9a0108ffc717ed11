/** Encryption at rest, at the store's one door: what goes into SQLite is sealed under a key that is kept elsewhere, what comes out is opened.
 *  Sealed are all bytes, all text that is more than an identifier, and all hashes: with the hashes in hand, words could be guessed one keystroke
 *  at a time. Identifiers, numbers and instants stay as they are, since rows are found by them. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

export type Cell = string | number | bigint | null | Uint8Array

export type AtRest = {
  /** Tells keys apart, and nothing of the key: 8 hex digits. It stands in each sealed value. */
  readonly keyId: string
  readonly seal: (cell: Cell) => Cell
  /** Nothing, in the cell's kind, where it is not what was sealed with this key, also where it was never sealed: it fits no chain, sum or seal. */
  readonly open: (cell: unknown) => unknown
}

export const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HASH = /^[0-9a-f]{64}$/
const SEALED_HASH = /^#[0-9a-f]{72}$/
const SEALED_TEXT = /^~[\w-]+$/
/** What rows are found by. A word alone looks like one; the columns that hold what was said hold bytes, or JSON. */
const IDENTIFIER = /^(?![~#])[^\s"'{}]{0,100}$/
const NO_BYTES = new Uint8Array(0)

const derived = (key: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `declaro at rest: ${purpose}`, KEY_BYTES))

export function atRest(key: Uint8Array): AtRest {
  const keyId = derived(key, 'name of the key').subarray(0, 4).toString('hex')
  const boxes = boxesOf(derived(key, 'values'), Buffer.from(keyId, 'hex'))
  const hashes = hashesOf(derived(key, 'hashes'), keyId)
  return {
    keyId,
    seal: (cell) => {
      if (cell instanceof Uint8Array) return boxes.seal(cell)
      if (typeof cell !== 'string') return cell
      if (HASH.test(cell)) return hashes.seal(cell)
      return IDENTIFIER.test(cell) ? cell : `~${boxes.seal(Buffer.from(cell)).toString('base64url')}`
    },
    open: (cell) => {
      if (cell instanceof Uint8Array) return boxes.open(cell) ?? NO_BYTES
      if (typeof cell !== 'string') return cell
      if (SEALED_HASH.test(cell)) return hashes.open(cell)
      if (SEALED_TEXT.test(cell)) return new TextDecoder().decode(boxes.open(Buffer.from(cell.slice(1), 'base64url')) ?? NO_BYTES)
      return HASH.test(cell) || !IDENTIFIER.test(cell) ? '' : cell
    },
  }
}

type Boxes = { readonly seal: (bytes: Uint8Array) => Buffer; readonly open: (sealed: Uint8Array) => Uint8Array | null }

/** Name of the key, nonce, ciphertext, tag. That a value stands in its own place, the chains and sums over the rows say. */
function boxesOf(key: Buffer, name: Buffer): Boxes {
  const head = name.length + NONCE_BYTES
  return {
    seal: (bytes) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([name, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    },
    open: (sealed) => {
      if (sealed.length < head + TAG_BYTES || !name.equals(sealed.subarray(0, name.length))) return null
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(name.length, head), { authTagLength: TAG_BYTES })
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      const bytes = decipher.update(sealed.subarray(head, -TAG_BYTES))
      try {
        decipher.final()
        // Alone in their memory: views of Node's pool would take their neighbours along to another thread.
        return new Uint8Array(bytes)
      } catch {
        // The tag does not fit: damage, or put there by somebody without the key.
        return null
      }
    },
  }
}

type Hashes = { readonly seal: (hash: string) => string; readonly open: (sealed: string) => string }

/** A hash is 32 bytes that nobody chose, and rows are compared by it: sealed without a nonce, one is sealed alike each time, and as long as before.
 *  A cipher on whole blocks does that; one that was changed opens as another hash, which fits nothing. */
function hashesOf(key: Buffer, keyId: string): Hashes {
  const through = (make: typeof createCipheriv | typeof createDecipheriv, hash: string): string => {
    const cipher = make('aes-256-ecb', key, null)
    cipher.setAutoPadding(false)
    return cipher.update(hash, 'hex', 'hex') + cipher.final('hex')
  }
  return {
    seal: (hash) => `#${keyId}${through(createCipheriv, hash)}`,
    open: (sealed) => (sealed.startsWith(keyId, 1) ? through(createDecipheriv, sealed.slice(1 + keyId.length)) : ''),
  }
}

/** The key of a sealed hash; null for one in clear. */
export const keyIdIn = (hash: string): string | null => (SEALED_HASH.test(hash) ? hash.slice(1, 9) : null)

/** Shows that a file of a key is whole. */
export const checkOf = (hex: string): string => createHash('sha256').update(`declaro key ${hex}`).digest('hex').slice(0, 8)
