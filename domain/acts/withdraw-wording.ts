/** A delegation takes its own wording back, or the pen does in its voice. What was rendered stays its proposal, until that is withdrawn too. */
import { z } from 'zod'
import { delegationCode, ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { ownWordingIn, wordingTold } from './given-wordings.ts'
import { accepted } from './types.ts'

export const withdrawWording = act({
  type: 'withdraw-wording',
  right: 'propose',
  when: 'text work or window',
  input: z.strictObject({ wording: ordinal, for: delegationCode.optional() }),
  decide: (context, { wording: number, for: behalf }) => {
    const found = ownWordingIn(context, number, behalf)
    if (found.kind === 'refused') return found
    return accepted([{ kind: 'wording-withdrawn', wording: number, at: context.now }], [], wordingTold(context, found.wording))
  },
})
