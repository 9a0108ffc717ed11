/** How bracketed text reads once the named parties' proposals are taken and all others are not. Says of a paragraph the same as settling it would. */
import type { Party } from '../text/ids.ts'
import type { Bracket, Piece, Words } from './types.ts'

export type Taken = ReadonlySet<Party>

const isTaken = ({ by }: Bracket, taken: Taken): boolean => by.some((each) => taken.has(each.by))

const keptOf = (pieces: readonly Piece[], taken: Taken): readonly Words[] =>
  pieces.flatMap((piece) => (piece.kind === 'words' ? [piece] : insideOf(piece, taken)))

/** Of words that go, what others add among them stays. */
const leftOf = (pieces: readonly Piece[], taken: Taken): readonly Words[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'words') return []
    return piece.change === 'inserted' ? insideOf(piece, taken) : leftOf(piece.pieces, taken)
  })

function insideOf(bracket: Bracket, taken: Taken): readonly Words[] {
  const { change, pieces } = bracket
  switch (change) {
    case 'inserted':
      return isTaken(bracket, taken) ? keptOf(pieces, taken) : []
    case 'paragraph':
    case 'alternative':
      return isTaken(bracket, taken) ? keptOf(pieces, taken) : leftOf(pieces, taken)
    case 'struck':
    case 'removal':
      return isTaken(bracket, taken) ? leftOf(pieces, taken) : keptOf(pieces, taken)
    case 'base':
      return keptOf(pieces, taken)
  }
}

/** Null where the paragraph would not be in the text. */
export function readWith(pieces: readonly Piece[], taken: Taken): readonly Words[] | null {
  const words = joined(keptOf(pieces, taken))
  if (words.length > 0) return words
  const whole = pieces.length === 1 ? pieces[0] : undefined
  if (whole?.kind !== 'bracket') return words
  if (whole.change === 'paragraph' || whole.change === 'alternative') return isTaken(whole, taken) ? words : null
  return whole.change === 'removal' && isTaken(whole, taken) ? null : words
}

function joined(words: readonly Words[]): readonly Words[] {
  const out: Words[] = []
  for (const each of words) {
    const last = out.at(-1)
    if (last !== undefined && last.emphasis.join() === each.emphasis.join()) out[out.length - 1] = { ...last, text: last.text + each.text }
    else if (each.text !== '') out.push(each)
  }
  return out
}
