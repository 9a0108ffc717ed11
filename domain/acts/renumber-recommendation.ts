/** Gives a Recommendation another number; what is on record of it goes with it. */
import { z } from 'zod'
import { recommendationNumber } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { numberTaken, recommendationMissing } from './recommendations.ts'
import { accepted } from './types.ts'

export const renumberRecommendation = act({
  type: 'renumber-recommendation',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, number: recommendationNumber }),
  decide: ({ state }, { recommendation, number }) =>
    recommendationMissing(state, recommendation) ??
    numberTaken(state, number) ??
    accepted([{ kind: 'recommendation-renumbered', recommendation, number }]),
})
