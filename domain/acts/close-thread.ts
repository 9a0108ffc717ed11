/** Closes a thread: it stays readable, and nothing is added to it. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { ownThread } from './threads.ts'
import { accepted } from './types.ts'

export const closeThread = act({
  type: 'close-thread',
  right: 'comment',
  when: 'any time',
  input: z.strictObject({ thread: ordinal }),
  decide: (context, { thread: number }) => {
    const found = ownThread(context, number)
    if (found.kind === 'refused') return found
    if (found.thread.closed !== null) return refused('thread.closed')
    const fact = { kind: 'thread-closed', thread: number, by: found.party, at: context.now } as const
    return accepted([fact], [], { paragraph: found.thread.paragraph })
  },
})
