/** Facts of the reading: what was read, put aside, restricted, and who asked for the floor. */
import { z } from 'zod'
import { fact, listOf } from './fact.ts'
import { delegationCode, instant, paragraphId, seatId } from './schemas.ts'
import { SENT_OUT } from './text-reading.ts'

export const allowed = z.union([z.literal('heads'), z.object({ without: listOf(z.enum(SENT_OUT)) })])

const reading = [
  /** Null ends the reading. */
  fact('paragraph-read', { paragraph: paragraphId.nullable(), freeze: z.boolean(), at: instant }),
  fact('paragraph-put-aside', { paragraph: paragraphId, reason: z.string().nullable(), at: instant }),
  fact('paragraph-returned', { paragraph: paragraphId, at: instant }),
  fact('segment-opened', { paragraphs: listOf(paragraphId), allow: allowed, inside: listOf(seatId), at: instant }),
  /** Somebody became a head, or is one no more, while it was on. */
  fact('segment-seats-set', { inside: listOf(seatId), at: instant }),
  fact('segment-closed', { at: instant }),
  fact('floor-asked', { delegation: delegationCode, at: instant }),
  fact('floor-left', { delegation: delegationCode, at: instant }),
  /** Null: nobody speaks. */
  fact('floor-given', { delegation: delegationCode.nullable(), at: instant }),
  fact('speakers-list-set', { list: z.enum(['open', 'closed']), at: instant }),
] as const

export const readingSchema = z.discriminatedUnion('kind', reading)
export type FactOfReading = z.infer<typeof readingSchema>
