/** Whether observers, guests and service may follow the sitting now. */
import { z } from 'zod'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const permitObservers = act({
  type: 'permit-observers',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({ permitted: z.boolean() }),
  decide: (_, { permitted }) => accepted([{ kind: 'observers-permitted', permitted }], [], { permitted: permitted ? 'yes' : 'no' }),
})
