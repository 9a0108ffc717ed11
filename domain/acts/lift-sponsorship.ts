/** A delegation stands behind another's proposal no longer, also where the other named it as co-author. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, paragraphId, party } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { speakingFor } from './on-behalf.ts'
import { accepted } from './types.ts'

export const liftSponsorship = act({
  type: 'lift-sponsorship',
  right: 'position',
  when: 'text work or window',
  input: z.strictObject({ paragraph: paragraphId, by: party, for: delegationCode.optional() }),
  decide: (context, { paragraph, by: of, for: behalf }) => {
    const speaker = speakingFor(context, behalf)
    if (speaker.kind === 'refused') return speaker
    const { delegation: by } = speaker
    const held = context.state.sponsors.some((sponsor) => sponsor.paragraph === paragraph && sponsor.of === of && sponsor.by === by)
    return held ? accepted([{ kind: 'sponsorship-lifted', paragraph, of, by }], [], { for: by }) : refused('sponsor.none')
  },
})
