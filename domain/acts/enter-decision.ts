/** Enters an operative act of the text in the register of decisions. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { MOST_DECISIONS, namedRefused, rowInput, stretchInput, stretchRefused } from './register.ts'
import { accepted } from './types.ts'

export const enterDecision = act({
  type: 'enter-decision',
  right: 'record',
  when: 'any time',
  input: z.strictObject({
    paragraph: paragraphId,
    act: stretchInput,
    verb: rowInput.verb,
    text: rowInput.text,
    responsible: rowInput.responsible.optional(),
    due: rowInput.due.optional(),
    recommendations: rowInput.recommendations.optional(),
  }),
  decide: (context, { paragraph, act: stretch, verb, text, responsible = [], due = null, recommendations = [] }) => {
    const { state, now: at } = context
    const { decisions, entered } = state.register
    if (decisions.length >= MOST_DECISIONS) return refused('decision.too-many', { most: MOST_DECISIONS })
    const refusal = stretchRefused(context, paragraph, stretch) ?? namedRefused(state, { responsible, recommendations })
    if (refusal !== null) return refusal
    const number = entered + 1
    const row = { verb, text, responsible, due, recommendations }
    return accepted([{ kind: 'decision-entered', decision: number, paragraph, act: stretch, ...row, at }], [], { number })
  },
})
