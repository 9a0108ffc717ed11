/** Puts a Recommendation on all screens, to be read out; null ends the reading. */
import { z } from 'zod'
import { recommendationNumber } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { recommendationMissing } from './recommendations.ts'
import { accepted } from './types.ts'

export const readRecommendation = act({
  type: 'read-recommendation',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({ recommendation: recommendationNumber.nullable() }),
  decide: ({ state, now }, { recommendation }) => {
    const missing = recommendation === null ? null : recommendationMissing(state, recommendation)
    if (missing !== null) return missing
    const changed = state.reading.now !== recommendation
    return accepted(changed ? [{ kind: 'recommendation-read', recommendation, at: now }] : [], [], { read: recommendation ?? 'none' })
  },
})
