/** Where a paragraph's opening verb stands among the pieces that are shown: on the room's screen too it is set in a stronger hand. */
import { openingVerbs } from '../../../domain/text/read-verbs.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'

/** Where it leads, it leads from within these first characters. */
const REACH = 160

/** The pieces, cut where the verb begins and ends. */
export function withOpening<Piece extends { readonly text: string }>(
  pieces: readonly Piece[],
  { role }: Pick<ParagraphView, 'role'>,
  language: string,
): readonly (Piece & { readonly leads: boolean })[] {
  const text = pieces.map((piece) => piece.text).join('')
  const verb = role === 'body' || role === 'quote' ? openingVerbs(text.slice(0, REACH), language)[0] : undefined
  const from = verb?.from ?? 0
  const to = from + (verb?.text.length ?? 0)
  let start = 0
  return pieces.flatMap((piece) => {
    const at = start
    start += piece.text.length
    const cuts = [at, ...[from, to].filter((cut) => at < cut && cut < start), start]
    return cuts.slice(1).map((end, i) => {
      const begin = cuts[i] ?? at
      return { ...piece, text: text.slice(begin, end), leads: from <= begin && end <= to && begin < end }
    })
  })
}
