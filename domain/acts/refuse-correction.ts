/** The chair does not accept a suggested correction. */
import { z } from 'zod'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { correctingStopped, pendingCorrection } from './corrections.ts'
import { accepted } from './types.ts'

export const refuseCorrection = act({
  type: 'refuse-correction',
  right: 'settle',
  when: 'any time',
  input: z.strictObject({ correction: ordinal }),
  decide: ({ state, actor }, { correction }) => {
    const stopped = correctingStopped(state, actor)
    if (stopped !== null) return stopped
    const found = pendingCorrection(state, correction)
    if ('kind' in found) return found
    return accepted([{ kind: 'correction-refused', correction }], [], { paragraph: found.paragraph, by: found.by })
  },
})
