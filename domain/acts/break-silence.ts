/** A delegation objects: the silence is broken, and the text is not adopted by it. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, remark } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { speakingFor } from './on-behalf.ts'
import { accepted } from './types.ts'

export const breakSilence = act({
  type: 'break-silence',
  right: 'approve',
  when: 'any time',
  input: z.strictObject({ reason: remark.optional(), for: delegationCode.optional() }),
  decide: (context, { reason = null, for: behalf }) => {
    const { state, actor, now } = context
    const speaker = speakingFor(context, behalf)
    if (speaker.kind === 'refused') return speaker
    const { silence } = state.adoption
    if (silence?.state !== 'running' || now >= silence.until) return refused('silence.none')
    const { delegation: by } = speaker
    return accepted([{ kind: 'silence-broken', by, reason, seat: actor.id, at: now }], [], { for: by })
  },
})
