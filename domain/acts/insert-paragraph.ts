/** A new paragraph of base text, empty or with its words. */
import { inOneLine } from '../text/one-line.ts'
import { z } from 'zod'
import { level, marker, paragraphId, role, sectionId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { placeIn } from './paragraphs.ts'
import { accepted } from './types.ts'

const LONGEST = 20_000

export const insertParagraph = act({
  type: 'insert-paragraph',
  right: 'pen',
  when: 'direct writing',
  input: z.strictObject({
    section: sectionId,
    after: paragraphId.optional(),
    role,
    level,
    marker,
    text: z.string().max(LONGEST).optional(),
  }),
  decide: (context, { section, after, text = '', ...looks }) => {
    const place = placeIn(context, section, after)
    if (place.kind === 'refused') return place
    const where = { paragraph: context.fresh.paragraph, section, after: place.after?.id ?? null, pi: null }
    return accepted([{ kind: 'paragraph-inserted', ...where }], [{ kind: 'insert-paragraph', ...where, ...looks, text: inOneLine(text) }], {
      paragraph: where.paragraph,
    })
  },
})
