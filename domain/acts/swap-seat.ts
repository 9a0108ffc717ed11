/** One of a delegation goes out and another comes in, in one act. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { mayEnter } from '../sitting/admission.ts'
import { currentSitting } from '../sitting/phase.ts'
import { seatId } from '../sitting/schemas.ts'
import { isOffice, isOfDelegation } from '../sitting/seats.ts'
import { act } from './act.ts'
import { seatIn } from './seats.ts'
import { accepted } from './types.ts'

export const swapSeat = act({
  type: 'swap-seat',
  right: 'door',
  when: 'sitting',
  input: z.strictObject({ out: seatId, in: seatId }),
  decide: (context, { out, in: comingIn }) => {
    const { state, now } = context
    const leaving = seatIn(context, out)
    const entering = seatIn(context, comingIn)
    if (leaving.kind === 'refused') return leaving
    if (entering.kind === 'refused') return entering
    if (isOffice(leaving.seat) || isOffice(entering.seat)) return refused('seat.needs-no-admission')
    if (!isOfDelegation(leaving.seat) || leaving.seat.delegation !== entering.seat.delegation) return refused('seat.other-delegation')
    const inside = currentSitting(state)?.admitted ?? new Set()
    if (!inside.has(out)) return refused('seat.outside')
    if (inside.has(comingIn)) return refused('seat.inside')
    const others = [...inside].filter((seat) => seat !== out)
    const facts = [
      { kind: 'seat-removed', seat: out, at: now },
      { kind: 'seat-admitted', seat: comingIn, at: now },
    ] as const
    return mayEnter(state, others, entering.seat, now) ?? accepted(facts, [{ kind: 'clear', seats: [out] }])
  },
})
