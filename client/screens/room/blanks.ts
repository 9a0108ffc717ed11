/** Named blanks of the base text, `[person who will coordinate]`: counted until they are filled. */
import { wordingWith } from '../../../domain/proposals/read.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { blankNames } from '../../../domain/template/fill.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'

export type OpenBlank = { readonly paragraph: ParagraphId; readonly name: string; readonly at: number }

const NOBODY: ReadonlySet<never> = new Set()

const known = new WeakMap<ParagraphView, readonly OpenBlank[]>()

/** A pending proposal fills none: the meeting has not taken it yet. A paragraph that did not change is not read again. */
export const blanksIn = (paragraphs: readonly ParagraphView[]): readonly OpenBlank[] =>
  paragraphs.flatMap((paragraph) => {
    const before = known.get(paragraph)
    if (before !== undefined) return before
    const found = paragraph.pi === null ? blanksOf(paragraph) : []
    known.set(paragraph, found)
    return found
  })

function blanksOf({ id, runs }: ParagraphView): readonly OpenBlank[] {
  const text = wordingWith(runs, NOBODY)
    .map(([part]) => part)
    .join('')
  return blankNames(text).map((name, at) => ({ paragraph: id, name, at }))
}
