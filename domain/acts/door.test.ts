/** Persons, seats and the door. */
import { describe, expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import { admittedOf } from '../sitting/admission.ts'
import type { Fact } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { code, done, founded, inSitting, NOON, outcomeOf, performAs, person, seat } from './room.fixture.ts'

const out = (id: string): Fact => ({ kind: 'seat-removed', seat: seat(id), at: NOON })
const acting = (id: string): Fact => ({ kind: 'acting-head-set', seat: seat(id), from: NOON, to: NOON + 1000 })
const inside = (state: RoomState) => admittedOf(state, code('MX')).map((each) => each.id)

describe('the door', () => {
  test.each<readonly [string, string, readonly Fact[], string]>([
    ['a fourth of a delegation', 'mx-3', [], 'delegation.full'],
    ['a third once one went out', 'mx-3', [out('mx-1')], 'performed'],
    ['a third representative in the place of the head', 'mx-3', [out('mx-head')], 'delegation.representatives-full'],
    ['an acting head in the place of the head', 'mx-3', [out('mx-head'), acting('mx-3')], 'performed'],
    ['a representative while an acting head fills the head’s place', 'mx-3', [out('mx-head'), acting('mx-1')], 'performed'],
    ['the head, while the acting head counts as representative again', 'mx-head', [out('mx-head'), acting('mx-1')], 'performed'],
    ['a fourth, acting head or not', 'mx-3', [acting('mx-3')], 'delegation.full'],
    ['one who is in already', 'mx-1', [], 'performed'],
    ['a representative of a delegation with room', 'gt-1', [], 'performed'],
    ['one who serves the chair', 'deputy', [], 'seat.needs-no-admission'],
    ['a seat that was never given', 'zz-9', [], 'seat.not-found'],
    ['a seat that was revoked', 'gt-1', [{ kind: 'seat-revoked', seat: seat('gt-1'), at: NOON }], 'seat.was-revoked'],
  ])('[I6] letting in %s: %s is answered', (_, id, facts, expected) => {
    expect(outcomeOf(performAs('st', { type: 'admit-seat', seat: id }, { state: inSitting('first', facts) }))).toBe(expected)
  })

  test('[I6] a fourth person of a delegation does not come in as observer either, one who is in already does', () => {
    const given = (of: string): Fact => ({
      kind: 'seat-given',
      seat: { id: seat('guest'), person: person(of), revokedAt: null, hat: 'observer', delegation: null },
    })
    const letIn = (...facts: readonly Fact[]) =>
      outcomeOf(performAs('st', { type: 'admit-seat', seat: 'guest' }, { state: inSitting('first', facts) }))
    expect(letIn(given('person-of-mx-3'))).toBe('delegation.full')
    expect(letIn(given('person-of-mx-1'))).toBe('performed')
    expect(letIn(given('person-of-mx-3'), out('mx-2'))).toBe('performed')
    const two = inSitting('first', [given('person-of-mx-3'), out('mx-2'), { kind: 'seat-admitted', seat: seat('guest'), at: NOON }])
    expect(outcomeOf(performAs('st', { type: 'admit-seat', seat: 'mx-2' }, { state: two }))).toBe('delegation.full')
  })

  test('a new period as acting head replaces those it overlaps, so that one can be cut short', () => {
    const period = (from: number, to: number): Fact => ({ kind: 'acting-head-set', seat: seat('mx-1'), from, to })
    const state = inSitting('first', [period(NOON, NOON + 100), period(NOON + 500, NOON + 600), period(NOON, NOON + 10)])
    expect(state.seats.get(seat('mx-1'))).toMatchObject({
      actingHead: [
        { from: NOON + 500, to: NOON + 600 },
        { from: NOON, to: NOON + 10 },
      ],
    })
  })

  test('[I6] the acting head’s place lasts as long as the period', () => {
    const state = inSitting('first', [out('mx-head'), acting('mx-1')])
    expect(outcomeOf(performAs('st', { type: 'admit-seat', seat: 'mx-3' }, { state, now: NOON + 1000 }))).toBe(
      'delegation.representatives-full',
    )
  })

  test('[I6] a full delegation is told how many may be in', () => {
    expect(performAs('st', { type: 'admit-seat', seat: 'mx-3' })).toMatchObject({ details: { delegation: 'MX', places: 3 } })
  })

  test('[I6] a swap at the door keeps the number', () => {
    const state = inSitting()
    const swapped = applyFacts(state, done(performAs('st', { type: 'swap-seat', out: 'mx-2', in: 'mx-3' }, { state })).facts)
    expect([inside(state), inside(swapped)]).toEqual([
      ['mx-head', 'mx-1', 'mx-2'],
      ['mx-head', 'mx-1', 'mx-3'],
    ])
  })

  test.each<readonly [string, string, string, string]>([
    ['of two delegations', 'gt-head', 'mx-3', 'seat.other-delegation'],
    ['with one who is outside already', 'mx-3', 'mx-1', 'seat.outside'],
    ['with one who is in already', 'mx-1', 'mx-2', 'seat.inside'],
    ['of the head for a third representative', 'mx-head', 'mx-3', 'delegation.representatives-full'],
    ['with the secretariat', 'mx-1', 'st', 'seat.needs-no-admission'],
    ['of observers', 'observer', 'service', 'seat.other-delegation'],
    ['with nobody known', 'mx-1', 'zz-9', 'seat.not-found'],
  ])('a swap %s is refused', (_, leaving, entering, expected) => {
    expect(outcomeOf(performAs('st', { type: 'swap-seat', out: leaving, in: entering }))).toBe(expected)
  })

  test.each([
    ['mx-3', 'seat.outside'],
    ['st', 'seat.needs-no-admission'],
    ['mx-1', 'performed'],
  ])('putting out %s: %s', (id, expected) => expect(outcomeOf(performAs('st', { type: 'remove-seat', seat: id }))).toBe(expected))

  test('keeps who went in and out, and who was marked by hand', () => {
    const facts = done(performAs('st', { type: 'mark-attendance', person: 'person-of-gt-1', presence: 'present' })).facts
    const sitting = inSitting('first', [out('mx-1'), ...facts]).sittings.at(-1)
    expect(sitting?.attendance.slice(-2)).toEqual([
      { how: 'door', seat: 'mx-1', moved: 'out', at: NOON },
      { how: 'by hand', person: 'person-of-gt-1', presence: 'present', at: NOON },
    ])
  })

  test('there is no door between sittings', () => {
    expect(outcomeOf(performAs('st', { type: 'admit-seat', seat: 'mx-1' }, { state: founded() }))).toBe('sitting.not-open')
  })
})

describe('persons and seats', () => {
  const accredited = (delegation: string | null): Fact => ({
    kind: 'person-accredited',
    person: {
      id: person('new'),
      name: 'Ana Ruiz',
      title: 'Viceministra',
      delegation: delegation === null ? null : code(delegation),
      institution: null,
    },
  })

  test('a person is accredited by a member only', () => {
    const act = { type: 'accredit-person', name: 'Ana Ruiz', title: 'Viceministra' }
    expect(outcomeOf(performAs('st', { ...act, delegation: 'ZZ' }))).toBe('delegation.unknown')
    expect(done(performAs('st', { ...act, institution: 'OIM' })).facts).toEqual([
      {
        kind: 'person-accredited',
        person: { id: 'fresh-person', name: 'Ana Ruiz', title: 'Viceministra', delegation: null, institution: 'OIM' },
      },
    ])
  })

  test.each<readonly [string, string, readonly Fact[], string, string]>([
    ['a representative of the own delegation', 'representative', [accredited('GT')], 'st', 'performed'],
    ['a head where there is one', 'head', [accredited('GT')], 'st', 'delegation.has-head'],
    ['a head where there is none', 'head', [accredited('PE')], 'st', 'performed'],
    [
      'a head again, once the other is revoked',
      'head',
      [accredited('GT'), { kind: 'seat-revoked', seat: seat('gt-head'), at: NOON }],
      'st',
      'performed',
    ],
    ['a representative of nobody', 'representative', [accredited(null)], 'st', 'person.no-delegation'],
    ['an observer', 'observer', [accredited(null)], 'st', 'performed'],
    ['a person nobody accredited', 'observer', [], 'st', 'person.unknown'],
    ['chair, from the chair', 'chair', [accredited('GT')], 'chair', 'performed'],
    ['chair, from the secretariat', 'chair', [accredited('GT')], 'st', 'seat.chair-gives'],
    ['deputy, who is named and not given', 'deputy', [accredited('GT')], 'chair', 'act.malformed'],
  ])('a seat for %s', (_, hat, facts, by, expected) => {
    expect(outcomeOf(performAs(by, { type: 'give-seat', person: 'new', hat }, { state: inSitting('first', facts) }))).toBe(expected)
  })

  test('a person has one seat in a delegation and one of each hat, and may chair besides', () => {
    expect(outcomeOf(performAs('st', { type: 'give-seat', person: 'person-of-mx-1', hat: 'representative' }))).toBe('seat.exists')
    expect(outcomeOf(performAs('st', { type: 'give-seat', person: 'person-of-pe-1', hat: 'head' }))).toBe('seat.second-of-delegation')
    expect(outcomeOf(performAs('chair', { type: 'give-seat', person: 'person-of-mx-head', hat: 'chair' }))).toBe('performed')
  })

  test('[I6] one who heads and chairs uses one place', () => {
    const given = inSitting('first', done(performAs('chair', { type: 'name-deputy', person: 'person-of-mx-head' })).facts)
    expect(given.seats.get(seat('fresh-seat'))).toMatchObject({ hat: 'deputy', delegation: null, person: 'person-of-mx-head' })
    expect(inside(given)).toHaveLength(3)
  })

  test('a new seat comes with its link', () => {
    expect(done(performAs('chair', { type: 'name-deputy', person: 'person-of-gt-1' })).effects).toEqual([
      { kind: 'issue-link', seat: 'fresh-seat' },
    ])
  })

  test('the last seat of the chair cannot be revoked', () => {
    expect(outcomeOf(performAs('st', { type: 'revoke-seat', seat: 'chair' }))).toBe('seat.last-chair')
  })

  test('revoking one who is in takes it out of the room too', () => {
    const state = inSitting()
    const after = applyFacts(state, done(performAs('st', { type: 'revoke-seat', seat: 'mx-1' }, { state })).facts)
    expect(inside(after)).toEqual(['mx-head', 'mx-2'])
    expect(outcomeOf(performAs('mx-1', { type: 'device-code' }, { state: after }))).toBe('seat.revoked')
  })

  test.each<readonly [string, string, number, string]>([
    ['of a representative', 'mx-1', NOON + 1, 'performed'],
    ['that ends before it begins', 'mx-1', NOON - 1, 'act.malformed'],
    ['of the head', 'mx-head', NOON + 1, 'seat.not-representative'],
    ['of the chair', 'chair', NOON + 1, 'seat.not-representative'],
  ])('a period as acting head %s', (_, id, to, expected) => {
    expect(outcomeOf(performAs('st', { type: 'set-acting-head', seat: id, from: NOON, to }))).toBe(expected)
  })
})
