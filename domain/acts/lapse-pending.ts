/** Lets all that is pending lapse, in one act: what the meeting did not take up is not incorporated. */
import { z } from 'zod'
import { pendingDigest, pendingIn } from '../adoption/pending.ts'
import { unrendered } from '../languages/wordings.ts'
import type { ParagraphView } from '../proposals/types.ts'
import { refused } from '../sentences/refusals.ts'
import type { Choice, Fact } from '../sitting/facts.ts'
import { digest } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { contestFacts } from './contests.ts'
import { secondSitting } from './final-text.ts'
import { notAsSeen } from './paragraphs.ts'
import { accepted, type Context } from './types.ts'

export const lapsePending = act({
  type: 'lapse-pending',
  right: 'settle',
  when: 'text work',
  /** The digest of everything pending, as it was on the screen. */
  input: z.strictObject({ seen: digest }),
  decide: (context, { seen }) => {
    const sitting = secondSitting(context)
    if (sitting.kind === 'refused') return sitting
    const { paragraphs } = context.text
    const pending = pendingIn(paragraphs)
    const waiting = unrendered(context.state.wordings)
    if (pending.length + waiting.length === 0) return refused('lapse.nothing')
    const changed = notAsSeen(seen, pendingDigest(paragraphs, waiting))
    if (changed !== null) return changed
    return accepted(
      [
        ...pending.flatMap((each) => lapsed(context, each)),
        ...waiting.map(({ number }): Fact => ({ kind: 'wording-ended', wording: number, as: 'lapsed' })),
      ],
      pending.map((each) => ({ kind: 'settle', paragraph: each.id, choices: rejections(each) })),
      { count: pending.reduce((sum, { proposals }) => sum + proposals.length, waiting.length) },
    )
  },
})

const rejections = ({ proposals }: ParagraphView): readonly Choice[] => proposals.map(({ by }) => ({ by, hunk: null, decision: 'reject' }))

function lapsed(context: Context, paragraph: ParagraphView): readonly Fact[] {
  const choices = rejections(paragraph)
  const { id, seen } = paragraph
  return [
    { kind: 'proposals-settled', paragraph: id, choices, seen, at: context.now, lapsed: true },
    ...contestFacts(context, paragraph, choices),
  ]
}
