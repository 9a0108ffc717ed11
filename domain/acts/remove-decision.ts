/** Takes a row out of the register: it was no act of its own. What is not carried out is dropped, not removed. */
import { z } from 'zod'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { decisionIn } from './register.ts'
import { accepted } from './types.ts'

export const removeDecision = act({
  type: 'remove-decision',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ decision: ordinal }),
  decide: ({ state }, { decision }) => {
    const row = decisionIn(state, decision)
    return 'code' in row ? row : accepted([{ kind: 'decision-removed', decision }], [], { number: decision })
  },
})
