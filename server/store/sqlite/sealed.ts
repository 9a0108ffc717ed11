/** One record of a private stream, sealed: AES-256-GCM, bound to its place, so that none can be moved, exchanged or passed off as another. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

export type Place = { readonly document: string; readonly stream: string; readonly generation: number; readonly seq: number }

/** Nonce, ciphertext, tag. The nonce is drawn for each record: a seq is written again after a failed commit, with other words. */
export function seal(key: Uint8Array, place: Place, words: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce)
  cipher.setAAD(nameOf(place))
  return Buffer.concat([nonce, cipher.update(words), cipher.final(), cipher.getAuthTag()])
}

/** Null where it is not what was sealed with this key for this place. */
export function unseal(key: Uint8Array, place: Place, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES))
  decipher.setAAD(nameOf(place))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const words = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES))
  try {
    return Buffer.concat([words, decipher.final()])
  } catch {
    // The tag does not fit: another key, another place, or damage.
    return null
  }
}

const nameOf = ({ document, stream, generation, seq }: Place): Buffer => Buffer.from(JSON.stringify([document, stream, generation, seq]))
