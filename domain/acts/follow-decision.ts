/** What became of a decision since the conference: how far it is, and a note for who comes after. */
import { z } from 'zod'
import { DECISION_STATES } from '../register/types.ts'
import { refused } from '../sentences/refusals.ts'
import { ordinal, remark } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { decisionIn } from './register.ts'
import { accepted } from './types.ts'

/** Of one row. */
const MOST_NOTES = 500

export const followDecision = act({
  type: 'follow-decision',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ decision: ordinal, state: z.enum(DECISION_STATES).optional(), note: remark.optional() }),
  decide: ({ state: room, now: at }, { decision, state, note = null }) => {
    const row = decisionIn(room, decision)
    if ('code' in row) return row
    const next = state ?? row.state
    if (next === row.state && note === null) return refused('decision.unchanged')
    if (note !== null && row.notes.length >= MOST_NOTES) return refused('decision.too-many-notes', { most: MOST_NOTES })
    return accepted([{ kind: 'decision-followed', decision, state: next, note, at }], [], { number: decision, followed: next })
  },
})
