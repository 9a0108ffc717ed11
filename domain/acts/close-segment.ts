/** Ends the restricted segment: who was sent out comes back to the text as it then is. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const closeSegment = act({
  type: 'close-segment',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({}),
  decide: ({ state, now }) => (state.segment === null ? refused('segment.not-open') : accepted([{ kind: 'segment-closed', at: now }])),
})
