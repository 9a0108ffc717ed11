/** Gives the floor to who waits for it longest; with nobody waiting, the floor is free. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const nextSpeaker = act({
  type: 'next-speaker',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({}),
  decide: ({ state: { floor }, now }) => {
    const [delegation = null] = floor.waiting
    if (delegation === null && floor.speaking === null) return refused('floor.nobody')
    return accepted([{ kind: 'floor-given', delegation, at: now }], [], { speaker: delegation ?? 'nobody' })
  },
})
