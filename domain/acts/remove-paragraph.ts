/** Takes a paragraph of base text out, where nobody has words pending in it. */
import { z } from 'zod'
import { paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { baseParagraph, stillPending } from './paragraphs.ts'
import { accepted } from './types.ts'

export const removeParagraph = act({
  type: 'remove-paragraph',
  right: 'pen',
  when: 'direct writing',
  input: z.strictObject({ paragraph: paragraphId }),
  decide: (context, { paragraph }) => {
    const found = baseParagraph(context, paragraph)
    if (found.kind === 'refused') return found
    return stillPending(found) ?? accepted([{ kind: 'paragraph-removed', paragraph }], [{ kind: 'remove-paragraph', paragraph }])
  },
})
