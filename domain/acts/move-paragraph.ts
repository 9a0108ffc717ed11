/** Moves a paragraph after another, or to the beginning of a section. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId, sectionId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { baseParagraph, placeIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const moveParagraph = act({
  type: 'move-paragraph',
  right: 'pen',
  when: 'direct writing',
  input: z.strictObject({ paragraph: paragraphId, section: sectionId, after: paragraphId.optional() }),
  decide: (context, { paragraph, section, after }) => {
    if (after === paragraph) return refused('act.malformed', { field: 'after' })
    const found = baseParagraph(context, paragraph)
    if (found.kind === 'refused') return found
    const place = placeIn(context, section, after)
    if (place.kind === 'refused') return place
    const where = { paragraph, section, after: place.after?.id ?? null }
    return accepted([{ kind: 'paragraph-moved', ...where }], [{ kind: 'move-paragraph', ...where }])
  },
})
