/** Facts: what happened, in the past tense, as the audit chain keeps it for ever. One schema is both the type and the reader of old entries:
 *  a kind is never removed, and a field added later must be optional. */
import { z } from 'zod'
import { ADOPTIONS } from './adoption.ts'
import { fact, listOf } from './fact.ts'
import { adoptionSchema, type FactOfAdoption } from './facts-adoption.ts'
import { alternativesSchema, type FactOfAlternatives } from './facts-alternatives.ts'
import { type FactOfStreams, streamsSchema } from './facts-streams.ts'
import { type FactOfWordings, wordingsSchema } from './facts-wordings.ts'
import { type FactOfTabling, tablingSchema } from './facts-tabling.ts'
import { commentsSchema, type FactOfComments } from './facts-comments.ts'
import { type FactOfRegister, registerSchema } from './facts-register.ts'
import { type FactOfRecord, recordSchema } from './facts-record.ts'
import { editorialSchema, type FactOfEditorial } from './facts-editorial.ts'
import { type FactOfReading, readingSchema } from './facts-reading.ts'
import { type FactOfSeal, sealSchema } from './facts-seal.ts'
import { type FactOfHistory, historySchema } from './facts-history.ts'
import { type FactOfRestoring, restoredSchema } from './facts-restored.ts'
import { type FactOfLanguages, languagesSchema } from './facts-languages.ts'
import { type FactOfSignIn, signInSchema } from './facts-sign-in.ts'
import { PAPER_VIEWS, PAPERS } from './papers.ts'
import {
  delegationCode,
  digest,
  instant,
  languageCode,
  level,
  marker,
  ordinal,
  paragraphId,
  party,
  personId,
  recommendationNumber,
  role,
  seatId,
  sectionId,
} from './schemas.ts'
import {
  DECISION_LISTS,
  DELEGATION_HATS,
  DISPOSITIONS,
  FOLLOWING_HATS,
  MARKS_IN_READING,
  OFFICE_HATS,
  ORIGINS_BY_HAND,
  POSITIONS,
  SITTING_KINDS,
  SUSPENSION_MODES,
  TOPIC_OUTCOMES,
} from './types.ts'
import { styleSchema } from './style.ts'

const nameWithArticle = z.object({ name: z.string(), article: z.string(), short: z.string() })
const delegation = z.object({ code: delegationCode, names: z.record(z.string(), nameWithArticle), colour: z.int() })
const conference = z.object({
  title: z.string(),
  symbol: z.string().optional(),
  theme: z.record(z.string(), z.string()).optional(),
  language: z.string(),
  authentic: listOf(languageCode).optional(),
  courtesy: listOf(languageCode).optional(),
  members: listOf(delegation),
  venueZone: z.string(),
  representativesTakePositions: z.boolean().optional(),
  decisions: z.enum(DECISION_LISTS).optional(),
  verbs: z.record(z.string(), listOf(z.string())).optional(),
  style: styleSchema.optional(),
  adoption: z.enum(ADOPTIONS).optional(),
  quorum: z.int().positive().optional(),
  historyKept: z.int().nonnegative().optional(),
})
const person = z.object({
  id: personId,
  name: z.string(),
  title: z.string(),
  delegation: delegationCode.nullable(),
  institution: z.string().nullable(),
})
const period = z.object({ from: instant, to: instant })
const anySeat = { id: seatId, person: personId, revokedAt: instant.nullable() }
const seat = z.union([
  z.object({ ...anySeat, hat: z.enum(OFFICE_HATS), delegation: z.null() }),
  z.object({ ...anySeat, hat: z.literal(DELEGATION_HATS[0]), delegation: delegationCode }),
  z.object({ ...anySeat, hat: z.literal(DELEGATION_HATS[1]), delegation: delegationCode, actingHead: listOf(period) }),
  z.object({ ...anySeat, hat: z.enum(FOLLOWING_HATS), delegation: z.null() }),
])
const choice = z.object({ by: party, hunk: z.int().nonnegative().nullable(), decision: z.enum(['accept', 'reject']) })
const recommendation = z.object({ number: recommendationNumber, text: z.string() })
/** `was`: the number it had in the list before. */
const loaded = recommendation.extend({ was: recommendationNumber.optional() })

