/** Takes back a disposition that was set by hand: what is computed counts again. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { recommendationNumber } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { recommendationMissing } from './recommendations.ts'
import { accepted } from './types.ts'

export const clearDisposition = act({
  type: 'clear-disposition',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber }),
  decide: ({ state }, { recommendation }) => {
    const missing = recommendationMissing(state, recommendation)
    if (missing !== null) return missing
    return state.dispositions.has(recommendation)
      ? accepted([{ kind: 'disposition-cleared', recommendation }])
      : refused('disposition.not-set', { number: recommendation })
  },
})
