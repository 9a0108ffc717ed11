/** A delegation lifts its ad referendum; with the last one the paragraph is agreed. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, digest, paragraphId } from '../sitting/schemas.ts'
import { standingOf } from '../sitting/standing.ts'
import { act } from './act.ts'
import { speakingFor } from './on-behalf.ts'
import { notAdmitted } from './late-paragraphs.ts'
import { notAsSeen, paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const liftAdReferendum = act({
  type: 'lift-ad-referendum',
  right: 'position',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, seen: digest, for: delegationCode.optional() }),
  decide: (context, { paragraph, seen, for: behalf }) => {
    const speaker = speakingFor(context, behalf)
    if (speaker.kind === 'refused') return speaker
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    const unfit = notAsSeen(seen, found.seen) ?? notAdmitted(context.state, found)
    if (unfit !== null) return unfit
    const standing = standingOf(context.state, paragraph)
    if (standing.kind !== 'ad-referendum' || !standing.of.includes(speaker.delegation)) return refused('paragraph.not-ad-referendum')
    return accepted([{ kind: 'ad-referendum-lifted', paragraph, by: speaker.delegation, at: context.now }], [], { for: speaker.delegation })
  },
})
