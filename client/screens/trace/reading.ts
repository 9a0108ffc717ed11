/** The Recommendations' file or pasted text, read in the browser: nothing is sent until a person has seen what was understood. */
import { type FileNote, linesOfFile } from '../../../domain/files/lines-of-file.ts'
import { type Refusal, refused } from '../../../domain/sentences/refusals.ts'
import { linesOf } from '../../../domain/text/read-lines.ts'
import { LONGEST_FILE, unreadable } from '../../../domain/text/read.ts'
import { type Submitted, submittedFromLines } from '../../../domain/trace/submitted.ts'

export type Item = Submitted
/** `note`: how a file was read; null for pasted text. */
export type Understood = { readonly kind: 'understood'; readonly items: readonly Item[]; readonly note: FileNote | null }

/** A Word file with its pictures; what is longer is not even taken into memory. */
const LONGEST_BYTES = 25_000_000

export const tooLarge = (bytes: number): boolean => bytes > LONGEST_BYTES

export function readFileBytes(bytes: Uint8Array, name: string): Understood | Refusal {
  if (tooLarge(bytes.length)) return refused('file.too-long', { limit: LONGEST_FILE })
  const file = linesOfFile(bytes, name)
  if (file.kind === 'refused') return file
  const read = submittedFromLines(file.lines)
  return read.kind === 'refused' ? read : { ...read, note: file.note }
}

/** Every numbered item in order; further paragraphs under a number belong to its text. */
export function readText(text: string): Understood | Refusal {
  const refusal = unreadable(text)
  if (refusal !== null) return refusal
  const read = submittedFromLines(linesOf(text))
  return read.kind === 'refused' ? read : { ...read, note: null }
}
