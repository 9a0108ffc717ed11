/** Gives a representative the head's powers from one moment to another. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { instant, seatId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { seatIn } from './seats.ts'
import { accepted } from './types.ts'

export const setActingHead = act({
  type: 'set-acting-head',
  right: 'door',
  when: 'any time',
  input: z.strictObject({ seat: seatId, from: instant, to: instant }),
  decide: (context, { seat, from, to }) => {
    if (to <= from) return refused('act.malformed', { field: 'to' })
    const found = seatIn(context, seat)
    if (found.kind === 'refused') return found
    return found.seat.hat === 'representative'
      ? accepted([{ kind: 'acting-head-set', seat, from, to }])
      : refused('seat.not-representative')
  },
})
