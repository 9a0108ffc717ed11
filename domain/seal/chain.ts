/** Hashes in a chain: each covers the one before, so nothing in the row can be changed, dropped, added or moved unseen. */
import type { DocumentId } from '../text/ids.ts'
import { sha256Hex } from './digest.ts'

/** The caller may bring a faster SHA-256 than the portable one: the same function, in 64 hex digits. */
export type Sha256 = (bytes: Uint8Array) => string

export type Part = string | number | null | Uint8Array

/** SHA-256 over the previous hash and the parts, each with its kind and its length in bytes before it, as in `s5:words`:
 *  no two lists of parts have the same bytes. Kinds: s words in UTF-8, i integer in decimal, b bytes, n nothing. */
export function chainHash(previousHash: string, parts: readonly Part[], sha256: Sha256 = sha256Hex): string {
  const lengths = parts.reduce((sum: number, part) => sum + mostBytesOf(part), mostBytesOf(previousHash))
  const spelling = new Uint8Array(lengths)
  // Words are gathered and encoded together: a log is read at a hundred thousand links a start.
  let words = spelled(previousHash)
  let at = 0
  for (const part of parts) {
    words += spelled(part)
    if (!(part instanceof Uint8Array)) continue
    at = written(words, spelling, at)
    spelling.set(part, at)
    at += part.length
    words = ''
  }
  return sha256(spelling.subarray(0, written(words, spelling, at)))
}

const encoder = new TextEncoder()

/** Where it ends. */
const written = (words: string, into: Uint8Array, at: number): number => at + encoder.encodeInto(words, into.subarray(at)).written

/** Head and digits of a number; in UTF-8 a code unit takes three bytes at most. */
const mostBytesOf = (part: Part): number =>
  24 + (part instanceof Uint8Array ? part.length : typeof part === 'string' ? 3 * part.length : 24)

/** The part with its head; of bytes the head alone, they follow it. */
function spelled(part: Part): string {
  if (part === null) return 'n0:'
  if (typeof part === 'string') return `s${utf8Length(part)}:${part}`
  if (typeof part !== 'number') return `b${part.length}:`
  if (!Number.isSafeInteger(part)) throw new RangeError(`only whole numbers are chained, not ${part}`)
  const digits = String(part)
  return `i${digits.length}:${digits}`
}

/** Bytes in UTF-8; half a surrogate pair takes the three of the replacement character. */
function utf8Length(words: string): number {
  let bytes = words.length
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    if (unit < 0x80) continue
    const isPair = (unit & 0xfc00) === 0xd800 && (words.charCodeAt(at + 1) & 0xfc00) === 0xdc00
    bytes += unit < 0x800 ? 1 : 2
    // The two units of a pair are four bytes.
    if (isPair) at++
  }
  return bytes
}

/** What the first link of a document's log or audit chain has before it: a row of another document does not fit. */
export const chainStart = (chain: 'log' | 'audit', document: DocumentId): string => sha256Hex(`declaro ${chain} ${document}`)

export type UpdateFacts = { readonly seq: number; readonly origin: string; readonly bytes: Uint8Array }

/** The log's running hash after this update. */
export const logHash = (previousHash: string, { seq, origin, bytes }: UpdateFacts, sha256?: Sha256): string =>
  chainHash(previousHash, [seq, origin, bytes], sha256)

/** An entry of the audit chain; `logSeq` and `logHash` say on which state of the log it stands. */
export type AuditFacts = {
  readonly seq: number
  readonly at: number
  readonly act: string
  readonly by: string | null
  readonly body: string
  readonly logSeq: number
  readonly logHash: string
}

export const auditHash = (previousHash: string, entry: AuditFacts, sha256?: Sha256): string =>
  chainHash(previousHash, [entry.seq, entry.at, entry.act, entry.by, entry.body, entry.logSeq, entry.logHash], sha256)
