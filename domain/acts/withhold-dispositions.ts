/** Keeps the dispositions to chair and secretariat again. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const withholdDispositions = act({
  type: 'withhold-dispositions',
  right: 'preside',
  when: 'any time',
  input: z.strictObject({}),
  decide: ({ state, now }) =>
    !state.dispositionsReleased ? refused('dispositions.not-released') : accepted([{ kind: 'dispositions-withheld', at: now }]),
})
