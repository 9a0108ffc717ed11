/** Who is accredited, who has a seat, who is in: as the door's table shows it. */
import { folded } from '../../../domain/text/fold.ts'
import type { Hat } from '../../../domain/sitting/types.ts'
import type { PersonId, SeatId } from '../../../domain/text/ids.ts'

export type Period = { readonly from: number; readonly to: number }
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly title: string
  readonly delegation: string | null
  readonly institution: string | null
}
export type Seat = {
  readonly id: SeatId
  readonly person: PersonId
  readonly hat: Hat
  readonly delegation: string | null
  readonly revokedAt: number | null
  readonly actingHead: readonly Period[]
}
export type Entry =
  | { readonly how: 'door'; readonly seat: SeatId; readonly moved: 'in' | 'out'; readonly at: number }
  | { readonly how: 'by hand'; readonly person: PersonId; readonly presence: 'present' | 'absent'; readonly at: number }
export type People = {
  readonly persons: readonly Person[]
  readonly seats: readonly Seat[]
  readonly admitted: readonly SeatId[]
  readonly attendance: readonly Entry[]
}

const OFFICE: ReadonlySet<Hat> = new Set(['chair', 'deputy', 'assistant', 'secretariat'])
export const isOfficeHat = (hat: Hat): boolean => OFFICE.has(hat)

/** A person with one seat still given, or with none. One who has several stands in several rows. */
export type Row = {
  readonly person: Person
  readonly seat: Seat | null
  readonly isIn: boolean
  /** The period in which the seat has the head's powers, now or next. */
  readonly acting: Period | null
  /** Marked by hand in this sitting; the last mark counts. */
  readonly marked: 'present' | 'absent' | null
}

export type Group = {
  readonly key: string
  readonly kind: 'office' | 'delegation' | 'following'
  readonly rows: readonly Row[]
  readonly inside: number
}

function rowsOf(people: People, now: number): readonly Row[] {
  const admitted = new Set(people.admitted)
  return people.persons.flatMap((person): readonly Row[] => {
    const seats = people.seats.filter((seat) => seat.person === person.id && seat.revokedAt === null)
    const mark = people.attendance.findLast((entry) => entry.how === 'by hand' && entry.person === person.id)
    const marked = mark?.how === 'by hand' ? mark.presence : null
    if (seats.length === 0) return [{ person, seat: null, isIn: false, acting: null, marked }]
    return seats.map((seat) => ({
      person,
      seat,
      isIn: isOfficeHat(seat.hat) || admitted.has(seat.id),
      acting: seat.actingHead.findLast((period) => period.to > now) ?? null,
      marked,
    }))
  })
}

function groupKeyOf({ seat, person }: Row): string {
  if (seat !== null && isOfficeHat(seat.hat)) return 'office'
  return seat?.delegation ?? (seat === null ? person.delegation : null) ?? 'following'
}

/** Chair and secretariat, each delegation in the conference's order, then those who follow. */
export function groupsOf(people: People, members: readonly string[], now: number): readonly Group[] {
  const rows = rowsOf(people, now)
  const group = (key: string, kind: Group['kind']): Group => {
    const own = rows.filter((row) => groupKeyOf(row) === key).toSorted((a, b) => rank(a) - rank(b))
    return { key, kind, rows: own, inside: own.filter((row) => row.isIn).length }
  }
  return [group('office', 'office'), ...members.map((code) => group(code, 'delegation')), group('following', 'following')].filter(
    (each) => each.rows.length > 0,
  )
}

const ORDER: readonly Hat[] = ['chair', 'deputy', 'assistant', 'secretariat', 'head', 'representative', 'observer', 'service']
const rank = ({ seat }: Row): number => (seat === null ? ORDER.length : ORDER.indexOf(seat.hat))

/** Groups with the rows that were asked for; none that is empty. */
export function found(
  groups: readonly Group[],
  wanted: string,
  which: 'all' | 'inside',
  nameOf: (group: string) => string,
): readonly Group[] {
  return groups
    .map((group) => {
      const rows = group.rows.filter(
        (row) =>
          (which === 'all' || row.isIn) &&
          folded(`${row.person.name} ${row.person.title} ${group.key} ${nameOf(group.key)}`).includes(folded(wanted.trim())),
      )
      return { ...group, rows }
    })
    .filter((group) => group.rows.length > 0)
}

const PLACES = 3
const REPRESENTATIVES = 2

const isHead = (seat: Seat, now: number): boolean =>
  seat.hat === 'head' || seat.actingHead.some((period) => period.from <= now && now < period.to)

/** Those of the delegation who could make room for this seat; empty where it finds a place. The server decides again. */
export function couldMakeRoom(people: People, seat: Seat, now: number): readonly Seat[] {
  if (seat.delegation === null) return []
  const admitted = new Set(people.admitted)
  const inside = people.seats.filter((each) => each.delegation === seat.delegation && admitted.has(each.id) && each.id !== seat.id)
  return findsPlace(inside, seat, now)
    ? []
    : inside.filter((out) =>
        findsPlace(
          inside.filter((each) => each !== out),
          seat,
          now,
        ),
      )
}

function findsPlace(inside: readonly Seat[], seat: Seat, now: number): boolean {
  const all = [...inside, seat]
  const heads = Math.min(all.filter((each) => isHead(each, now)).length, 1)
  return all.length <= PLACES && all.length - heads <= REPRESENTATIVES
}

export type LogLine = {
  readonly at: number
  readonly name: string
  readonly delegation: string | null
  readonly what: 'in' | 'out' | 'present' | 'absent'
}

/** The attendance log, the last first. */
export function logOf(people: People): readonly LogLine[] {
  const seats = new Map(people.seats.map((seat) => [seat.id, seat]))
  const persons = new Map(people.persons.map((person) => [person.id, person]))
  return people.attendance
    .map((entry): LogLine => {
      const person = persons.get(entry.how === 'door' ? (seats.get(entry.seat)?.person ?? ('' as PersonId)) : entry.person)
      return {
        at: entry.at,
        name: person?.name ?? '',
        delegation: person?.delegation ?? null,
        what: entry.how === 'door' ? entry.moved : entry.presence,
      }
    })
    .toReversed()
}
