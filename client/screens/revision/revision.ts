/** An issued revision as it is read back. */
import { z } from 'zod'
import { withWords } from '../../../domain/languages/side-text.ts'
import { level, marker, paragraphId, party, role } from '../../../domain/sitting/schemas.ts'
import { EMPHASES, SECTION_KINDS } from '../../../domain/text/schema.ts'

const run = z.object({
  text: z.string(),
  ins: party.nullable(),
  dels: z.array(party),
  emphasis: z.array(z.enum(EMPHASES)),
})
const paragraph = z.object({
  id: paragraphId,
  section: z.string(),
  kind: z.enum(SECTION_KINDS),
  role,
  level,
  marker,
  pi: party.nullable(),
  runs: z.array(run),
  label: z.string().nullable(),
})
export const revision = z.object({
  number: z.number(),
  title: z.string(),
  note: z.string().optional(),
  at: z.number(),
  paragraphs: z.array(paragraph),
  sides: z.array(z.object({ language: z.string(), words: z.record(z.string(), z.array(run)) })).default([]),
})
export type Revision = z.infer<typeof revision>
export type IssuedParagraph = Revision['paragraphs'][number]

export const listed = z.object({
  revisions: z.array(z.object({ number: z.number(), title: z.string(), at: z.number(), languages: z.array(z.string()).default([]) })),
})

/** Its text as it was issued in another language; null where it was not. */
export function issuedIn({ paragraphs, sides }: Revision, language: string): readonly IssuedParagraph[] | null {
  const words = sides.find((each) => each.language === language)?.words
  return words === undefined ? null : withWords(paragraphs, (id) => words[id] ?? [])
}
