/** Closes the speakers' list, or opens it again. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const setSpeakersList = act({
  type: 'set-speakers-list',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({ list: z.enum(['open', 'closed']) }),
  decide: ({ state, now }, { list }) =>
    state.floor.list === list ? refused('floor.list-same') : accepted([{ kind: 'speakers-list-set', list, at: now }]),
})
