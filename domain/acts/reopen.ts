/** Takes back the last settlement of a paragraph, and its agreement, outright or ad referendum; also of a paragraph that the settlement took out. */
import { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { paragraphId } from '../sitting/schemas.ts'
import { standingOf } from '../sitting/standing.ts'
import type { ParagraphId } from '../text/ids.ts'
import { act } from './act.ts'
import { stillPending } from './paragraphs.ts'
import { accepted, type Context, type Effect } from './types.ts'

/** Words proposed after the settlement would be lost in bringing back the paragraph as it was before. */
function newerWords({ state, text }: Context, id: ParagraphId): Refusal | null {
  const paragraph = text.find(id)
  if (paragraph === null || state.settlements.get(id)?.after === paragraph.seen) return null
  return stillPending(paragraph)
}

export const reopen = act({
  type: 'reopen',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId }),
  decide: (context, { paragraph }) => {
    const { state } = context
    const settled = state.settlements.has(paragraph)
    if (!settled && context.text.find(paragraph) === null) return refused('paragraph.unknown')
    if (!settled && standingOf(state, paragraph).kind === 'open') return refused('paragraph.nothing-to-reopen')
    const effects: readonly Effect[] = settled ? [{ kind: 'restore-paragraph', paragraph }] : []
    return (settled ? newerWords(context, paragraph) : null) ?? accepted([{ kind: 'paragraph-reopened', paragraph }], effects)
  },
})
