/** Makes a paragraph from a Recommendation's words and links the two. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId, recommendationNumber, sectionId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { draftOf } from './drafting.ts'
import { recommendationIn } from './recommendations.ts'

export const draftFromRecommendation = act({
  type: 'draft-from-recommendation',
  right: 'pen',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, section: sectionId, after: paragraphId.optional() }),
  decide: (context, { recommendation: number, ...where }) => {
    const recommendation = recommendationIn(context.state, number)
    return recommendation === null ? refused('recommendation.unknown', { number }) : draftOf(context, recommendation, where)
  },
})
