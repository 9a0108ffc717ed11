/** The register of decisions and the documents of the conference, as the audit chain keeps them. */
import { z } from 'zod'
import { ORGANS } from '../register/organs.ts'
import { DECISION_STATES } from '../register/types.ts'
import { isDay } from '../register/deadlines.ts'
import { fact, listOf } from './fact.ts'
import { delegationCode, digest, instant, ordinal, paragraphId } from './schemas.ts'

export const day = z.string().refine(isDay)

export const responsible = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), code: delegationCode }),
  z.object({ kind: z.literal('organ'), organ: z.enum(ORGANS) }),
  z.object({ kind: z.literal('other'), name: z.string() }),
])

const row = {
  verb: z.string(),
  text: z.string(),
  responsible: listOf(responsible),
  due: day.nullable(),
  recommendations: listOf(z.string()),
}

const described = {
  symbol: z.string(),
  title: z.string(),
  titles: z.record(z.string(), z.string()).optional(),
  version: z.string(),
  sha256: digest,
}

const register = [
  fact('decision-entered', {
    decision: ordinal,
    paragraph: paragraphId,
    act: z.object({ from: z.int().nonnegative(), to: z.int().positive() }),
    ...row,
    at: instant,
  }),
  /** The whole row as it is from here on. */
  fact('decision-changed', { decision: ordinal, ...row }),
  fact('decision-removed', { decision: ordinal }),
  fact('decision-followed', { decision: ordinal, state: z.enum(DECISION_STATES), note: z.string().nullable(), at: instant }),
  fact('document-added', { document: ordinal, ...described, at: instant }),
  fact('document-replaced', { document: ordinal, ...described, at: instant }),
  fact('document-removed', { document: ordinal }),
  fact('document-cited', { paragraph: paragraphId, document: ordinal, at: instant }),
  fact('citation-removed', { paragraph: paragraphId, document: ordinal }),
] as const

export const registerSchema = z.discriminatedUnion('kind', register)
export type FactOfRegister = z.infer<typeof registerSchema>
