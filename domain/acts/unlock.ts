/** Sets a paragraph that is agreed, outright or ad referendum, back to open; its words stay as they are. The others of its package open with it. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { paragraphId, remark } from '../sitting/schemas.ts'
import { standingOf } from '../sitting/standing.ts'
import { act } from './act.ts'
import { openedWith } from './packages.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const unlock = act({
  type: 'unlock',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, reason: remark }),
  decide: (context, { paragraph, reason }) => {
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    return standingOf(context.state, paragraph).kind === 'open'
      ? refused('paragraph.not-agreed')
      : accepted([
          { kind: 'paragraph-unlocked', paragraph, reason },
          ...openedWith(context, paragraph, (other) => ({ kind: 'paragraph-unlocked', paragraph: other, reason })),
        ])
  },
})
