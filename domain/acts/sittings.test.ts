/** The life of a sitting: open, suspend, resume, close; who is put out by each step. */
import { describe, expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { done, founded, inSitting, NOON, outcomeOf, performAs, seat } from './room.fixture.ts'
import type { Effect } from './types.ts'

type Step = Readonly<Record<string, unknown>>

/** Does the acts in order as the chair; throws where one is refused. */
const after = (state: RoomState, ...acts: readonly Step[]): RoomState =>
  acts.reduce<RoomState>((room, act) => applyFacts(room, done(performAs('chair', act, { state: room })).facts), state)

const closedTo = (effects: readonly Effect[], code: 4401 | 4403): readonly string[] =>
  effects.flatMap((effect) => (effect.kind === 'close-connections' && effect.code === code ? effect.seats : [])).toSorted()

const OPEN = { type: 'open-sitting', kind: 'first' }
const CLOSE = { type: 'close-sitting' }
const suspend = (mode: string): Step => ({ type: 'suspend-sitting', mode })
const RESUME = { type: 'resume-sitting' }

describe('a sitting', () => {
  test.each<readonly [string, readonly Step[], string]>([
    ['none can be suspended in preparation', [suspend('dark')], 'sitting.not-open'],
    ['none can be closed in preparation', [CLOSE], 'sitting.not-open'],
    ['a second cannot open beside the first', [OPEN, OPEN], 'sitting.already-open'],
    ['one that is open cannot be resumed', [OPEN, RESUME], 'sitting.not-suspended'],
    ['one cannot be suspended twice in the same way', [OPEN, suspend('dark'), suspend('dark')], 'sitting.already-suspended'],
    ['how it is suspended can be changed', [OPEN, suspend('drafting'), suspend('dark')], 'performed'],
    ['a suspended one can be closed', [OPEN, suspend('dark'), CLOSE], 'performed'],
    ['one cannot be closed twice', [OPEN, CLOSE, CLOSE], 'sitting.closed'],
    ['another opens after it closed', [OPEN, CLOSE, { type: 'open-sitting', kind: 'drafting' }], 'performed'],
    ['drafting may come before the first', [{ type: 'open-sitting', kind: 'drafting' }], 'performed'],
    ['there is no other kind', [{ type: 'open-sitting', kind: 'third' }], 'act.malformed'],
  ])('%s', (_, acts, expected) => {
    const before = after(founded(), ...acts.slice(0, -1))
    expect(outcomeOf(performAs('chair', acts.at(-1) ?? {}, { state: before }))).toBe(expected)
  })

  test('opening the first ends preparation; closing and opening others does not bring it back', () => {
    const state = after(founded(), OPEN)
    expect([founded().directWriting, state.directWriting, after(state, CLOSE, OPEN).directWriting]).toEqual([
      'preparation',
      'closed',
      'closed',
    ])
  })

  test('is numbered over all kinds', () => {
    const state = after(founded(), OPEN, CLOSE, { type: 'open-sitting', kind: 'drafting' })
    expect(state.sittings.map(({ ordinal, kind, state: of }) => [ordinal, kind, of])).toEqual([
      [1, 'first', 'closed'],
      [2, 'drafting', 'open'],
    ])
  })

  test('sets labels when it opens', () => {
    expect(done(performAs('chair', OPEN, { state: founded() })).effects).toContainEqual({ kind: 'relabel' })
  })

  test('lets in again those who were in when the last one closed, but for seats revoked since', () => {
    const closed = after(inSitting(), CLOSE, { type: 'revoke-seat', seat: 'mx-1' })
    const again = after(closed, { type: 'open-sitting', kind: 'second' })
    expect([...(again.sittings.at(-1)?.admitted ?? [])]).toEqual(['mx-head', 'mx-2', 'gt-head', 'pe-1', 'observer', 'service'])
    const empty = after(closed, { type: 'open-sitting', kind: 'second', admit: 'nobody' })
    expect(empty.sittings.at(-1)?.admitted.size).toBe(0)
  })

  test('closes its door to observers anew each time', () => {
    const state = after(inSitting(), { type: 'permit-observers', permitted: true }, CLOSE, OPEN)
    expect(state.sittings.at(-1)).toMatchObject({ state: 'open', observersPermitted: false })
  })
})

describe('connections', () => {
  const followed = after(inSitting(), { type: 'permit-observers', permitted: true })
  const delegates = ['gt-head', 'mx-1', 'mx-2', 'mx-head', 'pe-1']
  const everyone = [...delegates, 'observer', 'service'].toSorted()

  test.each<readonly [string, Step, readonly string[]]>([
    ['closing puts everyone out but chair and secretariat', CLOSE, everyone],
    ['a dark suspension does too', suspend('dark'), everyone],
    ['a read-only suspension puts nobody out', suspend('read_only'), []],
    ['drafting puts nobody out', suspend('drafting'), []],
    [
      'observers and service go when the chair no longer permits it',
      { type: 'permit-observers', permitted: false },
      ['observer', 'service'],
    ],
    ['one removed at the door goes', { type: 'remove-seat', seat: 'mx-1' }, ['mx-1']],
    ['one relieved at the door goes', { type: 'swap-seat', out: 'mx-1', in: 'mx-3' }, ['mx-1']],
    ['letting in puts nobody out', { type: 'admit-seat', seat: 'gt-1' }, []],
  ])('[I5] %s', (_, act, expected) => {
    expect(closedTo(done(performAs('chair', act, { state: followed })).effects, 4403)).toEqual(expected)
  })

  test('[I5] a revoked seat is asked who it is, once, and its words are forgotten', () => {
    const { effects } = done(performAs('st', { type: 'revoke-seat', seat: 'mx-1' }, { state: followed }))
    expect(closedTo(effects, 4401)).toEqual(['mx-1'])
    expect(closedTo(effects, 4403)).toEqual([])
    expect(effects).toContainEqual({ kind: 'clear', seats: ['mx-1'] })
  })

  test('a seat with a new link stays admitted and signs in again', () => {
    const performed = done(performAs('st', { type: 'reissue-link', seat: 'mx-1' }, { state: followed }))
    expect(performed.effects.map((effect) => effect.kind)).toEqual(['revoke-seat', 'clear', 'close-connections', 'issue-link'])
    expect(applyFacts(followed, performed.facts).sittings.at(-1)?.admitted.has(seat('mx-1'))).toBe(true)
  })

  test('what laptops keep is forgotten when the sitting closes, chair’s and secretariat’s apart', () => {
    const { effects } = done(performAs('chair', CLOSE, { state: inSitting() }))
    const cleared = effects.flatMap((effect) => (effect.kind === 'clear' ? effect.seats : []))
    expect(cleared).toContain('mx-3')
    expect(cleared).not.toContain('st')
  })
})

describe('direct writing', () => {
  test.each<readonly [string, RoomState, string, string]>([
    ['is open in preparation', founded(), 'open-direct-writing', 'direct-writing.already-open'],
    ['does not end in preparation', founded(), 'close-direct-writing', 'direct-writing.preparation'],
    ['is reopened once the first sitting opened', inSitting(), 'open-direct-writing', 'performed'],
    ['ends only where it was reopened', inSitting(), 'close-direct-writing', 'direct-writing.closed'],
    ['ends where it was reopened', inSitting('first', [{ kind: 'direct-writing-opened' }]), 'close-direct-writing', 'performed'],
    ['may be reopened between sittings', inSitting('first', [{ kind: 'sitting-closed', at: NOON }]), 'open-direct-writing', 'performed'],
  ])('%s', (_, state, type, expected) => expect(outcomeOf(performAs('chair', { type }, { state }))).toBe(expected))
})