const people = [
  fact('conference-recorded', { conference }),
  fact('person-accredited', { person }),
  fact('seat-given', { seat }),
  fact('seat-revoked', { seat: seatId, at: instant }),
  fact('acting-head-set', { seat: seatId, from: instant, to: instant }),
  fact('link-reissued', { seat: seatId }),
  fact('device-code-given', { seat: seatId }),
] as const

const sittings = [
  fact('sitting-opened', {
    ordinal,
    sittingKind: z.enum(SITTING_KINDS),
    admitted: listOf(seatId),
    observersPermitted: z.boolean(),
    at: instant,
  }),
  fact('sitting-suspended', { mode: z.enum(SUSPENSION_MODES), at: instant }),
  fact('sitting-resumed', { at: instant }),
  fact('sitting-closed', { at: instant }),
  fact('seat-admitted', { seat: seatId, at: instant }),
  fact('seat-removed', { seat: seatId, at: instant }),
  fact('observers-permitted', { permitted: z.boolean() }),
  fact('attendance-marked', { person: personId, presence: z.enum(['present', 'absent']), at: instant }),
  fact('direct-writing-opened', {}),
  fact('direct-writing-closed', {}),
] as const

const negotiation = [
  /** `lapsed`: let go with all that was pending, before the text was adopted. */
  fact('proposals-settled', {
    paragraph: paragraphId,
    choices: listOf(choice),
    seen: digest,
    at: instant,
    lapsed: z.literal(true).optional(),
  }),
  /** Told by the server in the same entry, once the text is settled: what the paragraph's digest is now, and that of its base text. */
  fact('settlement-recorded', { paragraph: paragraphId, after: digest, base: digest.optional() }),
  fact('proposal-withdrawn', { paragraph: paragraphId, by: party }),
  /** `absent`: members without anybody in the room. */
  fact('paragraph-agreed', { paragraph: paragraphId, seen: digest, at: instant, absent: listOf(delegationCode).optional() }),
  fact('paragraph-agreed-ad-referendum', {
    paragraph: paragraphId,
    seen: digest,
    of: listOf(party),
    absent: listOf(delegationCode).optional(),
  }),
  fact('ad-referendum-lifted', { paragraph: paragraphId, by: party, at: instant }),
  /** A new proposal set the paragraph back to open. */
  fact('ad-referendum-lapsed', { paragraph: paragraphId }),
  fact('paragraph-unlocked', { paragraph: paragraphId, reason: z.string() }),
  fact('reopening-asked', { paragraph: paragraphId, by: party, reason: z.string(), at: instant }),
  fact('paragraph-reopened', { paragraph: paragraphId }),
  fact('position-taken', {
    paragraph: paragraphId,
    of: party,
    by: delegationCode,
    position: z.enum(POSITIONS),
    seen: digest,
    reason: z.string().nullable(),
    at: instant,
  }),
  fact('position-lifted', { paragraph: paragraphId, of: party, by: delegationCode }),
] as const

