/** Who may look back on the text, and who may read what was decided: the same answer for server, button and test. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isOffice } from '../sitting/seats.ts'
import { mayRead } from '../sitting/sitting.ts'
import type { RoomState, Seat } from '../sitting/types.ts'

/** Null where the seat may look back: it has to be one that may read the text now, and more than follow it. */
export function mayLookBack(state: RoomState, seat: Seat): Refusal | null {
  return mayRead(state, seat) ?? (isOffice(seat) || seat.delegation !== null ? null : refused('right.missing'))
}

/** Null where the seat may read the list of decisions, which is there only where the conference asked for one. */
export const mayReadDecisions = (state: RoomState, seat: Seat): Refusal | null =>
  mayLookBack(state, seat) ?? ((state.conference.decisions ?? 'off') === 'off' ? refused('decisions.off') : null)
