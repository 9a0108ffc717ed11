/** A correction as it is shown: whole words, struck and new, with what stands around them. */
import { piecesOf } from './tokens.ts'

/** `was` and `now` are the same where nothing changed. */
export type MarkedPiece = { readonly was: string; readonly now: string }

/** Joined, `was` is the text before and `now` the text after. A word goes with what follows it, so that a space or a comma shows where it stands. */
export function markedPieces(before: string, after: string): readonly MarkedPiece[] {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  if (old.words.length !== now.words.length) return [{ was: before, now: after }]
  const units = [
    { was: old.gaps[0]?.text ?? '', now: now.gaps[0]?.text ?? '' },
    ...old.words.map((word, at) => ({
      was: word.text + (old.gaps[at + 1]?.text ?? ''),
      now: (now.words[at]?.text ?? '') + (now.gaps[at + 1]?.text ?? ''),
    })),
  ]
  return units.reduce<MarkedPiece[]>((pieces, unit) => {
    const last = pieces.at(-1)
    if (last !== undefined && (last.was === last.now) === (unit.was === unit.now))
      pieces[pieces.length - 1] = { was: last.was + unit.was, now: last.now + unit.now }
    else pieces.push(unit)
    return pieces
  }, [])
}