const trace = [
  /** What is on record of an item goes with it to its new number. */
  fact('recommendations-loaded', { items: listOf(loaded) }),
  fact('recommendation-renumbered', { recommendation: recommendationNumber, number: recommendationNumber }),
  fact('recommendation-corrected', { recommendation: recommendationNumber, text: z.string() }),
  /** Each part answers to what was on record of the whole. */
  fact('recommendation-split', { recommendation: recommendationNumber, into: listOf(recommendation) }),
  /** `recommendation` was joined to `into`, and is no item of its own any more. */
  fact('recommendation-joined', { recommendation: recommendationNumber, into: recommendationNumber, text: z.string() }),
  fact('recommendation-withdrawn', { recommendation: recommendationNumber, reason: z.string().nullable(), at: instant }),
  fact('recommendation-restored', { recommendation: recommendationNumber }),
  /** Null ends the reading. */
  fact('recommendation-read', { recommendation: recommendationNumber.nullable(), at: instant }),
  fact('recommendation-marked', {
    recommendation: recommendationNumber,
    mark: z.enum(MARKS_IN_READING),
    reason: z.string().nullable(),
    by: seatId,
    sitting: ordinal,
    at: instant,
  }),
  fact('recommendation-linked', {
    recommendation: recommendationNumber,
    paragraph: paragraphId,
    by: seatId.optional(),
    at: instant.optional(),
  }),
  fact('recommendation-unlinked', { recommendation: recommendationNumber, paragraph: paragraphId }),
  fact('link-dismissed', { recommendation: recommendationNumber, paragraph: paragraphId, by: seatId, at: instant }),
  fact('disposition-set', { recommendation: recommendationNumber, disposition: z.enum(DISPOSITIONS), reason: z.string().nullable() }),
  fact('disposition-cleared', { recommendation: recommendationNumber }),
  fact('dispositions-released', { at: instant }),
  fact('dispositions-withheld', { at: instant }),
  /** `revision` is null for a paper of the text as it stood. */
  fact('paper-taken', {
    paper: z.enum(PAPERS),
    by: seatId,
    revision: ordinal.nullable(),
    dispositions: z.boolean(),
    view: z.enum(PAPER_VIEWS).optional(),
    certified: z.boolean().optional(),
    at: instant,
  }),
  fact('paragraph-admitted', { paragraph: paragraphId, at: instant }),
  fact('paragraph-kept-out', { paragraph: paragraphId, by: delegationCode, reason: z.string().nullable(), at: instant }),
  /** Null leaves it to the machine again. */
  fact('origin-set', { paragraph: paragraphId, origin: z.enum(ORIGINS_BY_HAND).nullable() }),
  fact('topic-recorded', { number: ordinal, title: z.string(), raisedBy: party, sitting: ordinal, at: instant }),
  fact('topic-settled', { number: ordinal, outcome: z.enum(TOPIC_OUTCOMES), paragraph: paragraphId.nullable() }),
  fact('revision-issued', { number: ordinal, title: z.string(), at: instant, note: z.string().optional() }),
  /** Told by the server, which reads the text to number it. Replaces all labels. */
  fact('labels-set', { labels: listOf(z.object({ paragraph: paragraphId, label: z.string() })) }),
] as const

const structure = [
  /** Told by the server: a party proposed a paragraph that was not there. */
  fact('paragraph-proposed', { paragraph: paragraphId, by: party, at: instant }),
  fact('paragraph-inserted', { paragraph: paragraphId, section: sectionId, after: paragraphId.nullable(), pi: party.nullable() }),
  fact('paragraph-split', { paragraph: paragraphId, into: paragraphId, offset: z.int().nonnegative() }),
  /** `paragraph` was joined to the end of `into`, and is no more. */
  fact('paragraph-joined', { paragraph: paragraphId, into: paragraphId }),
  fact('paragraph-moved', { paragraph: paragraphId, section: sectionId, after: paragraphId.nullable() }),
  fact('paragraph-removed', { paragraph: paragraphId }),
  fact('paragraph-set', { paragraph: paragraphId, role: role.optional(), level: level.optional(), marker: marker.optional() }),
] as const

const peopleSchema = z.discriminatedUnion('kind', people)
const sittingsSchema = z.discriminatedUnion('kind', sittings)
const negotiationSchema = z.discriminatedUnion('kind', negotiation)
const traceSchema = z.discriminatedUnion('kind', trace)
const structureSchema = z.discriminatedUnion('kind', structure)
export const factSchema = z.discriminatedUnion('kind', [
  peopleSchema,
  sittingsSchema,
  negotiationSchema,
  traceSchema,
  structureSchema,
  streamsSchema,
  tablingSchema,
  wordingsSchema,
  commentsSchema,
  recordSchema,
  registerSchema,
  sealSchema,
  editorialSchema,
  readingSchema,
  alternativesSchema,
  adoptionSchema,
  historySchema,
  restoredSchema,
  languagesSchema,
  signInSchema,
])

export type FactOfPeople = z.infer<typeof peopleSchema>
export type FactOfSittings = z.infer<typeof sittingsSchema>
export type FactOfNegotiation = z.infer<typeof negotiationSchema>
export type FactOfTrace = z.infer<typeof traceSchema>
export type FactOfStructure = z.infer<typeof structureSchema>
export type Fact =
  | FactOfLanguages
  | FactOfSignIn
  | FactOfPeople
  | FactOfSittings
  | FactOfNegotiation
  | FactOfTrace
  | FactOfStructure
  | FactOfStreams
  | FactOfTabling
  | FactOfWordings
  | FactOfComments
  | FactOfEditorial
  | FactOfReading
  | FactOfAlternatives
  | FactOfRecord
  | FactOfRegister
  | FactOfSeal
  | FactOfAdoption
  | FactOfHistory
  | FactOfRestoring
export type FactKind = Fact['kind']
/** One decision on a party's proposal, or on one of its hunks. */
export type Choice = z.infer<typeof choice>
