/** Who reads the register: chair and secretariat always, the others once the Declaration is adopted. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { follows, isOffice, isRevoked } from '../sitting/seats.ts'
import { sentOut } from '../sitting/segment.ts'
import type { RoomState, Seat } from '../sitting/types.ts'

/** It tells which Recommendation is behind a row, and it leaves the room: neither is for those who only follow. */
export const mayTakeRegister = (state: RoomState, seat: Seat): Refusal | null =>
  follows(seat) ? refused('right.missing') : mayReadRegister(state, seat)

export function mayReadRegister(state: RoomState, seat: Seat): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  const out = sentOut(state, seat)
  if (out !== null || isOffice(seat)) return out
  return state.adoption.adopted === null ? refused('register.not-yet') : null
}
