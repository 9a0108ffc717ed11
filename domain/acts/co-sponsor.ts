/** A delegation makes another's proposal its own as well; it counts as support. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, digest, paragraphId, party } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { speakingFor } from './on-behalf.ts'
import { paragraphIn, proposalSeen } from './paragraphs.ts'
import { accepted } from './types.ts'

export const coSponsor = act({
  type: 'co-sponsor',
  right: 'position',
  when: 'text work',
  /** `by` is whose proposal it is; `for` the delegation on whose behalf the secretariat records it. */
  input: z.strictObject({ paragraph: paragraphId, by: party, seen: digest, for: delegationCode.optional() }),
  decide: (context, { paragraph: id, by: of, seen, for: behalf }) => {
    const speaker = speakingFor(context, behalf)
    if (speaker.kind === 'refused') return speaker
    const { delegation: by } = speaker
    if (by === of) return refused('position.own')
    const paragraph = paragraphIn(context, id)
    if (paragraph.kind === 'refused') return paragraph
    const proposal = proposalSeen(paragraph, of, seen)
    if (proposal.kind === 'refused') return proposal
    return accepted([{ kind: 'sponsor-joined', paragraph: id, of, by, seen, at: context.now }], [], { for: by })
  },
})
