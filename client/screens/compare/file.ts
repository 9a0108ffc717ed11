/** A text from a file, read in the browser: it is sent nowhere. The one place that knows what kinds of files there are. */
import { type Refusal, refused } from '../../../domain/sentences/refusals.ts'
import { LONGEST_FILE, readDeclaration } from '../../../domain/text/read.ts'
import { type ShownText, shownDeclaration } from './texts.ts'

/** UTF-8 takes at most this many bytes for what counts as one character here. */
const BYTES_PER_CHARACTER = 4

export type FileRead = { readonly kind: 'read'; readonly text: ShownText } | Refusal

/** One that is far too large is not even taken into memory. */
export const tooLarge = (bytes: number): boolean => bytes > LONGEST_FILE * BYTES_PER_CHARACTER

export function readFile(bytes: Uint8Array): FileRead {
  if (tooLarge(bytes.length)) return refused('file.too-long', { limit: LONGEST_FILE })
  const text = decoded(bytes)
  const read = text === null ? refused('file.not-text') : readDeclaration(text)
  return read.kind === 'refused' ? read : { kind: 'read', text: shownDeclaration(read.declaration) }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}
