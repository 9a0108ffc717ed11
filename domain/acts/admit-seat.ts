/** Lets a seat in at the door. Letting in one who is in changes nothing. */
import { z } from 'zod'
import { mayEnter } from '../sitting/admission.ts'
import { currentSitting } from '../sitting/phase.ts'
import { seatId } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { seatIn } from './seats.ts'
import { accepted } from './types.ts'

export const admitSeat = act({
  type: 'admit-seat',
  right: 'door',
  when: 'sitting',
  input: z.strictObject({ seat: seatId }),
  decide: (context, { seat }) => {
    const found = seatIn(context, seat)
    if (found.kind === 'refused') return found
    const inside = currentSitting(context.state)?.admitted ?? new Set()
    if (inside.has(seat)) return accepted([])
    const kept = mayEnter(context.state, inside, found.seat, context.now)
    return kept ?? accepted([{ kind: 'seat-admitted', seat, at: context.now }])
  },
})
