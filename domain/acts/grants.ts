/** Reads the table of rights for a seat as it is now. */
import { holdsLanguagePen } from '../languages/pens.ts'
import { powersOf } from '../sitting/seats.ts'
import type { RoomState, Seat } from '../sitting/types.ts'
import type { Instant } from '../text/ids.ts'
import { type Grant, RIGHTS, type Right } from './rights.ts'

export type Granted = Exclude<Grant, 'no' | 'setting' | 'as pen'>

/** On what ground the seat may, or null. */
export function grantTo(state: RoomState, seat: Seat, right: Right, now: Instant): Granted | null {
  const asItIsNow = state.seats.get(seat.id) ?? seat
  const grant: Grant = RIGHTS[right][powersOf(asItIsNow, now)]
  switch (grant) {
    case 'yes':
    case 'on instruction':
    case 'on behalf':
      return grant
    case 'setting':
      return state.conference.representativesTakePositions === false ? null : 'yes'
    case 'as pen':
      return holdsLanguagePen(state, asItIsNow) ? 'yes' : null
    case 'no':
      return null
  }
}
