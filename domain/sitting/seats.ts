/** What a seat is: whose voice it has, whether it holds a head's powers now, whether it still counts. */
import type { DelegationCode, Instant, Party, SeatId } from '../text/ids.ts'
import type { DelegationSeat, Hat, OfficeSeat, RoomState, Seat } from './types.ts'

export function isOffice(seat: Seat): seat is OfficeSeat {
  switch (seat.hat) {
    case 'chair':
    case 'deputy':
    case 'assistant':
    case 'secretariat':
      return true
    case 'head':
    case 'representative':
    case 'observer':
    case 'service':
      return false
  }
}

/** Observers, guests and the service: they take no part in the work. */
export const follows = (seat: Seat): boolean => !isOffice(seat) && seat.delegation === null

export const isOfDelegation = (seat: Seat): seat is DelegationSeat => seat.delegation !== null

export const isRevoked = (state: RoomState, seat: SeatId): boolean =>
  (state.seats.get(seat)?.revokedAt ?? null) !== null || !state.seats.has(seat)

/** The party whose words this seat's own are; null for those who follow. */
export function ownVoice(seat: { readonly hat: Hat; readonly delegation: DelegationCode | null }): Party | null {
  switch (seat.hat) {
    case 'chair':
    case 'deputy':
    case 'assistant':
      return 'chair'
    case 'secretariat':
      return 'secretariat'
    case 'head':
    case 'representative':
      return seat.delegation
    case 'observer':
    case 'service':
      return null
  }
}

const isActingHead = (seat: Seat, now: Instant): boolean =>
  seat.hat === 'representative' && seat.actingHead.some((period) => period.from <= now && now < period.to)

/** The hat whose powers the seat holds now: an acting head has the head's. */
export const powersOf = (seat: Seat, now: Instant): Hat => (isActingHead(seat, now) ? 'head' : seat.hat)

export const isMember = (state: RoomState, code: DelegationCode): boolean => state.conference.members.some((member) => member.code === code)

/** Seats that were given and not revoked. */
export const seatsOf = (state: RoomState): readonly Seat[] => [...state.seats.values()].filter((seat) => seat.revokedAt === null)
