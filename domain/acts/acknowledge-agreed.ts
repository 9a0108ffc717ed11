/** A delegation says that it has seen what was agreed while it had nobody in the room. It agrees to nothing by that. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId } from '../sitting/schemas.ts'
import { isOfDelegation } from '../sitting/seats.ts'
import { mayRead } from '../sitting/sitting.ts'
import { unseenAgreed } from '../sitting/tabling.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const acknowledgeAgreed = act({
  type: 'acknowledge-agreed',
  right: 'ask',
  when: 'sitting',
  input: z.strictObject({ paragraph: paragraphId }),
  decide: ({ state, actor, now }, { paragraph }) => {
    if (!isOfDelegation(actor)) return refused('right.missing')
    const isOut = mayRead(state, actor)
    if (isOut !== null) return isOut
    const { delegation: by } = actor
    return unseenAgreed(state, by).includes(paragraph)
      ? accepted([{ kind: 'agreement-acknowledged', paragraph, by, at: now }])
      : refused('paragraph.nothing-to-acknowledge')
  },
})
