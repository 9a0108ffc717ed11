/** An issued revision as it is read back, and what of its base text is otherwise today. */
import { z } from 'zod'
import { type WordOp, wordDiff } from '../../../domain/compare/words.ts'
import { wordingWith } from '../../../domain/proposals/read.ts'
import type { ParagraphView, Run } from '../../../domain/proposals/types.ts'
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
})
export type Revision = z.infer<typeof revision>
export type IssuedParagraph = Revision['paragraphs'][number]

export const listed = z.object({
  revisions: z.array(z.object({ number: z.number(), title: z.string(), at: z.number() })),
})

/** Null where the whole paragraph is a proposal: it is no base text. */
function baseText({ pi, runs }: { readonly pi: string | null; readonly runs: readonly Run[] }): string | null {
  if (pi !== null) return null
  return wordingWith(runs, new Set())
    .map(([text]) => text)
    .join('')
}

export type Change = { readonly id: string; readonly label: string | null; readonly words: readonly WordOp[] }

/** Paragraphs whose base text is not what it was: in today's order, those taken out after them. */
export function changesSince({ paragraphs }: Revision, today: readonly ParagraphView[]): readonly Change[] {
  const before = new Map(paragraphs.flatMap((each) => entryOf(each.id, baseText(each))))
  const now = new Map(today.flatMap((each) => entryOf(each.id, baseText(each))))
  const labels = new Map(paragraphs.map(({ id, label }) => [id, label]))
  const ids = [...now.keys(), ...[...before.keys()].filter((id) => !now.has(id))]
  return ids.flatMap((id) => {
    const [was, is] = [before.get(id) ?? '', now.get(id) ?? '']
    return was === is ? [] : [{ id, label: labels.get(id) ?? null, words: wordDiff(was, is) }]
  })
}

const entryOf = <Id, Value>(id: Id, value: Value | null): readonly (readonly [Id, Value])[] => (value === null ? [] : [[id, value]])
