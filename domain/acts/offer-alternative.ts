/** A party offers another wording of a paragraph: «Ofrecer redacción alternativa». */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId, party } from '../sitting/schemas.ts'
import { ownVoice } from '../sitting/seats.ts'
import { mayUseVoice } from '../sitting/sitting.ts'
import { LONGEST_PARAGRAPH } from '../text/schema.ts'
import { act } from './act.ts'
import { offer } from './alternatives.ts'

export const offerAlternative = act({
  type: 'offer-alternative',
  right: 'propose',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, text: z.string().max(LONGEST_PARAGRAPH), by: party.optional() }),
  decide: (context, { by = ownVoice(context.actor), ...offered }) => {
    if (by === null) return refused('right.missing')
    return mayUseVoice(context.state, context.actor, by) ?? offer(context, offered, by)
  },
})
