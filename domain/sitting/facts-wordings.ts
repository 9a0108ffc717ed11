/** Facts about wording in a proposer's own language: given, rendered, confirmed, and gone with the proposal it is the wording of. */
import { z } from 'zod'
import { fact } from './fact.ts'
import { delegationCode, digest, instant, ordinal, paragraphId, seatId, sectionId } from './schemas.ts'

export const WORDING_ENDS = ['accepted', 'rejected', 'lapsed', 'withdrawn', 'gone'] as const

const asks = z.literal('replace').nullable()

export const wordingsSchema = z.discriminatedUnion('kind', [
  /** For `paragraph`; or, where that is null, for a new one in `section`, behind `after` or first. */
  fact('wording-given', {
    wording: ordinal,
    by: delegationCode,
    paragraph: paragraphId.nullable(),
    section: sectionId.nullable(),
    after: paragraphId.nullable(),
    language: z.string(),
    text: z.string(),
    asks,
    seat: seatId,
    at: instant,
  }),
  /** Other words in place of those that were given; what was rendered is a rendering of the former ones. */
  fact('wording-reworded', { wording: ordinal, language: z.string(), text: z.string(), asks, seat: seatId, at: instant }),
  /** The delegation took its wording back; its proposal, if there is one, stays. */
  fact('wording-withdrawn', { wording: ordinal, at: instant }),
  /** `seen` is null where the pen's words enter with the act: the server tells it in the same entry. */
  fact('wording-rendered', { wording: ordinal, paragraph: paragraphId, seen: digest.nullable(), seat: seatId, at: instant }),
  fact('rendering-recorded', { wording: ordinal, seen: digest }),
  fact('rendering-confirmed', { wording: ordinal, seen: digest, at: instant }),
  fact('rendering-disputed', { wording: ordinal, seen: digest, reason: z.string().nullable(), at: instant }),
  /** It went with its proposal, or with its paragraph; or it lapsed with all that was pending. */
  fact('wording-ended', { wording: ordinal, as: z.enum(WORDING_ENDS) }),
  /** Told by the server: the proposal is in the second half of a paragraph that was split. */
  fact('wording-carried', { wording: ordinal, paragraph: paragraphId }),
])
export type FactOfWordings = z.infer<typeof wordingsSchema>
