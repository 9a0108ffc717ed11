/** Cuts a paragraph in two; the first half keeps the id. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { digest, paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { baseParagraph, notAsSeen, textOf } from './paragraphs.ts'
import { accepted } from './types.ts'

/** A character of two halves is carried whole. */
const cutsPair = (text: string, offset: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1))) && offset > 0

export const splitParagraph = act({
  type: 'split-paragraph',
  right: 'pen',
  when: 'direct writing',
  input: z.strictObject({ paragraph: paragraphId, offset: z.int().nonnegative(), seen: digest.optional() }),
  decide: (context, { paragraph, offset, seen }) => {
    const found = baseParagraph(context, paragraph)
    if (found.kind === 'refused') return found
    const changed = seen === undefined ? null : notAsSeen(seen, found.seen)
    if (changed !== null) return changed
    if (offset > textOf(found).length || cutsPair(textOf(found), offset)) return refused('act.malformed', { field: 'offset' })
    const cut = { paragraph, offset, into: context.fresh.paragraph }
    return accepted([{ kind: 'paragraph-split', ...cut }], [{ kind: 'split-paragraph', ...cut }])
  },
})
