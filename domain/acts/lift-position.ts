/** A delegation takes back its support, its objection or its waiting for instructions. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, paragraphId, party } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { speakingFor } from './on-behalf.ts'
import { accepted } from './types.ts'

export const liftPosition = act({
  type: 'lift-position',
  right: 'position',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, by: party, for: delegationCode.optional() }),
  decide: (context, { paragraph, by: of, for: behalf }) => {
    const speaker = speakingFor(context, behalf)
    if (speaker.kind === 'refused') return speaker
    const { delegation: by } = speaker
    const held = context.state.positions.some((position) => position.paragraph === paragraph && position.of === of && position.by === by)
    return held ? accepted([{ kind: 'position-lifted', paragraph, of, by }], [], { for: by }) : refused('position.none')
  },
})
