/** Facts about comments that are for all. What a delegation says among its own is in its private stream, and no fact. */
import { z } from 'zod'
import { fact, listOf } from './fact.ts'
import { instant, ordinal, paragraphId, party, seatId } from './schemas.ts'

const range = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative(), length: z.int().positive() })
const anchor = listOf(range)

export const comments = [
  /** Begins a thread. `on` is null where it is about the whole paragraph; `quote` holds words of the base text alone. */
  fact('comment-made', {
    thread: ordinal,
    paragraph: paragraphId,
    on: z.object({ anchor, quote: z.string() }).nullable(),
    by: party,
    seat: seatId,
    text: z.string(),
    at: instant,
  }),
  fact('comment-answered', { thread: ordinal, by: party, seat: seatId, text: z.string(), at: instant }),
  /** `comment`: counted from 1 in its thread. */
  fact('comment-withdrawn', { thread: ordinal, comment: ordinal, at: instant }),
  fact('thread-closed', { thread: ordinal, by: party, at: instant }),
  fact('thread-reopened', { thread: ordinal, at: instant }),
  /** Told by the server in the same entry: words that comments are about were carried to other places. */
  fact('comments-carried', { threads: listOf(z.object({ thread: ordinal, paragraph: paragraphId, anchor })) }),
] as const

export const commentsSchema = z.discriminatedUnion('kind', comments)
export type FactOfComments = z.infer<typeof commentsSchema>
