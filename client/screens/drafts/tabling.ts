/** Drafts put before the meeting: what the act is told, and what the drafts remember of its answer. */
import type * as Y from 'yjs'
import { z } from 'zod'
import { type Author, markTabled, type PrivateDraft } from '../../../domain/private/drafts.ts'
import { paragraphId } from '../../../domain/sitting/schemas.ts'
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
  const { section, after, role, level, marker } = draft
  return { kind: 'new', section, ...(after === null ? {} : { after }), text: draft.text.trim(), role, level, marker }
}

const parts = z.array(z.object({ op: z.enum(['+', '-']), text: z.string() }))
const answered = z.object({
  tabled: z.array(z.object({ paragraph: paragraphId.nullable(), tabled: parts, already: parts, left: parts })),
})

/** In the order in which the drafts were named. */
export function keepOutcome(doc: Y.Doc, drafts: readonly PrivateDraft[], answer: unknown, by: Author): void {
  const { tabled } = answered.parse(answer)
  doc.transact(() => {
    for (const [i, draft] of drafts.entries()) {
      const outcome = tabled[i]
      if (outcome !== undefined) markTabled(doc, draft.id, { ...outcome, by, at: Date.now() })
    }
  })
}
