/** A delegation asks the chair to take up again what was agreed or settled. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId, remark } from '../sitting/schemas.ts'
import { isOfDelegation } from '../sitting/seats.ts'
import { isAgreed } from '../sitting/standing.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const askToReopen = act({
  type: 'ask-to-reopen',
  right: 'ask',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, reason: remark }),
  decide: ({ state, actor, now }, { paragraph, reason }) => {
    if (!isOfDelegation(actor)) return refused('right.missing')
    const done = isAgreed(state, paragraph) || state.settlements.has(paragraph)
    return done
      ? accepted([{ kind: 'reopening-asked', paragraph, by: actor.delegation, reason, at: now }])
      : refused('paragraph.not-agreed')
  },
})
