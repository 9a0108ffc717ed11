/** A text from a file, read in the browser: it is sent nowhere. Fetched with what reads Word files only when there is a file. */
import { linesOfFile } from '../../../domain/files/lines-of-file.ts'
import { noteWords } from '../../../domain/files/note.ts'
import type { Refusal } from '../../../domain/sentences/refusals.ts'
import { declarationFromLines } from '../../../domain/text/read.ts'
import type { Language } from '../../sentences/language.ts'
import { type ShownText, shownDeclaration } from './texts.ts'

export type FileRead = {
  readonly kind: 'read'
  readonly text: ShownText
  /** What one should know of how it was read. */
  readonly notes: (language: Language) => readonly string[]
}

export function readFile(bytes: Uint8Array, name: string): FileRead | Refusal {
  const read = linesOfFile(bytes, name)
  if (read.kind === 'refused') return read
  const { lines, note } = read
  return { kind: 'read', text: shownDeclaration(declarationFromLines(lines)), notes: (language) => noteWords(note, language) }
}
