/** What acts ask of a row of the register, and of a document of the conference. */
import { z } from 'zod'
import { baseText } from '../adoption/blanks.ts'
import { MOST_LANGUAGES } from '../languages/languages.ts'
import { ORGANS } from '../register/organs.ts'
import type { ConferenceDocument, Decision, Responsible, Stretch } from '../register/types.ts'
import { isTaken } from '../register/candidates.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { day } from '../sitting/facts-register.ts'
import { delegationCode, digest, languageCode, line, recommendationNumber } from '../sitting/schemas.ts'
import { isMember } from '../sitting/seats.ts'
import type { RoomState } from '../sitting/types.ts'
import type { ParagraphId } from '../text/ids.ts'
import { paragraphIn } from './paragraphs.ts'
import { recommendationMissing } from './recommendations.ts'
import type { Context } from './types.ts'

export const MOST_DECISIONS = 2000
export const MOST_DOCUMENTS = 500
const MOST_RESPONSIBLE = 30
const MOST_RECOMMENDATIONS = 50

export const responsibleInput = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('member'), code: delegationCode }),
      z.strictObject({ kind: z.literal('organ'), organ: z.enum(ORGANS) }),
      z.strictObject({ kind: z.literal('other'), name: line }),
    ]),
  )
  .max(MOST_RESPONSIBLE)

/** What a person says of a row. */
export const rowInput = {
  verb: z.string().trim().max(120),
  text: z.string().trim().min(1).max(4000),
  responsible: responsibleInput,
  due: day.nullable(),
  recommendations: z.array(recommendationNumber).max(MOST_RECOMMENDATIONS),
}

export const stretchInput = z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() })

export const documentInput = {
  symbol: z.string().trim().min(1).max(60),
  title: line,
  /** What the document is called in other languages. */
  titles: z
    .record(languageCode, line)
    .refine((titles) => Object.keys(titles).length <= MOST_LANGUAGES)
    .optional(),
  version: z.string().trim().min(1).max(60),
  sha256: digest,
}

export function decisionIn({ register }: RoomState, number: number): Decision | Refusal {
  return register.decisions.find((each) => each.number === number) ?? refused('decision.unknown', { number })
}

export function documentIn({ annexed }: RoomState, number: number): ConferenceDocument | Refusal {
  return annexed.documents.find((each) => each.number === number) ?? refused('conference-document.unknown', { number })
}

/** Why these words of the paragraph cannot be a row of their own, or null. */
export function stretchRefused(context: Context, id: ParagraphId, act: Stretch): Refusal | null {
  const paragraph = paragraphIn(context, id)
  if (paragraph.kind === 'refused') return paragraph
  if (act.from >= act.to || act.to > baseText(paragraph).length) return refused('act.malformed', { field: 'act' })
  return isTaken({ paragraph: id, act }, context.state.register.decisions) ? refused('decision.there') : null
}

type Named = { readonly responsible?: readonly Responsible[] | undefined; readonly recommendations?: readonly string[] | undefined }

/** Members and Recommendations have to be the conference's own. */
export function namedRefused(state: RoomState, { responsible = [], recommendations = [] }: Named): Refusal | null {
  const stranger = responsible.find((who) => who.kind === 'member' && !isMember(state, who.code))
  if (stranger?.kind === 'member') return refused('delegation.unknown', { delegation: stranger.code })
  return recommendations.map((number) => recommendationMissing(state, number)).find((each) => each !== null) ?? null
}

/** What tells two documents apart is their symbol. */
export const symbolTaken = ({ annexed }: RoomState, symbol: string, but?: number): Refusal | null =>
  annexed.documents.some((each) => each.symbol === symbol && each.number !== but)
    ? refused('conference-document.symbol-taken', { symbol })
    : null
