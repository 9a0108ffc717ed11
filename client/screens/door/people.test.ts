import { expect, test } from 'vitest'
import type { PersonId, SeatId } from '../../../domain/text/ids.ts'
import { couldMakeRoom, found, groupsOf, logOf, type People, type Person, type Seat } from './people.ts'

const NOW = 1_000_000

const person = (id: string, delegation: string | null): Person => ({
  id: id as PersonId,
  name: `Persona ${id}`,
  title: 'Cargo',
  delegation,
  institution: null,
})
const seat = (id: string, hat: Seat['hat'], delegation: string | null, about: Partial<Seat> = {}): Seat => ({
  id: id as SeatId,
  person: id as PersonId,
  hat,
  delegation,
  revokedAt: null,
  actingHead: [],
  ...about,
})

const persons = [
  person('chair', null),
  person('mx1', 'MX'),
  person('mx2', 'MX'),
  person('mx3', 'MX'),
  person('mx4', 'MX'),
  person('mx5', 'MX'),
  person('gt1', 'GT'),
  person('obs', null),
]
const seats = [
  seat('chair', 'chair', null),
  seat('mx2', 'representative', 'MX'),
  seat('mx1', 'head', 'MX'),
  seat('mx3', 'representative', 'MX'),
  seat('mx4', 'representative', 'MX'),
  seat('gt1', 'head', 'GT', { revokedAt: 5 }),
  seat('obs', 'observer', null),
]
const people = (about: Partial<People> = {}): People => ({ persons, seats, admitted: [], attendance: [], ...about })
const ids = (list: readonly Seat[]): readonly string[] => list.map((each) => each.id)
const byId = (id: string): Seat => seats.find((each) => each.id === (id as SeatId)) ?? seat(id, 'observer', null)
const admitted = (...list: string[]): People => people({ admitted: list as SeatId[] })

test('office first, delegations in the order of the conference, those who follow last; heads before representatives', () => {
  const groups = groupsOf(people(), ['GT', 'MX'], NOW)
  expect(groups.map((group) => [group.key, group.rows.map((row) => row.person.id)])).toEqual([
    ['office', ['chair']],
    ['GT', ['gt1']],
    ['MX', ['mx1', 'mx2', 'mx3', 'mx4', 'mx5']],
    ['following', ['obs']],
  ])
})

test('a person whose seat was revoked stays on the list without one', () => {
  expect(groupsOf(people(), ['GT'], NOW).find((group) => group.key === 'GT')?.rows[0]).toMatchObject({ seat: null, isIn: false })
})

test('office is always in, and uses no place of a delegation', () => {
  const groups = groupsOf(admitted('mx1', 'mx2'), ['MX'], NOW)
  expect(groups.map((group) => [group.key, group.inside])).toEqual([
    ['office', 1],
    ['MX', 2],
    ['following', 0],
  ])
})

test('the last mark by hand counts', () => {
  const marked = people({
    attendance: [
      { how: 'by hand', person: 'gt1' as PersonId, presence: 'present', at: 1 },
      { how: 'by hand', person: 'gt1' as PersonId, presence: 'absent', at: 2 },
    ],
  })
  expect(groupsOf(marked, ['GT'], NOW)[1]?.rows[0]?.marked).toBe('absent')
})

test('one who finds a place needs nobody to go out', () => {
  expect(couldMakeRoom(admitted('mx1', 'mx2'), byId('mx3'), NOW)).toEqual([])
  expect(couldMakeRoom(admitted('mx2', 'mx3'), byId('mx1'), NOW)).toEqual([])
})

test('[I6] beside a head and two representatives a third one comes in only for a representative', () => {
  expect(ids(couldMakeRoom(admitted('mx1', 'mx2', 'mx3'), byId('mx4'), NOW))).toEqual(['mx2', 'mx3'])
})

test('two representatives without a head leave no place for a third', () => {
  expect(ids(couldMakeRoom(admitted('mx2', 'mx3'), byId('mx4'), NOW))).toEqual(['mx2', 'mx3'])
})

test('an acting head takes the head’s place while the period runs', () => {
  const acting = seat('mx4', 'representative', 'MX', { actingHead: [{ from: NOW - 1, to: NOW + 1 }] })
  const inside = { ...admitted('mx2', 'mx3'), seats: [...seats.filter((each) => each.id !== acting.id), acting] }
  expect(couldMakeRoom(inside, acting, NOW)).toEqual([])
  expect(ids(couldMakeRoom(inside, acting, NOW + 1))).toEqual(['mx2', 'mx3'])
})

test('found by name without accents, by code, or only those inside', () => {
  const groups = groupsOf(admitted('mx2'), ['GT', 'MX'], NOW)
  const nameOf = (key: string): string => (key === 'MX' ? 'México' : key)
  expect(found(groups, 'mexico', 'all', nameOf).map((group) => group.key)).toEqual(['MX'])
  expect(found(groups, '', 'inside', nameOf).flatMap((group) => group.rows.map((row) => row.person.id))).toEqual(['chair', 'mx2'])
})

test('the log names persons, the last entry first', () => {
  const attendance: People['attendance'] = [
    { how: 'door', seat: 'mx1' as SeatId, moved: 'in', at: 1 },
    { how: 'by hand', person: 'gt1' as PersonId, presence: 'present', at: 2 },
  ]
  expect(logOf(people({ attendance }))).toEqual([
    { at: 2, name: 'Persona gt1', delegation: 'GT', what: 'present' },
    { at: 1, name: 'Persona mx1', delegation: 'MX', what: 'in' },
  ])
})
