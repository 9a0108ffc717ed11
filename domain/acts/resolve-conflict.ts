/** The chair has put two accepted changes in one place right. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { conflictsOf } from '../sitting/contest.ts'
import { digest, ordinal, paragraphId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { notAsSeen, paragraphIn } from './paragraphs.ts'
import { accepted } from './types.ts'

export const resolveConflict = act({
  type: 'resolve-conflict',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ paragraph: paragraphId, conflict: ordinal, seen: digest }),
  decide: (context, { paragraph, conflict, seen }) => {
    const found = paragraphIn(context, paragraph)
    if (found.kind === 'refused') return found
    const conflictFound = conflictsOf(context.state, paragraph).find(({ id }) => id === conflict)
    if (conflictFound === undefined) return refused('conflict.unknown')
    const { parties } = conflictFound
    return (
      notAsSeen(seen, found.seen) ??
      accepted([{ kind: 'conflict-resolved', paragraph, conflict, at: context.now }], [], { by: parties.join(', ') })
    )
  },
})
