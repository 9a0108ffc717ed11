/** Hashes in a chain: each covers the one before, so nothing in the row can be changed, dropped, added or moved unseen. */
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DocumentId } from '../text/ids.ts'
import { sha256Hex } from './digest.ts'

/** The caller may bring a faster SHA-256 than the portable one: the same function, in 64 hex digits. */
export type Sha256 = (bytes: Uint8Array) => string

export type Part = string | number | null | Uint8Array

/** SHA-256 over the previous hash and the parts, each with its kind and its length in bytes before it, as in `s5:words`:
 *  no two lists of parts have the same bytes. Kinds: s words in UTF-8, i integer in decimal, b bytes, n nothing. */
export function chainHash(previousHash: string, parts: readonly Part[], sha256: Sha256 = sha256Hex): string {
  const chunks: Uint8Array[] = []
  // Words are gathered and encoded together: a log is read at a hundred thousand links a start.
  let words = spelled(previousHash)
  for (const part of parts) {
    words += spelled(part)
    if (!(part instanceof Uint8Array)) continue
    chunks.push(utf8ToBytes(words), part)
    words = ''
  }
  return sha256(concatBytes(...chunks, utf8ToBytes(words)))
}

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
  let bytes = 0
  for (const character of words) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
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
