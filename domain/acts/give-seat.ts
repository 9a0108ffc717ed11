/** Gives an accredited person a seat under one hat. A deputy is named by `name-deputy`; seats of the chair come from the chair. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { personId } from '../sitting/schemas.ts'
import { HATS } from '../sitting/types.ts'
import { act } from './act.ts'
import { giveSeat as give } from './seats.ts'

export const giveSeat = act({
  type: 'give-seat',
  right: 'door',
  when: 'any time',
  input: z.strictObject({ person: personId, hat: z.enum(HATS).exclude(['deputy']) }),
  decide: (context, { person, hat }) => {
    if (hat === 'chair' && context.actor.hat !== 'chair') return refused('seat.chair-gives')
    return give(context, person, hat)
  },
})
