/** What the server tells of the past, as it is read. */
import { z } from 'zod'
import { AWAITINGS } from '../../../domain/record/awaiting.ts'
import { DECISIONS } from '../../../domain/record/decisions.ts'
import { level, marker, paragraphId, party, role } from '../../../domain/sitting/schemas.ts'
import { SITTING_KINDS } from '../../../domain/sitting/types.ts'
import { EMPHASES, SECTION_KINDS } from '../../../domain/text/schema.ts'

const STANDINGS = ['open', 'ad-referendum', 'agreed'] as const
const label = z.string().nullable()
const hunks = z.array(z.object({ struck: z.string(), added: z.string() }))
const words = z.array(z.object({ op: z.enum(['=', '-', '+']), text: z.string(), new: z.string().optional() }))

const change = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['new', 'gone']), by: party.nullable(), text: z.string() }),
  z.object({ what: z.literal('moved') }),
  z.object({ what: z.literal('words'), words }),
  z.object({ what: z.enum(['proposal-new', 'proposal-changed']), by: party, hunks }),
  z.object({ what: z.literal('proposal-gone'), by: party }),
  z.object({ what: z.literal('proposal-withdrawn'), by: party, at: z.number() }),
  z.object({ what: z.literal('proposal-settled'), by: party, decision: z.enum(['accept', 'reject']), at: z.number() }),
  z.object({ what: z.literal('standing'), from: z.enum(STANDINGS), to: z.enum(STANDINGS), of: z.array(party) }),
])
export type Change = z.infer<typeof change>

const changedParagraph = z.object({ paragraph: paragraphId, label, changes: z.array(change) })
export type ChangedParagraph = z.infer<typeof changedParagraph>

const awaited = z.object({ paragraph: paragraphId, label, why: z.enum(AWAITINGS), by: z.array(party) })
export type Matter = z.infer<typeof awaited>

export const caughtUp = z.object({
  since: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('visit'), at: z.number() }),
      z.object({ kind: z.literal('revision'), at: z.number(), number: z.number() }),
    ])
    .nullable(),
  awaits: z.array(awaited),
  changed: z.array(changedParagraph),
  settled: z.array(changedParagraph),
})
export type CaughtUp = z.infer<typeof caughtUp>

const sittings = z.array(z.object({ ordinal: z.number(), kind: z.enum(SITTING_KINDS) }))
export type Sittings = z.infer<typeof sittings>

const moment = z.object({
  seq: z.number(),
  at: z.number(),
  kind: z.enum(['act', 'pause']),
  parties: z.array(party),
  paragraphs: z.array(paragraphId),
  sitting: z.number().nullable(),
  sentences: z.array(z.string()),
})
export type Moment = z.infer<typeof moment>
export const replay = z.object({ moments: z.array(moment), sittings })
export type Replay = z.infer<typeof replay>

const run = z.object({ text: z.string(), ins: party.nullable(), dels: z.array(party), emphasis: z.array(z.enum(EMPHASES)) })
const framed = z.object({
  id: paragraphId,
  kind: z.enum(SECTION_KINDS),
  role,
  level,
  marker,
  pi: party.nullable(),
  runs: z.array(run),
  label,
  standing: z.object({ kind: z.enum(STANDINGS) }),
})
export type FrameParagraph = z.infer<typeof framed>
const frame = z.object({ seq: z.number(), order: z.array(paragraphId).nullable(), paragraphs: z.array(framed) })
export type Frame = z.infer<typeof frame>
export const frames = z.object({ frames: z.array(frame) })

const counts = z.object({ open: z.number(), adReferendum: z.number(), agreed: z.number(), pending: z.number() })
export type Counts = z.infer<typeof counts>
const point = z.object({ at: z.number(), seq: z.number(), all: counts, sections: z.partialRecord(z.enum(SECTION_KINDS), counts) })
export type Point = z.infer<typeof point>
export const convergence = z.object({ points: z.array(point) })

const decision = z.object({
  at: z.number(),
  sitting: z.number().nullable(),
  paragraph: paragraphId,
  label,
  decision: z.enum(DECISIONS),
  parties: z.array(party),
})
export type Decision = z.infer<typeof decision>
export const decisions = z.object({ list: z.enum(['unattributed', 'attributed']), decisions: z.array(decision), sittings })
