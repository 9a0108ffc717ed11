/** Takes back a correction that one's own party suggested. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { correctingStopped, isOwnCorrection, pendingCorrection } from './corrections.ts'
import { accepted } from './types.ts'

export const withdrawCorrection = act({
  type: 'withdraw-correction',
  right: 'propose',
  when: 'any time',
  input: z.strictObject({ correction: ordinal }),
  decide: ({ state, actor }, { correction }) => {
    const stopped = correctingStopped(state, actor)
    if (stopped !== null) return stopped
    const found = pendingCorrection(state, correction)
    if ('kind' in found) return found
    if (!isOwnCorrection(found, actor)) return refused('correction.not-yours')
    return accepted([{ kind: 'correction-withdrawn', correction }], [], { paragraph: found.paragraph, for: found.by })
  },
})
