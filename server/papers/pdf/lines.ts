/** Words to lines: broken at spaces and after hyphens, ragged on the right, so that every reader finds the spaces between them. Measures by what it is given. */
import type { Drawable, Face } from './fonts.ts'

/** `line`: what is drawn over or under the words, so that they are told apart without colour too. */
export type Look = Face & { readonly size: number; readonly colour: string; readonly line: readonly ('under' | 'through')[] }
export type Span = { readonly text: string; readonly look: Look }

export type Piece = Drawable & { readonly look: Look; readonly width: number }
export type Line = { readonly pieces: readonly Piece[] }

/** The parts that one font draws, measured. */
export type Measure = (text: string, look: Look) => readonly Piece[]

type Token =
  | { readonly kind: 'box' | 'space'; readonly pieces: readonly Piece[]; readonly width: number }
  | { readonly kind: 'break' | 'end' }

const TOKENS = /\n|[ \t]+|[^ \t\n]+/g
const PARTS = /[^-–—/]+[-–—/]*|[-–—/]+/g

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { width }) => sum + width, 0)

function tokensOf(spans: readonly Span[], measure: Measure): readonly Token[] {
  const measured = (kind: 'box' | 'space', text: string, look: Look): Token => {
    const pieces = measure(text, look)
    return { kind, pieces, width: widthOf(pieces) }
  }
  return spans.flatMap(({ text, look }) =>
    (text.match(TOKENS) ?? []).flatMap((token): readonly Token[] => {
      if (token === '\n') return [{ kind: 'end' }]
      if (/^[ \t]/.test(token)) return [measured('space', token, look)]
      const parts = token.match(PARTS) ?? []
      return parts.flatMap((part, at): readonly Token[] => [
        measured('box', part, look),
        ...(at < parts.length - 1 || /[-–—/]$/.test(part) ? [{ kind: 'break' } as const] : []),
      ])
    }),
  )
}

/** What is being filled. */
type Filling = { readonly lines: Line[]; line: Piece[]; width: number; word: Piece[]; readonly most: number }

function endLine(filling: Filling): void {
  filling.lines.push({ pieces: filling.line })
  filling.line = []
  filling.width = 0
}

/** The word goes onto the line, or onto the next; one that no line holds is cut. */
function endWord(filling: Filling, measure: Measure): void {
  const { word, most } = filling
  filling.word = []
  const width = widthOf(word)
  if (filling.line.length > 0 && filling.width + width > most) endLine(filling)
  const parts = width > most ? cut(word, most, measure) : [word]
  parts.forEach((part, at) => {
    if (at > 0) endLine(filling)
    filling.line.push(...part)
    filling.width += widthOf(part)
  })
}

function cut(word: readonly Piece[], most: number, measure: Measure): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]]
  let width = 0
  for (const { text, look } of word)
    for (const piece of Array.from(text).flatMap((sign) => measure(sign, look))) {
      if (width + piece.width > most && width > 0) {
        parts.push([])
        width = 0
      }
      parts.at(-1)?.push(piece)
      width += piece.width
    }
  return parts
}

export function linesOf(spans: readonly Span[], most: number, measure: Measure): readonly Line[] {
  const filling: Filling = { lines: [], line: [], width: 0, word: [], most }
  for (const token of tokensOf(spans, measure)) {
    if (token.kind === 'box') {
      filling.word.push(...token.pieces)
      continue
    }
    endWord(filling, measure)
    if (token.kind === 'end') endLine(filling)
    if (token.kind === 'space') {
      filling.line.push(...token.pieces)
      filling.width += token.width
    }
  }
  endWord(filling, measure)
  endLine(filling)
  return filling.lines.map(({ pieces }) => ({ pieces: joined(pieces) }))
}

const isSame = (one: Piece, other: Piece): boolean => one.look === other.look && one.font === other.font

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last !== undefined && isSame(last, piece))
      out[out.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width }
    else out.push(piece)
  }
  return out
}
