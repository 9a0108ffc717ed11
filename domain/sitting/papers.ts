/** Who may take which paper out of the room, and what may stand in it: the same answer for server, button and test. */
import { VIEW_KINDS } from '../compile/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isOffice, isRevoked } from './seats.ts'
import { mayRead } from './sitting.ts'
import { sentOut } from './segment.ts'
import type { RoomState, Seat } from './types.ts'

/** What can be taken out. */
export const PAPERS = ['correspondence', 'compilation', 'decisions', 'text', 'register'] as const
export type PaperKind = (typeof PAPERS)[number]

/** How the text is read in a paper: as a compilation's views, or with its proposals marked. */
export const PAPER_VIEWS = [...VIEW_KINDS, 'proposals'] as const

/** Which state of the text a paper is of: for the rights, a revision's number says nothing. */
export type PaperOf = 'live' | 'revision' | 'certified'

/** Null where the seat may take out a paper of the live text, of an issued revision, or of the certified text. Those who follow take out the last alone. */
export function mayTakePaper(state: RoomState, seat: Seat, of: PaperOf): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  if (of === 'certified') return state.adoption.certified === null ? refused('paper.not-certified') : sentOut(state, seat)
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
