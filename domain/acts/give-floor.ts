/** Gives a delegation the floor, whether it was on the list or not. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { delegationCode } from '../sitting/schemas.ts'
import { isMember } from '../sitting/seats.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

export const giveFloor = act({
  type: 'give-floor',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({ for: delegationCode }),
  decide: ({ state, now }, { for: delegation }) => {
    if (!isMember(state, delegation)) return refused('delegation.unknown', { delegation })
    return accepted([{ kind: 'floor-given', delegation, at: now }])
  },
})
