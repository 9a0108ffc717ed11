/** A wording in the chair's voice, put beside those of the delegations: «Compromiso de la Presidencia». */
import { z } from 'zod'
import { paragraphId } from '../sitting/schemas.ts'
import { LONGEST_PARAGRAPH } from '../text/schema.ts'
import { act } from './act.ts'
import { offer } from './alternatives.ts'

export const offerCompromise = act({
  type: 'offer-compromise',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, text: z.string().max(LONGEST_PARAGRAPH) }),
  decide: (context, offered) => offer(context, offered, 'chair'),
})
