/** The door: at most three of a delegation at once, the head or acting head and at most two representatives (I6). Chairing uses no place. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { DelegationCode, Instant, SeatId } from '../text/ids.ts'
import { currentSitting } from './phase.ts'
import { isOffice, isOfDelegation, isRevoked, powersOf } from './seats.ts'
import type { DelegationSeat, RoomState, Seat } from './types.ts'

const PLACES = 3
const REPRESENTATIVES = 2

/** The delegation's seats now in the room. */
export function admittedOf(state: RoomState, delegation: DelegationCode): readonly DelegationSeat[] {
  const sitting = currentSitting(state)
  return sitting === null ? [] : seatsAmong(state, sitting.admitted, delegation)
}

/** Members with nobody in the room now. */
export const absentMembers = (state: RoomState): readonly DelegationCode[] =>
  state.conference.members.map(({ code }) => code).filter((code) => admittedOf(state, code).length === 0)

function seatsAmong(state: RoomState, ids: Iterable<SeatId>, delegation: DelegationCode): readonly DelegationSeat[] {
  return [...ids].flatMap((id) => {
    const seat = state.seats.get(id)
    return seat !== undefined && isOfDelegation(seat) && seat.delegation === delegation ? [seat] : []
  })
}

/** Whether the seat finds a place beside those already in. One acting head fills the head's place while the head is out. */
function placeBeside(others: readonly DelegationSeat[], seat: DelegationSeat, now: Instant): Refusal | null {
  const all = [...others, seat]
  const details = { delegation: seat.delegation, places: PLACES, representatives: REPRESENTATIVES }
  if (all.length > PLACES) return refused('delegation.full', details)
  const heads = all.filter((each) => powersOf(each, now) === 'head').length
  return all.length - Math.min(heads, 1) > REPRESENTATIVES ? refused('delegation.representatives-full', details) : null
}

/** Counted by persons: one whom a delegation accredited is of it under every hat that passes the door. */
function personsBeside(state: RoomState, inside: Iterable<SeatId>, seat: Seat): Refusal | null {
  const delegation = state.persons.get(seat.person)?.delegation ?? seat.delegation
  if (delegation === null) return null
  const all = new Set([seat.person])
  for (const id of inside) {
    const other = state.seats.get(id)
    if (other !== undefined && (state.persons.get(other.person)?.delegation ?? other.delegation) === delegation) all.add(other.person)
  }
  return all.size > PLACES ? refused('delegation.full', { delegation, places: PLACES }) : null
}

/** Whether the seat may come in beside these. */
export function mayEnter(state: RoomState, inside: Iterable<SeatId>, seat: Seat, now: Instant): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  if (isOffice(seat)) return refused('seat.needs-no-admission')
  const kept = isOfDelegation(seat) ? placeBeside(seatsAmong(state, inside, seat.delegation), seat, now) : null
  return kept ?? personsBeside(state, inside, seat)
}

/** Those who were in when the last sitting closed and may come in again. */
export function thoseOfLastTime(state: RoomState, now: Instant): readonly SeatId[] {
  const inside: SeatId[] = []
  for (const id of state.sittings.at(-1)?.admitted ?? []) {
    const seat = state.seats.get(id)
    if (seat !== undefined && mayEnter(state, inside, seat, now) === null) inside.push(id)
  }
  return inside
}
