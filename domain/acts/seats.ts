/** What acts ask of seats and persons, and how a seat is made. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isOfDelegation, seatsOf } from '../sitting/seats.ts'
import type { Hat, Person, Seat } from '../sitting/types.ts'
import type { PersonId, SeatId } from '../text/ids.ts'
import { accepted, type Context, type Decision } from './types.ts'

type FoundSeat = { readonly kind: 'found'; readonly seat: Seat }

/** A seat that was given and not revoked. */
export function seatIn(context: Context, id: SeatId): FoundSeat | Refusal {
  const seat = context.state.seats.get(id)
  if (seat === undefined) return refused('seat.not-found')
  return seat.revokedAt === null ? { kind: 'found', seat } : refused('seat.was-revoked')
}

export function personIn(context: Context, id: PersonId): { readonly kind: 'found'; readonly person: Person } | Refusal {
  const person = context.state.persons.get(id)
  return person === undefined ? refused('person.unknown') : { kind: 'found', person }
}

/** Gives the person a seat under this hat, with its sign-in link. */
export function giveSeat(context: Context, id: PersonId, hat: Hat): Decision {
  const found = personIn(context, id)
  if (found.kind === 'refused') return found
  const built = seatFor(context, found.person, hat)
  if (built.kind === 'refused') return built
  const taken = seatTaken(context, built.seat)
  if (taken !== null) return taken
  return accepted([{ kind: 'seat-given', seat: built.seat }], [{ kind: 'issue-link', seat: built.seat.id }])
}

function seatFor(context: Context, person: Person, hat: Hat): FoundSeat | Refusal {
  const common = { id: context.fresh.seat, person: person.id, revokedAt: null }
  switch (hat) {
    case 'chair':
    case 'deputy':
    case 'assistant':
    case 'secretariat':
    case 'observer':
    case 'service':
      return { kind: 'found', seat: { ...common, hat, delegation: null } }
    case 'head':
      return person.delegation === null
        ? refused('person.no-delegation')
        : { kind: 'found', seat: { ...common, hat, delegation: person.delegation } }
    case 'representative':
      return person.delegation === null
        ? refused('person.no-delegation')
        : { kind: 'found', seat: { ...common, hat, delegation: person.delegation, actingHead: [] } }
  }
}

/** One seat of a kind for a person, one in a delegation, one head for a delegation. */
function seatTaken(context: Context, seat: Seat): Refusal | null {
  const others = seatsOf(context.state)
  const own = others.filter((other) => other.person === seat.person)
  if (own.some((other) => other.hat === seat.hat)) return refused('seat.exists')
  if (!isOfDelegation(seat)) return null
  if (own.some(isOfDelegation)) return refused('seat.second-of-delegation')
  const headed = others.some((other) => other.hat === 'head' && other.delegation === seat.delegation)
  return seat.hat === 'head' && headed ? refused('delegation.has-head', { delegation: seat.delegation }) : null
}
