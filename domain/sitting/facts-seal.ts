/** Packages that were signed. Told by the server. */
import { z } from 'zod'
import { PACKAGE_KINDS } from '../seal/manifest.ts'
import { fact } from './fact.ts'
import { digest, instant, ordinal } from './schemas.ts'

const seal = [
  fact('text-sealed', {
    sealed: ordinal,
    packageKind: z.enum(PACKAGE_KINDS),
    of: ordinal.nullable(),
    manifest: digest,
    key: z.string(),
    at: instant,
  }),
] as const

export const sealSchema = z.discriminatedUnion('kind', seal)
export type FactOfSeal = z.infer<typeof sealSchema>
