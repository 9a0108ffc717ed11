/** Records a new topic raised in the first sitting. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { currentSitting } from '../sitting/phase.ts'
import { line, party } from '../sitting/schemas.ts'
import { isMember } from '../sitting/seats.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const recordTopic = act({
  type: 'record-topic',
  right: 'record',
  when: 'sitting',
  input: z.strictObject({ title: line, raisedBy: party }),
  decide: ({ state, now }, { title, raisedBy }) => {
    const sitting = currentSitting(state)
    if (sitting?.kind !== 'first') return refused('topic.not-first-sitting')
    const known = raisedBy === 'chair' || raisedBy === 'secretariat' || isMember(state, raisedBy)
    if (!known) return refused('delegation.unknown', { delegation: raisedBy })
    const number = state.topics.length + 1
    return accepted([{ kind: 'topic-recorded', number, title, raisedBy, sitting: sitting.ordinal, at: now }], [], { number })
  },
})
