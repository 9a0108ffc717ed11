/** Files of all kinds to lines: what a Declaration and the Recommendations are read from, on the server, the command line and in the browser.
 *  Knows bytes and never a name's ending. Start at linesOfFile; `kind.ts` tells what a file is, `docx/` reads Word's. */
import { refused, type Refusal } from '../sentences/refusals.ts'
import type { Line } from '../text/read-lines.ts'
import { linesOf } from '../text/read-lines.ts'
import { LONGEST_FILE, unreadable } from '../text/read.ts'
import { decode, type Encoding } from './decode.ts'
import { linesOfDocument } from './docx/lines.ts'
import { readDocx } from './docx/read-docx.ts'
import type { TrackedReading } from './docx/tracked.ts'
import { kindOf } from './kind.ts'

export type { TrackedReading } from './docx/tracked.ts'

/** How the file was read, for who is to trust the text. */
export type FileNote = {
  /** The file's name, as given. */
  readonly name: string
  readonly format: 'text' | 'word'
  /** Of a plain text; null for other files. */
  readonly encoding: Encoding | null
  /** Which side of the tracked changes was taken. */
  readonly reading: TrackedReading
  readonly tracked: { readonly insertions: number; readonly deletions: number; readonly authors: readonly string[] } | null
  readonly comments: number
  /** Notes at the foot of the page or the end, which are not read. */
  readonly footnotes: number
}

export type FileLines = { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly note: FileNote }

const NO_NOTE: Omit<FileNote, 'name'> = { format: 'text', encoding: 'utf-8', reading: 'accepted', tracked: null, comments: 0, footnotes: 0 }

function fromText(bytes: Uint8Array, name: string): FileLines | Refusal {
  // Four bytes are the most that a character takes.
  if (bytes.length > LONGEST_FILE * 4) return refused('file.too-long', { limit: LONGEST_FILE })
  const decoded = decode(bytes)
  if (decoded === null) return refused('file.not-text')
  const refusal = unreadable(decoded.text)
  return refusal ?? { kind: 'lines', lines: linesOf(decoded.text), note: { ...NO_NOTE, name, encoding: decoded.encoding } }
}

function fromWord(bytes: Uint8Array, name: string, reading: TrackedReading): FileLines | Refusal {
  const word = readDocx(bytes, reading)
  if (word.kind === 'refused') return word
  const lines = linesOfDocument(word)
  if (lines.length === 0) return refused('file.empty')
  if (lines.reduce((length, { text }) => length + text.length + 1, 0) > LONGEST_FILE)
    return refused('file.too-long', { limit: LONGEST_FILE })
  const { tracked, comments, footnotes } = word
  return { kind: 'lines', lines, note: { name, format: 'word', encoding: null, reading, tracked, comments, footnotes } }
}

/** Whatever the bytes are, a value comes back. The name goes into the note and decides nothing. */
export function linesOfFile(bytes: Uint8Array, name: string, reading: TrackedReading = 'accepted'): FileLines | Refusal {
  const kind = kindOf(bytes)
  if (kind === 'zip') return fromWord(bytes, name, reading)
  return kind === 'text' ? fromText(bytes, name) : refused(kind.refusal)
}
