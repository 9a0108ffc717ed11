/** Support, objection, awaiting instructions: what a delegation holds of another's proposal, tied to the wording it was given on. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, digest, paragraphId, party, remark } from '../sitting/schemas.ts'
import type { PositionKind } from '../sitting/types.ts'
import { speakingFor } from './on-behalf.ts'
import { paragraphIn, proposalSeen } from './paragraphs.ts'
import { accepted, type Context, type Decision } from './types.ts'

/** `by` is whose proposal it is about; `for` the delegation on whose behalf the secretariat records it. */
export const positionInput = z.strictObject({
  paragraph: paragraphId,
  by: party,
  seen: digest,
  reason: remark.optional(),
  for: delegationCode.optional(),
})

export function takePosition(context: Context, input: z.output<typeof positionInput>, position: PositionKind): Decision {
  const speaker = speakingFor(context, input.for)
  if (speaker.kind === 'refused') return speaker
  if (speaker.delegation === input.by) return refused('position.own')
  const paragraph = paragraphIn(context, input.paragraph)
  if (paragraph.kind === 'refused') return paragraph
  const proposal = proposalSeen(paragraph, input.by, input.seen)
  if (proposal.kind === 'refused') return proposal
  const { delegation: by } = speaker
  const { seen, reason = null } = input
  const fact = { kind: 'position-taken', paragraph: paragraph.id, of: input.by, by, position, seen, reason, at: context.now } as const
  return accepted([fact], [], { for: by })
}
