/** Facts of who was where in the text, kept so that a seat that comes back is told what it missed. */
import { z } from 'zod'
import { fact, listOf } from './fact.ts'
import { instant, seatId } from './schemas.ts'

/** `seq`: how much of the log the seat had when its last page left. */
const left = z.object({ seat: seatId, at: instant, seq: z.int().nonnegative() })

export const record = [fact('seats-left', { seats: listOf(left) })] as const
export const recordSchema = z.discriminatedUnion('kind', record)
export type FactOfRecord = z.infer<typeof recordSchema>
