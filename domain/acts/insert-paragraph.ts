/** A new empty paragraph of base text. */
import { z } from 'zod'
import { level, marker, paragraphId, role, sectionId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { placeIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const insertParagraph = act({
  type: 'insert-paragraph',
  right: 'pen',
  when: 'direct writing',
  input: z.strictObject({ section: sectionId, after: paragraphId.optional(), role, level, marker }),
  decide: (context, { section, after, ...looks }) => {
    const place = placeIn(context, section, after)
    if (place.kind === 'refused') return place
    const where = { paragraph: context.fresh.paragraph, section, after: place.after?.id ?? null, pi: null }
    return accepted([{ kind: 'paragraph-inserted', ...where }], [{ kind: 'insert-paragraph', ...where, ...looks, text: '' }], {
      paragraph: where.paragraph,
    })
  },
})
