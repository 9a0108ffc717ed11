/** What the server tells a page of its private streams. Checked at the border, as all start data. */
import { z } from 'zod'

const stream = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delegation'), stream: z.string(), delegation: z.string() }),
  z.object({
    kind: z.literal('group'),
    stream: z.string(),
    group: z.string(),
    title: z.string().nullable(),
    lead: z.string(),
    members: z.array(z.string()),
  }),
  z.object({ kind: z.literal('desk'), stream: z.string() }),
])
export type StreamShown = z.infer<typeof stream>
export type GroupShown = Extract<StreamShown, { kind: 'group' }>

export const streamsData = z.object({ streams: z.array(stream) })
export const privateStart = streamsData.extend({ schema: z.number(), generation: z.number(), client: z.number() })
export type PrivateStart = z.infer<typeof privateStart>

export const privatePath = (document: string, seat: string, name: string): string =>
  `/api/documents/${document}/private?stream=${encodeURIComponent(name)}&seat=${encodeURIComponent(seat)}`
