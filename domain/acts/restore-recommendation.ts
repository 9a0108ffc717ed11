/** Takes back the record that a Recommendation was withdrawn. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { recommendationNumber } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { recommendationIn } from './recommendations.ts'
import { accepted } from './types.ts'

export const restoreRecommendation = act({
  type: 'restore-recommendation',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber }),
  decide: ({ state }, { recommendation: number }) => {
    const recommendation = recommendationIn(state, number)
    if (recommendation === null) return refused('recommendation.unknown', { number })
    return recommendation.withdrawn === undefined
      ? refused('recommendation.not-withdrawn', { number })
      : accepted([{ kind: 'recommendation-restored', recommendation: number }])
  },
})
