/** Ends the direct writing that the chair had reopened. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const closeDirectWriting = act({
  type: 'close-direct-writing',
  right: 'preside',
  when: 'direct writing',
  input: z.strictObject({}),
  decide: ({ state }) =>
    state.directWriting === 'preparation' ? refused('direct-writing.preparation') : accepted([{ kind: 'direct-writing-closed' }]),
})
