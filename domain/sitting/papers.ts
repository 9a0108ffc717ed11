/** Who may take which paper out of the room, and what may stand in it: the same answer for server, button and test. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isOffice, isRevoked } from './seats.ts'
import { mayRead } from './sitting.ts'
import { sentOut } from './segment.ts'
import type { RoomState, Seat } from './types.ts'

/** What can be taken out. */
export const PAPERS = ['correspondence', 'compilation', 'decisions', 'register'] as const
export type PaperKind = (typeof PAPERS)[number]

/** Null where the seat may take out a paper of the live text, or of an issued revision. Those who follow take nothing out. */
export function mayTakePaper(state: RoomState, seat: Seat, of: 'live' | 'revision'): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  if (isOffice(seat)) return of === 'live' ? mayRead(state, seat) : sentOut(state, seat)
  if (seat.delegation === null) return refused('right.missing')
  return of === 'live' ? refused('paper.live') : sentOut(state, seat)
}

/** Null where the seat may know what became of each Recommendation: they are released to delegations, never to those who follow. */
export function mayShowDispositions(state: RoomState, seat: Seat): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  if (isOffice(seat)) return sentOut(state, seat)
  if (seat.delegation === null) return refused('right.missing')
  return state.dispositionsReleased ? sentOut(state, seat) : refused('paper.dispositions')
}
