/** Leaves a paragraph for later: the reading comes to it at the end. Nothing is locked by it. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId, remark } from '../sitting/schemas.ts'
import { isAgreed } from '../sitting/standing.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const setAside = act({
  type: 'set-aside',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, reason: remark.optional() }),
  decide: (context, { paragraph, reason = null }) => {
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    if (isAgreed(context.state, paragraph)) return refused('paragraph.already-agreed')
    if (context.state.aside.has(paragraph)) return refused('paragraph.already-aside')
    return accepted([{ kind: 'paragraph-put-aside', paragraph, reason, at: context.now }])
  },
})
