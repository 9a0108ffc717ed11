/** That the data were restored from a backup: put down at the end of the restoration, before a server has them. */
import { z } from 'zod'
import { fact } from './fact.ts'
import { digest, instant } from './schemas.ts'

/** `backup`: SHA-256 of the backup's database, as a file. `until`: the instant after which nothing was taken over; null for all. */
const restored = [fact('data-restored', { backup: digest, at: instant, until: instant.nullable() })] as const

export const restoredSchema = z.discriminatedUnion('kind', restored)
export type FactOfRestoring = z.infer<typeof restoredSchema>
