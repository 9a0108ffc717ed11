/** Drafts put before the meeting: what the act is told, and what the drafts remember of its answer. */
import type * as Y from 'yjs'
import { z } from 'zod'
import { type Author, markTabled, type Outcome, type PrivateDraft } from '../../../domain/private/drafts.ts'
import { paragraphId } from '../../../domain/sitting/schemas.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { CurrentText } from './current-text.ts'

export type Asked = { readonly explanation: string; readonly partners: readonly string[]; readonly inNameOf: string }

type TableAct = { readonly type: 'table' } & Readonly<Record<string, unknown>>

export function tableActOf(
  drafts: readonly PrivateDraft[],
  text: CurrentText | null,
  { explanation, partners, inNameOf }: Asked,
): TableAct {
  return {
    type: 'table',
    drafts: drafts.map((draft) => asTabled(draft, text)),
    ...(explanation.trim() === '' ? {} : { explanation: explanation.trim() }),
    ...(partners.length === 0 ? {} : { with: partners }),
    ...(inNameOf.trim() === '' ? {} : { inNameOf: inNameOf.trim() }),
  }
}

function asTabled(draft: PrivateDraft, text: CurrentText | null): Readonly<Record<string, unknown>> {
  if (draft.kind === 'words') {
    const { paragraph, base } = draft
    const seen = text?.paragraphs.find(({ id }) => id === paragraph)?.own?.seen
    return { kind: 'words', paragraph, base, text: draft.text, ...(seen === undefined ? {} : { seen }) }
  }
  const { section, role, level, marker } = draft
  const after = placeOf(draft, text)
  return { kind: 'new', section, ...(after === null ? {} : { after }), text: draft.text.trim(), role, level, marker }
}

/** Where its neighbour is gone, a new paragraph comes last in its section. */
function placeOf({ section, after }: Extract<PrivateDraft, { kind: 'new' }>, text: CurrentText | null): ParagraphId | null {
  if (text === null || text.paragraphs.some(({ id }) => id === after)) return after
  return text.paragraphs.findLast((each) => each.section === section)?.id ?? null
}

const parts = z.array(z.object({ op: z.enum(['+', '-']), text: z.string() }))
const answered = z.object({
  drafts: z.array(
    z.union([
      z.object({ paragraph: paragraphId, entered: parts, already: parts, left: parts }),
      z.object({ paragraph: paragraphId, later: z.literal(true) }),
    ]),
  ),
})
type Told = z.infer<typeof answered>['drafts'][number]

const outcomeOf = (told: Told): Outcome =>
  'later' in told
    ? { kind: 'later', paragraph: told.paragraph }
    : { kind: 'told', paragraph: told.paragraph, tabled: told.entered, already: told.already, left: told.left }

/** In the order in which the drafts were named. */
export function keepOutcome(doc: Y.Doc, drafts: readonly PrivateDraft[], answer: unknown, by: Author): void {
  const told = answered.parse(answer).drafts
  doc.transact(() => {
    for (const [i, draft] of drafts.entries()) {
      const became = told[i]
      if (became !== undefined) markTabled(doc, draft.id, { by, at: Date.now(), outcome: outcomeOf(became) })
    }
  })
}
