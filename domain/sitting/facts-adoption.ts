/** Adoption, certification and what comes after, as the audit chain keeps them. */
import { z } from 'zod'
import { ADOPTIONS, STATEMENT_KINDS } from './adoption.ts'
import { fact, listOf } from './fact.ts'
import { delegationCode, digest, instant, languageCode, ordinal, paragraphId, seatId } from './schemas.ts'

const said = {
  by: delegationCode,
  text: z.string(),
  paragraphs: listOf(paragraphId),
  enteredBy: seatId,
  at: instant,
}

const adoption = [
  fact('approval-given', { by: delegationCode, digest, seat: seatId, at: instant }),
  fact('statement-made', { statement: ordinal, statementKind: z.enum(STATEMENT_KINDS), ...said }),
  fact('statement-withdrawn', { statement: ordinal, at: instant }),
  fact('silence-opened', { digest, until: instant, at: instant }),
  fact('silence-broken', { by: delegationCode, reason: z.string().nullable(), seat: seatId, at: instant }),
  /** Told by the server when the time is over; `held` where the text is still the one that was named. */
  fact('silence-ended', { held: z.boolean(), at: instant }),
  fact('declaration-adopted', {
    digest,
    how: z.enum(ADOPTIONS),
    sitting: ordinal.nullable(),
    present: listOf(delegationCode),
    absent: listOf(delegationCode),
    statements: listOf(ordinal),
    at: instant,
  }),
  /** Told by the server in the entry of an editorial correction: what was given on the text before counts on the text after. */
  fact('corrected-text-recorded', { before: digest, after: digest }),
  fact('declaration-certified', { digest, certificate: digest, at: instant, note: z.string().optional() }),
  fact('corrigendum-made', {
    corrigendum: ordinal,
    /** Of the version in another language; absent: of the negotiated text. */
    language: languageCode.optional(),
    paragraph: paragraphId,
    before: z.string(),
    after: z.string(),
    reason: z.string(),
    at: instant,
  }),
  fact('addendum-received', { addendum: ordinal, statementKind: z.enum(STATEMENT_KINDS), ...said }),
] as const

export const adoptionSchema = z.discriminatedUnion('kind', adoption)
export type FactOfAdoption = z.infer<typeof adoptionSchema>
