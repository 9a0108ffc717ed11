/** What a draft changes in a text, as places in the draft: its added words, and where in it the struck ones stood. */
import { wordDiff } from '../compare/words.ts'

export type Change =
  | { readonly kind: 'added'; readonly from: number; readonly to: number }
  | { readonly kind: 'struck'; readonly at: number; readonly text: string }

/** UTF-16 offsets in `draft`. */
export function changesBetween(base: string, draft: string, language: string): readonly Change[] {
  let at = 0
  return wordDiff(base, draft, undefined, language).flatMap((piece): readonly Change[] => {
    const { op, text } = piece
    if (op === '-') return [{ kind: 'struck', at, text }]
    const from = at
    at += (piece.new ?? text).length
    return op === '+' ? [{ kind: 'added', from, to: at }] : []
  })
}
