/** A party takes its own comment back: its words leave what every seat is sent, and stay in the log alone. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { threadIn } from './threads.ts'
import { accepted } from './types.ts'

export const withdrawComment = act({
  type: 'withdraw-comment',
  right: 'comment',
  when: 'any time',
  /** `comment`: counted from 1 in its thread. */
  input: z.strictObject({ thread: ordinal, comment: ordinal }),
  decide: (context, { thread: number, comment }) => {
    const found = threadIn(context, number)
    if (found.kind === 'refused') return found
    const remark = found.thread.remarks[comment - 1]
    if (remark === undefined || remark.text === null) return refused('comment.unknown')
    if (remark.by !== found.party) return refused('comment.not-yours')
    return accepted([{ kind: 'comment-withdrawn', thread: number, comment, at: context.now }], [], { paragraph: found.thread.paragraph })
  },
})
