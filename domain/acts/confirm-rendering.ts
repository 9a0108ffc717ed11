/** A delegation says that its wording was rendered as it meant it: «Conforme con la versión». */
import { z } from 'zod'
import { delegationCode, digest, ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { wordingTold } from './given-wordings.ts'
import { accepted } from './types.ts'
import { renderingSeen } from './verdicts.ts'

export const confirmRendering = act({
  type: 'confirm-rendering',
  right: 'propose',
  when: 'text work',
  input: z.strictObject({ wording: ordinal, seen: digest, for: delegationCode.optional() }),
  decide: (context, asked) => {
    const found = renderingSeen(context, asked)
    if (found.kind === 'refused') return found
    const { wording, seen } = asked
    return accepted([{ kind: 'rendering-confirmed', wording, seen, at: context.now }], [], wordingTold(context, found.wording))
  },
})
