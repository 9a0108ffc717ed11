/** What the server answers while a conference is set up. */
import { z } from 'zod'
import { HATS } from '../../../domain/sitting/types.ts'
import { askServer, type Answer } from '../../room/start.ts'

const names = z.record(z.string(), z.object({ name: z.string(), article: z.string(), short: z.string() }))
const members = z.array(z.object({ code: z.string(), names, colour: z.number() }))
const seated = z.object({ seat: z.string(), role: z.enum(HATS), delegation: z.string().nullable(), name: z.string() })

const standing = z.object({
  standing: z.enum(['open', 'made', 'over']),
  held: z.boolean(),
  rehearsal: z.object({ members, seats: z.array(seated) }).optional(),
})
export type Standing = z.infer<typeof standing>

const made = z.object({
  document: z.string(),
  conference: z.object({ title: z.string(), members }),
  seats: z.array(seated.extend({ title: z.string(), link: z.string(), code: z.string() })),
})
export type Made = z.infer<typeof made>

const done = z.object({})
const entered = z.object({ room: z.string().startsWith('/room/') })

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(path, init)

export const askStanding = (): Promise<Answer<Standing>> => askServer(ask, '/api/setup', standing)

function send<Value>(path: string, schema: z.ZodType<Value>, body: unknown, language: string): Promise<Answer<Value>> {
  const headers = { 'content-type': 'application/json', 'accept-language': language }
  return askServer(ask, `/api/setup/${path}`, schema, { method: 'POST', headers, body: JSON.stringify(body) })
}

export const createConference = (order: unknown, language: string): Promise<Answer<Made>> => send('conference', made, order, language)
export const cardsAgain = (language: string): Promise<Answer<Made>> => send('cards', made, {}, language)
export const finish = (language: string): Promise<Answer<object>> => send('done', done, {}, language)
export const sitAs = (seat: string, language: string): Promise<Answer<{ room: string }>> => send('rehearsal', entered, { seat }, language)
