/** Resumes a suspended sitting; those admitted are admitted still. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { currentSitting } from '../sitting/phase.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const resumeSitting = act({
  type: 'resume-sitting',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({}),
  decide: ({ state, now }) =>
    currentSitting(state)?.state === 'suspended' ? accepted([{ kind: 'sitting-resumed', at: now }]) : refused('sitting.not-suspended'),
})
