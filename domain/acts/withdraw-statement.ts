/** A delegation takes back a statement of its own; the secretariat on its behalf. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode, ordinal } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { speakingFor } from './on-behalf.ts'
import { accepted } from './types.ts'

export const withdrawStatement = act({
  type: 'withdraw-statement',
  right: 'approve',
  when: 'any time',
  input: z.strictObject({ statement: ordinal, for: delegationCode.optional() }),
  decide: (context, { statement, for: behalf }) => {
    const speaker = speakingFor(context, behalf)
    if (speaker.kind === 'refused') return speaker
    const made = context.state.adoption.statements.find(({ number }) => number === statement)
    if (made === undefined) return refused('statement.gone')
    if (made.by !== speaker.delegation) return refused('statement.not-yours')
    return accepted([{ kind: 'statement-withdrawn', statement, at: context.now }], [], { for: made.by, statement: made.kind })
  },
})
