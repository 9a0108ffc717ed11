/** Puts right what a row of the register says. What is not named stays. */
import { z } from 'zod'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { decisionIn, namedRefused, rowInput } from './register.ts'
import { accepted } from './types.ts'

export const changeDecision = act({
  type: 'change-decision',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ decision: ordinal, ...z.object(rowInput).partial().shape }),
  decide: ({ state }, { decision, ...change }) => {
    const row = decisionIn(state, decision)
    if ('code' in row) return row
    const refusal = namedRefused(state, change)
    if (refusal !== null) return refusal
    const { verb = row.verb, text = row.text, responsible = row.responsible } = change
    const { due = row.due, recommendations = row.recommendations } = change
    return accepted([{ kind: 'decision-changed', decision, verb, text, responsible, due, recommendations }], [], { number: decision })
  },
})
