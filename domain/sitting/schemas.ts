/** The pieces that inputs and facts are made of, as zod schemas: one place says what a seat's or a paragraph's id looks like. */
import { z } from 'zod'
import {
  type DelegationCode,
  type Digest,
  isDelegationCode,
  isParagraphId,
  isParty,
  type ParagraphId,
  type Party,
  type PersonId,
  type SeatId,
  type SectionId,
} from '../text/ids.ts'
import { LEVELS, MARKERS, ROLES } from '../text/schema.ts'

const PLAIN_ID = /^[A-Za-z0-9_-]{1,64}$/
const SECTION_ID = /^s_[a-z0-9]{10}$/
const DIGEST = /^[0-9a-f]{64}$/

const matching = <Id extends string>(pattern: RegExp) => z.custom<Id>((value) => typeof value === 'string' && pattern.test(value))

export const paragraphId = z.custom<ParagraphId>(isParagraphId)
export const sectionId = matching<SectionId>(SECTION_ID)
export const seatId = matching<SeatId>(PLAIN_ID)
export const personId = matching<PersonId>(PLAIN_ID)
export const digest = matching<Digest>(DIGEST)
export const delegationCode = z.custom<DelegationCode>(isDelegationCode)
export const party = z.custom<Party>(isParty)
/** ISO 639-1. */
export const languageCode = z.string().regex(/^[a-z]{2}$/)
export const instant = z.int().nonnegative()
export const ordinal = z.int().positive()
export const role = z.enum(ROLES)
export const level = z.literal(LEVELS)
export const marker = z.enum(MARKERS)
/** One line: names, titles. */
export const line = z.string().trim().min(1).max(300)
/** A few sentences: reasons. */
export const remark = z.string().trim().min(1).max(2000)
export const recommendationNumber = z.string().trim().min(1).max(20)
