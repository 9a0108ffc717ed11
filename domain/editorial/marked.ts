/** A correction as it is shown: whole words, struck and new, with what stands around them. */
import { piecesOf } from './tokens.ts'

/** `was` and `now` are the same where nothing changed. */
export type MarkedPiece = { readonly was: string; readonly now: string }

/** Joined, `was` is the text before and `now` the text after. A word goes with what follows it, so that a space or a comma shows where it stands;
 *  a space after it that stays is not struck. */
export function markedPieces(before: string, after: string): readonly MarkedPiece[] {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  if (old.words.length !== now.words.length) return withoutTail({ was: before, now: after })
  const units = [
    { was: old.gaps[0]?.text ?? '', now: now.gaps[0]?.text ?? '' },
    ...old.words.map((word, at) => ({
      was: word.text + (old.gaps[at + 1]?.text ?? ''),
      now: (now.words[at]?.text ?? '') + (now.gaps[at + 1]?.text ?? ''),
    })),
  ]
  return units.flatMap(withoutTail).reduce<MarkedPiece[]>((pieces, unit) => {
    const last = pieces.at(-1)
    if (last !== undefined && (last.was === last.now) === (unit.was === unit.now))
      pieces[pieces.length - 1] = { was: last.was + unit.was, now: last.now + unit.now }
    else pieces.push(unit)
    return pieces
  }, [])
}

function withoutTail({ was, now }: MarkedPiece): readonly MarkedPiece[] {
  if (was === now) return [{ was, now }]
  const shorter = Math.min(was.length, now.length)
  let kept = 0
  while (kept < shorter && was.at(-1 - kept) === now.at(-1 - kept) && /\s/u.test(was.at(-1 - kept) ?? '')) kept++
  if (kept === 0) return [{ was, now }]
  const tail = was.slice(was.length - kept)
  return [
    { was: was.slice(0, was.length - kept), now: now.slice(0, now.length - kept) },
    { was: tail, now: tail },
  ]
}
