/** A text from a file, read in the browser: it is sent nowhere. The one place that knows what kinds of files there are. */
import { linesOfFile } from '../../../domain/files/lines-of-file.ts'
import { noteWords } from '../../../domain/files/note.ts'
import { type Refusal, refused } from '../../../domain/sentences/refusals.ts'
import { declarationFromLines, LONGEST_FILE } from '../../../domain/text/read.ts'
import type { Language } from '../../sentences/language.ts'
import { type ShownText, shownDeclaration } from './texts.ts'

/** What the browser offers to choose; what a file is, its bytes tell. */
export const FILE_KINDS = '.txt,.docx,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word file with its pictures, or a text of four bytes to each character. */
const LONGEST_BYTES = 25_000_000

export type FileRead = {
  readonly kind: 'read'
  readonly text: ShownText
  /** What one should know of how it was read. */
  readonly notes: (language: Language) => readonly string[]
}

/** One that is far too large is not even taken into memory. */
export const tooLarge = (bytes: number): Refusal | null =>
  bytes > LONGEST_BYTES ? refused('file.too-long', { limit: LONGEST_FILE }) : null

export function readFile(bytes: Uint8Array, name: string): FileRead | Refusal {
  const read = linesOfFile(bytes, name)
  if (read.kind === 'refused') return read
  const { lines, note } = read
  return { kind: 'read', text: shownDeclaration(declarationFromLines(lines)), notes: (language) => noteWords(note, language) }
}
