/** Who may take which paper out of the room, and what may stand in it: the same answer for server, button and test. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isOffice, isRevoked } from './seats.ts'
import type { RoomState, Seat } from './types.ts'

/** What can be taken out. */
export const PAPERS = ['correspondence'] as const
export type PaperKind = (typeof PAPERS)[number]

/** Null where the seat may take out a paper of the live text, or of an issued revision. Those who follow take nothing out. */
export function mayTakePaper(state: RoomState, seat: Seat, of: 'live' | 'revision'): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  if (isOffice(seat)) return null
  if (seat.delegation === null) return refused('right.missing')
  return of === 'live' ? refused('paper.live') : null
}

/** Null where dispositions may stand in a paper of this seat's. */
export function mayShowDispositions(state: RoomState, seat: Seat): Refusal | null {
  return state.dispositionsReleased || isOffice(seat) ? null : refused('paper.dispositions')
}
