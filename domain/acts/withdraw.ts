/** Takes back one's own proposal; a pen also what it wrote on another's behalf. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { digest, paragraphId, party } from '../sitting/schemas.ts'
import { ownVoice } from '../sitting/seats.ts'
import { mayUseVoice } from '../sitting/sitting.ts'
import { act } from './act.ts'
import { contestLeft } from './contests.ts'
import { paragraphIn, proposalSeen } from './paragraphs.ts'
import { accepted } from './types.ts'

export const withdraw = act({
  type: 'withdraw',
  right: 'propose',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, by: party.optional(), seen: digest.optional() }),
  decide: (context, { paragraph, by = ownVoice(context.actor), seen }) => {
    if (by === null) return refused('right.missing')
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    const kept = mayUseVoice(context.state, context.actor, by)
    if (kept !== null) return kept
    const proposal = proposalSeen(found, by, seen)
    if (proposal.kind === 'refused') return proposal
    return accepted(
      [{ kind: 'proposal-withdrawn', paragraph, by }, ...contestLeft(context.state, paragraph, by)],
      [{ kind: 'withdraw', paragraph, by }],
      { by },
    )
  },
})
