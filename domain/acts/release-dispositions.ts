/** Lets every admitted delegation see what became of the Recommendations, never the reasons. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const releaseDispositions = act({
  type: 'release-dispositions',
  right: 'preside',
  when: 'any time',
  input: z.strictObject({}),
  decide: ({ state, now }) =>
    state.dispositionsReleased ? refused('dispositions.already-released') : accepted([{ kind: 'dispositions-released', at: now }]),
})
