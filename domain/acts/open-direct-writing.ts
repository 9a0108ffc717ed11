/** The chair reopens direct writing of base text, announced to all. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const openDirectWriting = act({
  type: 'open-direct-writing',
  right: 'preside',
  when: 'any time',
  input: z.strictObject({}),
  decide: ({ state }) =>
    state.directWriting === 'closed' ? accepted([{ kind: 'direct-writing-opened' }]) : refused('direct-writing.already-open'),
})
