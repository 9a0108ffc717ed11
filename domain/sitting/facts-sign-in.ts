/** Who has to sign in for a seat, as the audit chain keeps it. */
import { z } from 'zod'
import { fact } from './fact.ts'
import { seatId } from './schemas.ts'

const signIn = [
  /** An e-mail address, or the provider's own name for a person; null where the link alone is to open the seat again. */
  fact('sign-in-set', { seat: seatId, identity: z.string().nullable() }),
] as const

export const signInSchema = z.discriminatedUnion('kind', signIn)
export type FactOfSignIn = z.infer<typeof signInSchema>
