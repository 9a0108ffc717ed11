/** Ed25519, the same on the server, on the command line and in a page without a server. */
import * as ed from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

ed.hashes.sha512 = sha512

/** 64 hex digits. */
export const publicKeyOf = (secret: Uint8Array): string => bytesToHex(ed.getPublicKey(secret))

/** 128 hex digits. */
export const signed = (secret: Uint8Array, words: Uint8Array): string => bytesToHex(ed.sign(words, secret))

/** False too where key or signature is none. */
export function isSignedBy(key: string, words: Uint8Array, signature: string): boolean {
  try {
    return ed.verify(hexToBytes(signature), words, hexToBytes(key))
  } catch {
    // Not the form of a key or of a signature, or no point of the curve.
    return false
  }
}
