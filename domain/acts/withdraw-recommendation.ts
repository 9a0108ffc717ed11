/** Records that the Group takes a Recommendation back; a reason is optional and internal. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { recommendationNumber, remark } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { recommendationIn } from './recommendations.ts'
import { accepted } from './types.ts'

export const withdrawRecommendation = act({
  type: 'withdraw-recommendation',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, reason: remark.optional() }),
  decide: ({ state, now }, { recommendation: number, reason = null }) => {
    const recommendation = recommendationIn(state, number)
    if (recommendation === null) return refused('recommendation.unknown', { number })
    return recommendation.withdrawn === undefined
      ? accepted([{ kind: 'recommendation-withdrawn', recommendation: number, reason, at: now }])
      : refused('recommendation.withdrawn', { number })
  },
})
