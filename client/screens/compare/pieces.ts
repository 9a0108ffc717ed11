/** The words of one row as they are drawn: what is the same, struck or added, and whose it is. Joins the differences of a row with
 *  who wrote what in it. Laws: without pending pieces, `=` and `-` of the former side are its text, `=` and `+` of the later side its own. */
import type { WordOp } from '../../../domain/compare/words.ts'
import type { Emphasis } from '../../../domain/text/schema.ts'
import type { Segment } from './texts.ts'

export type Piece = {
  readonly op: WordOp['op']
  readonly text: string
  /** Whose words came; null where that is not known, for what is the same and for what went. */
  readonly party: string | null
  /** When that party's words were taken into the text. */
  readonly at: number | null
  /** Not settled yet. */
  readonly pending: boolean
  /** Whose pending strike is on words that are otherwise the same or added. */
  readonly struckBy: readonly string[]
  readonly emphasis: readonly Emphasis[]
}

/** One paragraph of the row on one side. */
export type Line = readonly Piece[]

const JOINT = '\n'

/** A row's paragraphs on one side, joined as its differences count them. */
const joined = (paragraphs: readonly (readonly Segment[])[]): readonly Segment[] =>
  paragraphs.flatMap((segments, i) => (i === 0 ? segments : [{ ...JOINED, text: JOINT }, ...segments]))

const JOINED: Omit<Segment, 'text'> = { pending: null, by: null, at: null, struckBy: [], emphasis: [] }

type Cut = { readonly segment: Segment; readonly text: string }

/** Hands out the compared characters of one side in order; pending words come with those before them. */
function reader(segments: readonly Segment[]) {
  let index = 0
  let at = 0
  const pendingHere = (): readonly Cut[] => {
    const found: Cut[] = []
    for (let segment = segments[index]; segment !== undefined && segment.pending !== null && at === 0; segment = segments[++index])
      found.push({ segment, text: segment.text })
    return found
  }
  const take = (length: number): readonly Cut[] => {
    const found: Cut[] = [...pendingHere()]
    for (let left = length; left > 0; ) {
      const segment = segments[index]
      if (segment === undefined) throw new RangeError('differences that are longer than their text')
      if (segment.pending !== null) {
        found.push(...pendingHere())
        continue
      }
      const text = segment.text.slice(at, at + left)
      left -= text.length
      at += text.length
      found.push({ segment, text })
      if (at === segment.text.length) {
        index++
        at = 0
      }
    }
    return found
  }
  return { take, rest: pendingHere }
}

function pieceOf(op: WordOp['op'], { segment, text }: Cut): Piece {
  const { pending, by, at, struckBy, emphasis } = segment
  if (pending !== null) return { op: '+', text, party: pending, at: null, pending: true, struckBy, emphasis }
  // Who wrote what went is not who took it out.
  const isTheirs = op === '+'
  return { op, text, party: isTheirs ? by : null, at: isTheirs ? at : null, pending: false, struckBy, emphasis }
}

/** Neighbours drawn alike become one. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last !== undefined && isAlike(last, piece)) out[out.length - 1] = { ...last, text: last.text + piece.text }
    else out.push(piece)
  }
  return out
}

const isAlike = (one: Piece, other: Piece): boolean =>
  one.op === other.op &&
  one.party === other.party &&
  one.at === other.at &&
  one.pending === other.pending &&
  one.struckBy.join() === other.struckBy.join() &&
  one.emphasis.join() === other.emphasis.join()

/** A row that split or merged has a line for each paragraph. */
function lines(pieces: readonly Piece[]): readonly Line[] {
  const found: Piece[][] = [[]]
  for (const piece of pieces) {
    piece.text.split(JOINT).forEach((text, i) => {
      if (i > 0) found.push([])
      if (text !== '') found.at(-1)?.push({ ...piece, text })
    })
  }
  return found.map(merged)
}

/** One side of a row, a line for each of its paragraphs. */
export function sideLines(words: readonly WordOp[], side: 'old' | 'new', paragraphs: readonly (readonly Segment[])[]): readonly Line[] {
  const absent = side === 'old' ? '+' : '-'
  const { take, rest } = reader(joined(paragraphs))
  const pieces = words
    .filter(({ op }) => op !== absent)
    .flatMap(({ op, text, new: now = text }) => take((side === 'new' && op === '=' ? now : text).length).map((cut) => pieceOf(op, cut)))
  return lines([...pieces, ...rest().map((cut) => pieceOf('=', cut))])
}

/** Both sides in one line of words; paragraphs are cut where the later side cuts them. Pending words are the later side's. */
export function inlineLines(
  words: readonly WordOp[],
  old: readonly (readonly Segment[])[],
  now: readonly (readonly Segment[])[],
): readonly Line[] {
  const before = reader(joined(old.map((segments) => segments.filter(({ pending }) => pending === null))))
  const after = reader(joined(now))
  const pieces = words.flatMap(({ op, text, new: spelled = text }): readonly Piece[] => {
    if (op !== '+') {
      const struck = before.take(text.length)
      if (op === '-') return struck.map((cut) => ({ ...pieceOf('-', cut), text: cut.text.replaceAll(JOINT, ' ¶ ') }))
    }
    return after.take((op === '=' ? spelled : text).length).map((cut) => pieceOf(op, cut))
  })
  return lines([...pieces, ...after.rest().map((cut) => pieceOf('=', cut))])
}
