/** SHA-256 of bytes, of words and of values, in 64 hex digits. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Digest } from '../text/ids.ts'
import { canonicalJson } from './canonical-json.ts'

/** Words are hashed as UTF-8. */
export const sha256Hex = (input: Uint8Array | string): string => bytesToHex(sha256(typeof input === 'string' ? utf8ToBytes(input) : input))

/** The digest of a value is that of its canonical JSON. */
export const digestOf = (value: unknown): Digest => sha256Hex(canonicalJson(value)) as Digest
