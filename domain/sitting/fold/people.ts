/** Persons, seats, acting heads. */
import type { FactOfPeople } from '../facts.ts'
import type { RoomState, Seat } from '../types.ts'
import { type Fold, having } from './types.ts'

function seatIn(state: RoomState, id: Seat['id']): Seat {
  const seat = state.seats.get(id)
  if (seat === undefined) throw new Error('a fact names a seat that was never given')
  return seat
}

const withSeat = (state: RoomState, seat: Seat): RoomState => ({ ...state, seats: having(state.seats, seat.id, seat) })

export const people: Fold<FactOfPeople['kind']> = {
  'conference-recorded': (state, { conference }) => ({ ...state, conference }),
  'person-accredited': (state, { person }) => ({ ...state, persons: having(state.persons, person.id, person) }),
  'seat-given': (state, { seat }) => withSeat(state, seat),
  'seat-revoked': (state, { seat, at }) => withSeat(state, { ...seatIn(state, seat), revokedAt: at }),
  /** The last word counts: a period replaces those of the seat that it overlaps, so one can be cut short. */
  'acting-head-set': (state, { seat: id, from, to }) => {
    const seat = seatIn(state, id)
    if (seat.hat !== 'representative') throw new Error('a fact makes acting head of a seat that represents no delegation')
    return withSeat(state, {
      ...seat,
      actingHead: [...seat.actingHead.filter((period) => to <= period.from || period.to <= from), { from, to }],
    })
  },
  // Links and codes live in the session store; the chain keeps that they were given.
  'link-reissued': (state) => state,
  'device-code-given': (state) => state,
}
