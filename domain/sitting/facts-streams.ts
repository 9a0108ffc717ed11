/** Facts of private streams: who drafts with whom, and what is to be erased. Never a word of what they drafted, nor a group's title. */
import { z } from 'zod'
import { fact, listOf } from './fact.ts'
import { delegationCode } from './schemas.ts'
import { groupId, streamName } from './streams.ts'

const streams = [
  fact('contact-group-formed', { group: groupId, lead: delegationCode, members: listOf(delegationCode) }),
  fact('contact-group-left', { group: groupId, by: delegationCode }),
  fact('contact-group-dissolved', { group: groupId }),
  /** `all`: whoever's. */
  fact('private-stream-erased', { stream: z.union([streamName, z.literal('all')]) }),
] as const

export const streamsSchema = z.discriminatedUnion('kind', streams)
export type FactOfStreams = z.infer<typeof streamsSchema>
