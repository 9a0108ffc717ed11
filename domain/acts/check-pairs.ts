/** Who knows both languages has found that a paragraph and its counterpart say the same. */
import { z } from 'zod'
import { baseText } from '../adoption/blanks.ts'
import { baseSeen } from '../proposals/read.ts'
import type { Refusal } from '../sentences/refusals.ts'
import type { Fact } from '../sitting/facts.ts'
import { digest, languageCode, paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { notAsSeen, paragraphIn } from './paragraphs.ts'
import { MOST_PAIRS, sideAsSeen, sideRefused } from './sides.ts'
import { accepted, type Context } from './types.ts'

const pair = z.strictObject({
  paragraph: paragraphId,
  /** Digests of the base wording and of its counterpart, as they were read. */
  seen: digest,
  sideSeen: digest,
})
type PairSeen = z.output<typeof pair>

export const checkPairs = act({
  type: 'check-pairs',
  right: 'translate',
  when: 'any time',
  input: z.strictObject({ language: languageCode, pairs: z.array(pair).min(1).max(MOST_PAIRS) }),
  decide: (context, { language, pairs }) => {
    const refusal = sideRefused(context, language)
    if (refusal !== null) return refusal
    const facts: Fact[] = []
    for (const each of pairs) {
      const checked = checkedIn(context, language, each)
      if (checked.kind === 'refused') return checked
      facts.push(checked)
    }
    return accepted(facts, [], { count: facts.length })
  },
})

function checkedIn(context: Context, language: string, { paragraph: id, seen, sideSeen }: PairSeen): Fact | Refusal {
  const paragraph = paragraphIn(context, id)
  if (paragraph.kind === 'refused') return paragraph
  const changed = notAsSeen(seen, baseSeen(paragraph))
  if (changed !== null) return changed
  const side = sideAsSeen(context, language, id, sideSeen)
  if ('kind' in side) return side
  return { kind: 'pair-checked', language, paragraph: id, source: baseText(paragraph), side: side.text, at: context.now }
}
