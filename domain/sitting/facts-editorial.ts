/** Editorial corrections of agreed text, as the audit chain keeps them. */
import { z } from 'zod'
import { fact, listOf } from './fact.ts'
import { digest, instant, ordinal, paragraphId, party, seatId } from './schemas.ts'

const editorial = [
  /** `before` is what the paragraph said, `after` what it is to say. */
  fact('correction-suggested', {
    correction: ordinal,
    paragraph: paragraphId,
    by: party,
    seat: seatId,
    before: z.string(),
    after: z.string(),
    at: instant,
  }),
  fact('correction-withdrawn', { correction: ordinal }),
  fact('correction-refused', { correction: ordinal }),
  /** `seen` is the paragraph's digest before, `after` what it says now: the corrections of one paragraph together. */
  fact('corrections-accepted', {
    paragraphs: listOf(
      z.object({ paragraph: paragraphId, corrections: listOf(ordinal), seen: digest, before: z.string(), after: z.string() }),
    ),
    at: instant,
  }),
  /** Told by the server in the same entry: the paragraph's digest once it is corrected. */
  fact('correction-recorded', { paragraph: paragraphId, seen: digest, after: digest, base: digest.optional() }),
] as const

export const editorialSchema = z.discriminatedUnion('kind', editorial)
export type FactOfEditorial = z.infer<typeof editorialSchema>
