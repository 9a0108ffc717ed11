/** Settles rival wordings in one act, which says what becomes of each of them and of every change pending in them. One stands, with exactly what is accepted
 *  in it; it keeps the id, the label and the links of the paragraph that they are wordings of. */
import { z } from 'zod'
import { FATES } from '../sitting/facts-alternatives.ts'
import { digest, paragraphId, party } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { decideGroup } from './settling-groups.ts'

/** `paragraph` is any of the wordings, or the group's name. A fate without `by` is that of the wording itself, with the digest of the paragraph; with `by`
 *  that of what the party has pending in it, with the proposal's. `into`: where words that are merged live on. */
export const settleGroup = act({
  type: 'settle-group',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({
    paragraph: paragraphId,
    fates: z
      .array(
        z.strictObject({
          paragraph: paragraphId,
          by: party.optional(),
          fate: z.enum(FATES),
          into: paragraphId.optional(),
          seen: digest,
        }),
      )
      .min(1)
      .max(500),
  }),
  decide: (context, { paragraph, fates }) => decideGroup(context, paragraph, fates),
})
