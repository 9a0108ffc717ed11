/** That the negotiating history was destroyed: told by the server, which reads where both chains end. */
import { z } from 'zod'
import { fact, listOf } from './fact.ts'
import { digest, instant, ordinal } from './schemas.ts'

const chain = z.object({ seq: z.int().nonnegative(), hash: digest, all: digest })

const history = [fact('history-destroyed', { at: instant, log: chain, audit: chain, packages: listOf(ordinal) })] as const

export const historySchema = z.discriminatedUnion('kind', history)
export type FactOfHistory = z.infer<typeof historySchema>
