/** Opens a closed thread again. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { ownThread } from './threads.ts'
import { accepted } from './types.ts'

export const reopenThread = act({
  type: 'reopen-thread',
  right: 'comment',
  when: 'any time',
  input: z.strictObject({ thread: ordinal }),
  decide: (context, { thread: number }) => {
    const found = ownThread(context, number)
    if (found.kind === 'refused') return found
    if (found.thread.closed === null) return refused('thread.open')
    return accepted([{ kind: 'thread-reopened', thread: number, at: context.now }], [], { paragraph: found.thread.paragraph })
  },
})
