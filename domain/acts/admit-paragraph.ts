/** Records that the meeting admits, without objection, a paragraph that came up in the second sitting with nothing behind it. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { notAdmitted } from './late-paragraphs.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const admitParagraph = act({
  type: 'admit-paragraph',
  right: 'settle',
  when: 'sitting',
  input: z.strictObject({ paragraph: paragraphId }),
  decide: (context, { paragraph }) => {
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    return notAdmitted(context.state, found) === null
      ? refused('paragraph.needs-no-admission')
      : accepted([{ kind: 'paragraph-admitted', paragraph, at: context.now }])
  },
})
