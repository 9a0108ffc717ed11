/** A delegation says that the rendering of its wording is not what it meant; the pen renders it again. */
import { z } from 'zod'
import { delegationCode, digest, ordinal, remark } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { wordingTold } from './given-wordings.ts'
import { accepted } from './types.ts'
import { renderingSeen } from './verdicts.ts'

export const disputeRendering = act({
  type: 'dispute-rendering',
  right: 'propose',
  when: 'text work',
  input: z.strictObject({ wording: ordinal, seen: digest, reason: remark.optional(), for: delegationCode.optional() }),
  decide: (context, asked) => {
    const found = renderingSeen(context, asked)
    if (found.kind === 'refused') return found
    const { wording, seen, reason = null } = asked
    return accepted([{ kind: 'rendering-disputed', wording, seen, reason, at: context.now }], [], wordingTold(context, found.wording))
  },
})
