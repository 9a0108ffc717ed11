/** Gives the floor to who waits for it longest; with nobody waiting, the floor is free. `for` is whom the list showed as next, null where nobody waited:
 *  by then it may be another. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const nextSpeaker = act({
  type: 'next-speaker',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({ for: delegationCode.nullable().optional() }),
  decide: ({ state: { floor }, now }, { for: meant }) => {
    const [delegation = null] = floor.waiting
    if (delegation === null && floor.speaking === null) return refused('floor.nobody')
    if (meant !== undefined && meant !== delegation) return refused('floor.another-next')
    return accepted([{ kind: 'floor-given', delegation, at: now }], [], { speaker: delegation ?? 'nobody' })
  },
})
