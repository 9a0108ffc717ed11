/** Records a delegation's objection to admitting a paragraph of the second sitting; one keeps it out. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, paragraphId, remark } from '../sitting/schemas.ts'
import { isMember } from '../sitting/seats.ts'
import { act } from './act.ts'
import { latenessOf } from './late-paragraphs.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const keepOutParagraph = act({
  type: 'keep-out-paragraph',
  right: 'settle',
  when: 'sitting',
  input: z.strictObject({ paragraph: paragraphId, by: delegationCode, reason: remark.optional() }),
  decide: (context, { paragraph, by, reason = null }) => {
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    if (!isMember(context.state, by)) return refused('delegation.unknown', { delegation: by })
    return latenessOf(context.state, found) === 'none'
      ? refused('paragraph.needs-no-admission')
      : accepted([{ kind: 'paragraph-kept-out', paragraph, by, reason, at: context.now }])
  },
})
