/** Opens a sitting. Those who were in when the last one closed come in with it, unless the door is to start empty. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { thoseOfLastTime } from '../sitting/admission.ts'
import { currentSitting } from '../sitting/phase.ts'
import { SITTING_KINDS } from '../sitting/types.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const openSitting = act({
  type: 'open-sitting',
  right: 'preside',
  when: 'any time',
  input: z.strictObject({
    kind: z.enum(SITTING_KINDS),
    admit: z.enum(['as_last_time', 'nobody']).default('as_last_time'),
    observersPermitted: z.boolean().default(false),
  }),
  decide: ({ state, now }, { kind, admit, observersPermitted }) => {
    if (currentSitting(state) !== null) return refused('sitting.already-open')
    const admitted = admit === 'nobody' ? [] : thoseOfLastTime(state, now)
    const ordinal = state.sittings.length + 1
    return accepted(
      [{ kind: 'sitting-opened', ordinal, sittingKind: kind, admitted, observersPermitted, at: now }],
      [{ kind: 'relabel' }],
      { ordinal },
    )
  },
})
