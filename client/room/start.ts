/** What the server tells a page before it takes part. Checked at the border: the page trusts nothing it has not read. */
import { z } from 'zod'
import { ADOPTIONS } from '../../domain/sitting/adoption.ts'
import { DECISION_LISTS, HATS } from '../../domain/sitting/types.ts'
import { styleSchema } from '../../domain/sitting/style.ts'

const name = z.object({ name: z.string(), article: z.string(), short: z.string() })
const member = z.object({ code: z.string(), names: z.record(z.string(), name), colour: z.number() })

/** What became of the silence; a head may break it while it runs. */
const silence = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['running', 'held', 'void']), until: z.number() }),
  z.object({ state: z.literal('broken'), until: z.number(), by: z.string() }),
])

export const seatData = z.object({
  document: z.string(),
  conference: z.object({
    title: z.string(),
    theme: z.record(z.string(), z.string()).optional(),
    language: z.string(),
    members: z.array(member),
    venueZone: z.string(),
    decisions: z.enum(DECISION_LISTS).optional(),
    verbs: z.record(z.string(), z.array(z.string())).optional(),
    style: styleSchema.optional(),
    adoption: z.enum(ADOPTIONS).optional(),
    quorum: z.number().optional(),
    historyKept: z.number().optional(),
  }),
  seat: z.object({
    id: z.string(),
    hat: z.enum(['chair', 'deputy', 'assistant', 'secretariat', 'head', 'representative', 'observer', 'service']),
    delegation: z.string().nullable(),
    name: z.string(),
    /** The hat whose powers the seat had when it was asked: an acting head has the head's. */
    powers: z.enum(HATS).optional(),
  }),
  sitting: z
    .object({
      kind: z.enum(['first', 'drafting', 'second']),
      state: z.enum(['open', 'suspended', 'closed']),
      ordinal: z.number(),
      openedAt: z.number(),
      closedAt: z.number().optional(),
      /** Where the audit chain stood when it closed, for who was in. */
      chain: z.object({ seq: z.number(), hash: z.string() }).optional(),
    })
    .nullable(),
  revision: z.object({ number: z.number(), title: z.string(), at: z.number() }).nullable(),
  /** Until when proposals may be tabled in writing, as the chair set it. */
  window: z.object({ until: z.number() }).nullable().optional(),
  /** Until the Declaration is adopted. */
  silence: silence.nullable().optional(),
  /** When the Declaration was adopted, and certified. */
  declared: z
    .object({ adopted: z.number().nullable(), certified: z.number().nullable(), historyDestroyed: z.number().nullable().optional() })
    .optional(),
  /** Null where the seat may come in; else the code of why not. */
  admitted: z.string().nullable(),
  /** Under which this tab keeps words that are not on the server's disk. 64 hex digits. */
  unsentKey: z.string().regex(/^[0-9a-f]{64}$/),
})
export type SeatData = z.infer<typeof seatData>

export const startData = seatData.extend({
  generation: z.number(),
  schema: z.number(),
  client: z.number(),
  voices: z.array(z.string()),
})
export type StartData = z.infer<typeof startData>

const problem = z.object({ status: z.number(), code: z.string(), detail: z.string() }).loose()
export type Problem = z.infer<typeof problem>

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' }

export type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** Asks the server and reads its answer; a refusal comes back as a value, with its sentence in the page's language. */
export async function askServer<T>(ask: Ask, path: string, schema: z.ZodType<T>, init?: RequestInit): Promise<Answer<T>> {
  let response: Response
  let said: string
  try {
    response = await ask(path, init)
    said = await response.text()
  } catch {
    // fetch throws when the server cannot be reached, reading when an answer breaks off: the room goes on and tries again.
    return { kind: 'unreachable' }
  }
  const body = readJson(said)
  if (response.ok) return { kind: 'ok', value: schema.parse(body) }
  const read = problem.safeParse(body)
  return read.success ? { kind: 'refused', problem: read.data } : { kind: 'unreachable' }
}

/** A refusal in which the server says that it could not answer, for now. */
export const isFault = (answer: Answer<unknown>): boolean => answer.kind === 'refused' && answer.problem.status >= 500

/** Null for what is no JSON, as what stands before the server may answer. */
function readJson(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    return null
  }
}

export const documentPath = (document: string, seat: string, rest = ''): string =>
  `/api/documents/${document}${rest}?seat=${encodeURIComponent(seat)}`
