/** Makes a paragraph from a Recommendation's words and links the two: base text in direct writing, the pen's own proposal otherwise. */
import { z } from 'zod'
import type { ParagraphView } from '../proposals/types.ts'
import { refused } from '../sentences/refusals.ts'
import { paragraphId, recommendationNumber, sectionId } from '../sitting/schemas.ts'
import { mayWrite } from '../sitting/sitting.ts'
import type { Level, Marker } from '../text/schema.ts'
import { act } from './act.ts'
import { placeIn } from './paragraphs.ts'
import { accepted } from './types.ts'

/** Several paragraphs under one number become one: a paragraph of the text holds no line break. */
const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** Looks like the paragraph it follows, where that is one of its kind. */
const looksOf = (before: ParagraphView | null): { readonly level: Level; readonly marker: Marker } =>
  before?.role === 'body' ? { level: before.level, marker: before.marker } : { level: 0, marker: 'none' }

export const draftFromRecommendation = act({
  type: 'draft-from-recommendation',
  right: 'pen',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, section: sectionId, after: paragraphId.optional() }),
  decide: (context, { recommendation: number, section, after }) => {
    const recommendation = context.state.recommendations.find((each) => each.number === number)
    if (recommendation === undefined) return refused('recommendation.unknown', { number })
    const place = placeIn(context, section, after)
    if (place.kind === 'refused') return place
    const writing = mayWrite(context.state, context.actor)
    if (writing.kind === 'refused') return writing
    if (writing.kind === 'propose') return refused('right.missing')
    const pi = writing.direct ? null : writing.own
    const paragraph = context.fresh.paragraph
    const where = { paragraph, section, after: place.after?.id ?? null, pi }
    return accepted(
      [
        { kind: 'paragraph-inserted', ...where },
        { kind: 'recommendation-linked', recommendation: number, paragraph },
      ],
      [{ kind: 'insert-paragraph', ...where, role: 'body', ...looksOf(place.after), text: inOneLine(recommendation.text) }],
      { paragraph },
    )
  },
})
