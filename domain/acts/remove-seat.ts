/** Puts a seat out of the room; it keeps its link and may be let in again. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { currentSitting } from '../sitting/phase.ts'
import { seatId } from '../sitting/schemas.ts'
import { isOffice } from '../sitting/seats.ts'
import { act } from './act.ts'
import { seatIn } from './seats.ts'
import { accepted } from './types.ts'

export const removeSeat = act({
  type: 'remove-seat',
  right: 'door',
  when: 'sitting',
  input: z.strictObject({ seat: seatId }),
  decide: (context, { seat }) => {
    const found = seatIn(context, seat)
    if (found.kind === 'refused') return found
    if (isOffice(found.seat)) return refused('seat.needs-no-admission')
    if (currentSitting(context.state)?.admitted.has(seat) !== true) return refused('seat.outside')
    return accepted([{ kind: 'seat-removed', seat, at: context.now }], [{ kind: 'clear', seats: [seat] }])
  },
})
