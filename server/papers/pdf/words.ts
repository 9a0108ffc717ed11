/** A compiled paragraph's words as they look on a page: what is added is underlined, what is struck is struck through, both between brackets that say by whom. */
import { headOf } from '../../../domain/compile/plain.ts'
import type { Bracket, Piece, Words } from '../../../domain/compile/types.ts'
import type { Language } from '../../../domain/sentences/fill.ts'
import type { Look, Span } from './lines.ts'

export const INK = '#14181d'
export const QUIET = '#4c5661'
const ADDED = '#17508f'
const STRUCK = '#a11f24'

type Drawn = 'under' | 'through'
/** What brackets around the words do to them; an insertion within a strike is both. */
type Within = { readonly colour: string | null; readonly line: readonly Drawn[] }
const OUTSIDE: Within = { colour: null, line: [] }

const CHANGES: Readonly<Record<Bracket['change'], { readonly colour: string; readonly line: Drawn | null }>> = {
  inserted: { colour: ADDED, line: 'under' },
  paragraph: { colour: ADDED, line: 'under' },
  alternative: { colour: ADDED, line: 'under' },
  struck: { colour: STRUCK, line: 'through' },
  removal: { colour: STRUCK, line: 'through' },
  base: { colour: INK, line: null },
}

export const spansOf = (pieces: readonly Piece[], look: Look, language: Language): readonly Span[] =>
  within(pieces, OUTSIDE, look, language)

const within = (pieces: readonly Piece[], outer: Within, look: Look, language: Language): readonly Span[] =>
  pieces.flatMap((piece) => (piece.kind === 'words' ? [wordsIn(piece, outer, look)] : bracketIn(piece, outer, look, language)))

function wordsIn({ text, emphasis }: Words, { colour, line }: Within, look: Look): Span {
  const underlined = emphasis.includes('underline') && !line.includes('under')
  return {
    text,
    look: lookLike({
      ...look,
      bold: look.bold || emphasis.includes('bold'),
      italic: look.italic !== emphasis.includes('italic'),
      colour: colour ?? look.colour,
      line: underlined ? [...line, 'under'] : line,
    }),
  }
}

/** Spaces at its ends stand outside the bracket: `[MX: gran] río`. */
function bracketIn(bracket: Bracket, outer: Within, look: Look, language: Language): readonly Span[] {
  const { colour, line } = CHANGES[bracket.change]
  const added: Within = { colour, line: line === null || outer.line.includes(line) ? outer.line : [...outer.line, line] }
  const { before, inner, after } = trimmed(within(bracket.pieces, added, look, language))
  const sign = lookLike({ ...look, family: 'sans', bold: true, italic: false, size: look.size * 0.86, colour, line: [] })
  const outside = lookLike({ ...look, colour: outer.colour ?? look.colour, line: outer.line })
  return [
    { text: before, look: outside },
    { text: `[${headOf(bracket, language)}`, look: sign },
    ...inner,
    { text: ']', look: sign },
    { text: after, look: outside },
  ].filter(({ text }) => text !== '')
}

function trimmed(spans: readonly Span[]): { readonly before: string; readonly inner: readonly Span[]; readonly after: string } {
  const [first] = spans
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return { before: '', inner: spans, after: '' }
  const before = /^ */.exec(first.text)?.[0] ?? ''
  const started = [{ ...first, text: first.text.slice(before.length) }, ...spans.slice(1)]
  const end = started.at(-1) ?? last
  const after = / *$/.exec(end.text)?.[0] ?? ''
  return { before, inner: [...started.slice(0, -1), { ...end, text: end.text.slice(0, end.text.length - after.length) }], after }
}

const looks = new Map<string, Look>()

/** The same look is the same object, so that neighbours are drawn in one go. */
export function lookLike(look: Look): Look {
  const key = JSON.stringify([look.family, look.bold, look.italic, look.size, look.colour, look.line])
  const known = looks.get(key)
  if (known !== undefined) return known
  looks.set(key, look)
  return look
}
