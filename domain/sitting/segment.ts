/** A restricted segment: whom the chair keeps in, and why all others are out. The chair and those who act for it are never sent out. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Instant, SeatId } from '../text/ids.ts'
import { powersOf, seatsOf } from './seats.ts'
import type { Allowed } from './text-reading.ts'
import type { Hat, RoomState, Seat } from './types.ts'

/** Whether a segment of this kind names a seat with these powers: an acting head has a head's. */
export function isNamed(allow: Allowed, powers: Hat): boolean {
  switch (powers) {
    case 'chair':
    case 'deputy':
    case 'assistant':
    case 'head':
      return true
    case 'secretariat':
    case 'representative':
    case 'observer':
    case 'service':
      return allow !== 'heads' && !allow.without.includes(powers)
  }
}

export const namedBy = (state: RoomState, allow: Allowed, now: Instant): readonly SeatId[] =>
  seatsOf(state)
    .filter((seat) => isNamed(allow, powersOf(seat, now)))
    .map((seat) => seat.id)

/** Why the seat is out of the text and presence while a segment is on, or null. */
export const sentOut = ({ segment }: RoomState, seat: Pick<Seat, 'id'>): Refusal | null =>
  segment === null || segment.inside.has(seat.id) ? null : refused('segment.closed')

/** The seats that the segment would name now, where they are others than it names; null where nothing changed. */
export function renamedInside(state: RoomState, now: Instant): readonly SeatId[] | null {
  const { segment } = state
  if (segment === null) return null
  const inside = namedBy(state, segment.allow, now)
  const same = inside.length === segment.inside.size && inside.every((seat) => segment.inside.has(seat))
  return same ? null : inside
}

/** When next somebody's time as acting head begins or ends while a segment is on; null where nobody's does. */
export function nextChangeInside(state: RoomState, now: Instant): Instant | null {
  if (state.segment === null) return null
  const turns = seatsOf(state)
    .flatMap((seat) => (seat.hat === 'representative' ? seat.actingHead : []))
    .flatMap(({ from, to }) => [from, to])
    .filter((at) => at > now)
  return turns.length === 0 ? null : Math.min(...turns)
}
