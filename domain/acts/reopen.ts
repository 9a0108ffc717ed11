/** Takes back the last settlement of a paragraph, and its agreement, outright or ad referendum; also of a paragraph that the settlement took out.
 *  What was settled together is taken back together. */
import { baseSeen } from '../proposals/read.ts'
import { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Fact } from '../sitting/facts.ts'
import { paragraphId } from '../sitting/schemas.ts'
import { standingOf } from '../sitting/standing.ts'
import type { ParagraphId } from '../text/ids.ts'
import { act } from './act.ts'
import { contestTakenBack } from './contests.ts'
import { openedWith } from './packages.ts'
import { stillPending } from './paragraphs.ts'
import { accepted, type Context, type Effect } from './types.ts'

/** Words proposed after the settlement would be lost in bringing back the paragraph as it was before. */
function newerWords({ state, text }: Context, id: ParagraphId): Refusal | null {
  const paragraph = text.find(id)
  if (paragraph === null || state.settlements.get(id)?.after === paragraph.seen) return null
  return stillPending(paragraph)
}

/** So would what was written directly since, or was cut off or joined to it. */
function writtenSince({ state, text }: Context, id: ParagraphId): Refusal | null {
  const paragraph = text.find(id)
  const base = state.settlements.get(id)?.base
  return paragraph === null || base === undefined || base === baseSeen(paragraph) ? null : refused('paragraph.written-since')
}

/** The paragraphs whose settlement is taken back with this one's, itself among them; none where it was not settled. */
function settledWith({ state }: Context, paragraph: ParagraphId): readonly ParagraphId[] {
  const settlement = state.settlements.get(paragraph)
  return settlement === undefined ? [] : (settlement.members ?? [paragraph])
}

/** One of them was settled again since: what it is now is not what the others were settled for. */
function cannotTakeBack(context: Context, paragraph: ParagraphId, members: readonly ParagraphId[]): Refusal | null {
  const { settlements } = context.state
  const at = settlements.get(paragraph)?.at
  const together = members.every(
    (id) => settlements.get(id)?.at === at && (members.length === 1 || settlements.get(id)?.members !== undefined),
  )
  if (!together) return refused('group.settled-since')
  return members.map((id) => newerWords(context, id) ?? writtenSince(context, id)).find((refusal) => refusal !== null) ?? null
}

/** Links that came over with the wording go with it. */
const linksGoBack = ({ state }: Context, paragraph: ParagraphId): readonly Fact[] =>
  (state.settlements.get(paragraph)?.linked ?? []).flatMap((recommendation): readonly Fact[] => {
    const first = state.settlements.get(paragraph)?.members?.[0]
    const isLinked = state.links.some((link) => link.recommendation === recommendation && link.paragraph === first)
    return first === undefined || !isLinked ? [] : [{ kind: 'recommendation-unlinked', recommendation, paragraph: first }]
  })

export const reopen = act({
  type: 'reopen',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId }),
  decide: (context, { paragraph }) => {
    const { state } = context
    const members = settledWith(context, paragraph)
    const settled = members.length > 0
    if (!settled && context.text.find(paragraph) === null) return refused('paragraph.unknown')
    if (!settled && standingOf(state, paragraph).kind === 'open') return refused('paragraph.nothing-to-reopen')
    const effects = members.map((each): Effect => {
      const { choices = [] } = state.settlements.get(each) ?? {}
      return { kind: 'restore-paragraph', paragraph: each, choices }
    })
    const opened = settled ? members : [paragraph]
    return (
      (settled ? cannotTakeBack(context, paragraph, members) : null) ??
      accepted(
        [
          ...opened.map((each): Fact => ({ kind: 'paragraph-reopened', paragraph: each })),
          ...opened.flatMap((each) => (settled ? contestTakenBack(state, each) : [])),
          ...linksGoBack(context, paragraph),
          ...opened.flatMap((each) => openedWith(context, each, (other) => ({ kind: 'paragraph-unlocked', paragraph: other, reason: '' }))),
        ],
        effects,
      )
    )
  },
})
