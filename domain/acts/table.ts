/** Puts drafts before the meeting: what each changed becomes the party's proposal on the text as it stands now. All of them, or none. */
import { inOneLine } from '../text/one-line.ts'
import { z } from 'zod'
import { delegationCode, digest, level, line, marker, paragraphId, party, remark, role, sectionId } from '../sitting/schemas.ts'
import { LONGEST_DRAFT } from '../importing/limits.ts'
import { act } from './act.ts'
import { tableDrafts } from './tabling.ts'

export const MOST_DRAFTS = 50

/** A paragraph holds no line break, and no half of a character. */
const wording = z
  .string()
  .max(LONGEST_DRAFT)
  .refine((text) => !/\p{Surrogate}/u.test(text))
  .transform(inOneLine)

export const draft = z.discriminatedUnion('kind', [
  /** `base` is the wording that the draft was begun on; `seen`, where given, the paragraph's digest on the screen. */
  z.strictObject({ kind: z.literal('words'), paragraph: paragraphId, base: wording, text: wording, seen: digest.optional() }),
  z.strictObject({ kind: z.literal('new'), section: sectionId, after: paragraphId.optional(), text: wording, role, level, marker }),
])
export type Draft = z.output<typeof draft>

/** `with`: co-authors, for whom whoever tables vouches; `inNameOf`: a group that is named; `by`: in whose voice a pen writes, its own where none is told. */
const input = z.strictObject({
  drafts: z.array(draft).min(1).max(MOST_DRAFTS),
  explanation: remark.optional(),
  with: z.array(delegationCode).max(100).optional(),
  inNameOf: line.optional(),
  by: party.optional(),
})
export type TableInput = z.output<typeof input>

export const table = act({
  type: 'table',
  right: 'propose',
  when: 'text work or window',
  input,
  draftsOf: ({ drafts }) => drafts,
  decide: tableDrafts,
})
