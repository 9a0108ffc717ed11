/** Corrects the wording of a Recommendation as it was entered. */
import { z } from 'zod'
import { recommendationNumber } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { LONGEST_RECOMMENDATION, recommendationMissing } from './recommendations.ts'
import { accepted } from './types.ts'

export const correctRecommendation = act({
  type: 'correct-recommendation',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, text: z.string().trim().min(1).max(LONGEST_RECOMMENDATION) }),
  decide: ({ state }, { recommendation, text }) =>
    recommendationMissing(state, recommendation) ?? accepted([{ kind: 'recommendation-corrected', recommendation, text }]),
})
