/** Records what became of a Recommendation; a reason is optional and internal. */
import { z } from 'zod'
import { recommendationNumber, remark } from '../sitting/schemas.ts'
import { DISPOSITIONS } from '../sitting/types.ts'
import { act } from './act.ts'
import { recommendationMissing } from './recommendations.ts'
import { accepted } from './types.ts'

export const setDisposition = act({
  type: 'set-disposition',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, disposition: z.enum(DISPOSITIONS), reason: remark.optional() }),
  decide: ({ state }, { recommendation, disposition, reason = null }) =>
    recommendationMissing(state, recommendation) ?? accepted([{ kind: 'disposition-set', recommendation, disposition, reason }]),
})
