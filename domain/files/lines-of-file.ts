/** Files of all kinds to lines, or with all their tracked changes: what a Declaration and the Recommendations are read from, on the server, the command line and in the browser.
 *  Knows bytes and never a name's ending. Start at linesOfFile; `kind.ts` tells what a file is, `docx/` reads Word's. */
import { ownLines } from '../export/read-own.ts'
import { refused, type Refusal } from '../sentences/refusals.ts'
import type { Line } from '../text/read-lines.ts'
import { linesOf } from '../text/read-lines.ts'
import { LONGEST_FILE, unreadable } from '../text/read.ts'
import { EMPHASES, type Emphasis } from '../text/schema.ts'
import { decode, type Encoding } from './decode.ts'
import { linesOfDocument } from './docx/lines.ts'
import { readDocx } from './docx/read-docx.ts'
import type { TrackedReading } from './docx/tracked.ts'
import { readTraced } from './docx/read-traced.ts'
import { kindOf } from './kind.ts'
import { type FileParagraph, NOTHING_UNREAD, type TracedFile } from './traced.ts'
import { pageOfSaved } from './web/saved-page.ts'
import { readWeb, tracedWeb, type WebDocument, withoutChanges } from './web/read-web.ts'

export type { TrackedReading } from './docx/tracked.ts'

/** How the file was read, for who is to trust the text. */
export type FileNote = {
  /** The file's name, as given. */
  readonly name: string
  readonly format: 'text' | 'word' | 'web'
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
  return (
    refusal ?? {
      kind: 'lines',
      lines: ownLines(decoded.text) ?? linesOf(decoded.text),
      note: { ...NO_NOTE, name, encoding: decoded.encoding },
    }
  )
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

function webIn(bytes: Uint8Array, kind: 'web' | 'saved-page'): WebDocument | Refusal {
  if (kind === 'saved-page') {
    const page = pageOfSaved(bytes)
    return page.kind === 'refused' ? page : webIn(page.bytes, 'web')
  }
  const decoded = decode(bytes)
  return decoded === null ? refused('file.not-text') : readWeb(decoded.text)
}

function fromWeb(web: WebDocument | Refusal, name: string, reading: TrackedReading): FileLines | Refusal {
  if (web.kind === 'refused') return web
  const { tracked, paragraphs } = withoutChanges(web, reading)
  const lines = linesOfDocument({ paragraphs, numbering: web.numbering })
  if (lines.length === 0) return refused('file.empty')
  return { kind: 'lines', lines, note: { ...NO_NOTE, name, format: 'web', encoding: null, reading, tracked } }
}

/** Neighbouring characters with the same emphasis. */
function runsOfLine({ text, marks = [] }: Line): readonly { readonly text: string; readonly emphasis: readonly Emphasis[] }[] {
  const bounds = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].toSorted((one, other) => one - other)
  return bounds.slice(0, -1).map((from, at) => ({
    text: text.slice(from, bounds[at + 1]),
    emphasis: EMPHASES.filter((each) => marks.some(({ type, from: start, to }) => type === each && start <= from && from < to)),
  }))
}

function tracedText(bytes: Uint8Array): TracedFile | Refusal {
  const read = fromText(bytes, '')
  if (read.kind === 'refused') return read
  const standing = { ins: null, del: null }
  const paragraphs = read.lines.map(
    (line): FileParagraph => ({
      runs: runsOfLine(line).map((run) => ({ ...run, ...standing })),
      mark: standing,
      names: [],
      style: undefined,
      styleName: '',
      heading: line.known?.heading ?? null,
      marker: line.known?.sign?.marker ?? 'none',
      depth: line.known?.exact?.level ?? 0,
    }),
  )
  return { kind: 'traced', format: 'text', paragraphs, comments: [], properties: {}, unread: NOTHING_UNREAD }
}

/** The file with nothing left out: every tracked change with its author, and its comments. */
export function tracedOfFile(bytes: Uint8Array): TracedFile | Refusal {
  const kind = kindOf(bytes)
  switch (kind) {
    case 'zip':
      return readTraced(bytes)
    case 'web':
    case 'saved-page': {
      const web = webIn(bytes, kind)
      return web.kind === 'refused' ? web : tracedWeb(web)
    }
    case 'text':
      return tracedText(bytes)
    default:
      return refused(kind.refusal)
  }
}

/** Whatever the bytes are, a value comes back. The name goes into the note and decides nothing. */
export function linesOfFile(bytes: Uint8Array, name: string, reading: TrackedReading = 'accepted'): FileLines | Refusal {
  const kind = kindOf(bytes)
  if (kind === 'zip') return fromWord(bytes, name, reading)
  if (kind === 'web' || kind === 'saved-page') return fromWeb(webIn(bytes, kind), name, reading)
  return kind === 'text' ? fromText(bytes, name) : refused(kind.refusal)
}
