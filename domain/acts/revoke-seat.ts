/** Ends a seat for good: out of the room, links and sessions void. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import type { Fact } from '../sitting/facts.ts'
import { currentSitting } from '../sitting/phase.ts'
import { seatId } from '../sitting/schemas.ts'
import { seatsOf } from '../sitting/seats.ts'
import { act } from './act.ts'
import { seatIn } from './seats.ts'
import { accepted } from './types.ts'

export const revokeSeat = act({
  type: 'revoke-seat',
  right: 'door',
  when: 'any time',
  input: z.strictObject({ seat: seatId }),
  decide: (context, { seat }) => {
    const { state, now } = context
    const found = seatIn(context, seat)
    if (found.kind === 'refused') return found
    const chairs = seatsOf(state).filter((each) => each.hat === 'chair')
    if (found.seat.hat === 'chair' && chairs.length === 1) return refused('seat.last-chair')
    const inside = currentSitting(state)?.admitted.has(seat) === true
    const leaving: readonly Fact[] = inside ? [{ kind: 'seat-removed', seat, at: now }] : []
    return accepted(
      [...leaving, { kind: 'seat-revoked', seat, at: now }],
      [
        { kind: 'revoke-seat', seat },
        { kind: 'clear', seats: [seat] },
        { kind: 'close-connections', seats: [seat], code: 4401 },
      ],
    )
  },
})
