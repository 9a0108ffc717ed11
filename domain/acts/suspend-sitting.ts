/** Suspends the sitting, or changes how it is suspended. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { currentSitting } from '../sitting/phase.ts'
import { SUSPENSION_MODES } from '../sitting/types.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const suspendSitting = act({
  type: 'suspend-sitting',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({ mode: z.enum(SUSPENSION_MODES) }),
  decide: ({ state, now }, { mode }) => {
    const sitting = currentSitting(state)
    if (sitting?.state === 'suspended' && sitting.mode === mode) return refused('sitting.already-suspended')
    return accepted([{ kind: 'sitting-suspended', mode, at: now }])
  },
})
