/** Reads brackets back from the plain text of a paragraph. What it cannot pair it refuses to read. */
import { HEADS } from '../sentences/compilation.ts'
import type { Language } from '../sentences/fill.ts'
import { CHANGES, type Change } from './types.ts'

/** `by`: for each author its code, then its supporters'. */
export type ParsedBracket = {
  readonly kind: 'bracket'
  readonly change: Change
  readonly by: readonly (readonly string[])[]
  readonly pieces: readonly Parsed[]
}
export type Parsed = { readonly kind: 'words'; readonly text: string } | ParsedBracket

type Reader = { readonly text: string; readonly language: Language; at: number }

/** Null where brackets are not in pairs, or one has a head that is none of ours. */
export function parsePieces(text: string, language: Language): readonly Parsed[] | null {
  const reader: Reader = { text, language, at: 0 }
  const pieces = piecesAt(reader)
  return pieces !== null && reader.at === text.length ? pieces : null
}

/** Up to the sign that closes, or the end. */
function piecesAt(reader: Reader): readonly Parsed[] | null {
  const pieces: Parsed[] = []
  while (reader.at < reader.text.length && reader.text[reader.at] !== ']') {
    const piece = reader.text[reader.at] === '[' ? bracketAt(reader) : wordsAt(reader)
    if (piece === null) return null
    pieces.push(piece)
  }
  return pieces
}

function wordsAt(reader: Reader): Parsed {
  let words = ''
  while (reader.at < reader.text.length && !'[]'.includes(reader.text[reader.at] ?? '')) {
    if (reader.text[reader.at] === '\\') reader.at++
    words += reader.text[reader.at++] ?? ''
  }
  return { kind: 'words', text: words }
}

function bracketAt(reader: Reader): ParsedBracket | null {
  reader.at++
  const head = headAt(reader)
  const pieces = head === null ? null : piecesAt(reader)
  if (head === null || pieces === null || reader.text[reader.at] !== ']') return null
  reader.at++
  return { kind: 'bracket', ...head, pieces }
}

const NAMES = '([A-Z]+(?:[,;] [A-Z]+)*)'
/** The longest first: one head begins as another. */
const BY_LENGTH = CHANGES.toSorted((one, other) => HEADS[other].es.length - HEADS[one].es.length)

function headAt(reader: Reader): Pick<ParsedBracket, 'change' | 'by'> | null {
  for (const change of BY_LENGTH) {
    const pattern = new RegExp(HEADS[change][reader.language].replace('{names}', NAMES), 'y')
    pattern.lastIndex = reader.at
    const found = pattern.exec(reader.text)
    if (found === null) continue
    reader.at = pattern.lastIndex
    return { change, by: found[1] === undefined ? [] : found[1].split('; ').map((names) => names.split(', ')) }
  }
  return null
}
