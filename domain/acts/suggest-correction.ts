/** Suggests an editorial correction of an agreed paragraph: from a pen or a delegation. It waits for the chair, listed to all. */
import { inOneLine } from '../text/one-line.ts'
import { z } from 'zod'
import { judgeCorrection } from '../editorial/judge.ts'
import { refused } from '../sentences/refusals.ts'
import { digest, paragraphId } from '../sitting/schemas.ts'
import { ownVoice } from '../sitting/seats.ts'
import { LONGEST_PARAGRAPH } from '../text/schema.ts'
import { act } from './act.ts'
import { correctable, evidenceFor, refusedUnlessEditorial } from './corrections.ts'
import { textOf } from './paragraphs.ts'
import { accepted } from './types.ts'

/** What waits is read and judged as a list. */
const MOST_WAITING = 500

export const suggestCorrection = act({
  type: 'suggest-correction',
  right: 'propose',
  when: 'any time',
  input: z.strictObject({
    paragraph: paragraphId,
    seen: digest,
    /** The whole paragraph as it is to read. */
    words: z.strictObject({ text: z.string().min(1).max(LONGEST_PARAGRAPH).transform(inOneLine) }),
  }),
  decide: (context, { paragraph, seen, words }) => {
    const { state, actor, now: at } = context
    const found = correctable(context, paragraph, seen)
    if (found.kind === 'refused') return found
    const { pending, made } = state.corrections
    const before = textOf(found)
    const after = words.text
    const no = refusedUnlessEditorial(judgeCorrection(before, after, evidenceFor(context, paragraph)))
    if (no !== null) return no
    if (pending.some((each) => each.paragraph === paragraph && each.after === after)) return refused('correction.already')
    if (pending.length >= MOST_WAITING) return refused('corrections.too-many', { limit: MOST_WAITING })
    const by = ownVoice(actor)
    if (by === null) return refused('right.missing')
    const correction = made + 1
    return accepted([{ kind: 'correction-suggested', correction, paragraph, by, seat: actor.id, before, after, at }], [], {
      correction,
      for: by,
    })
  },
})
