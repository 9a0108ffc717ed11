/** A restricted segment: who is in, who is out, and that who is out reads, writes and does nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { mayShowDispositions, mayTakePaper } from '../sitting/papers.ts'
import { nextChangeInside, renamedInside } from '../sitting/segment.ts'
import { mayRead, mayReadRevisions, mayWrite } from '../sitting/sitting.ts'
import { SENT_OUT } from '../sitting/text-reading.ts'
import type { RoomState } from '../sitting/types.ts'
import { ACTS, type ActType } from './registry.ts'
import { contextOf, done, HOUSE, inSitting, NOON, outcomeOf, p, performAs, seat } from './room.fixture.ts'
import { SAMPLES } from './samples.fixture.ts'

const ACTING: Fact = { kind: 'acting-head-set', seat: seat('pe-1'), from: NOON - 5, to: NOON + 5 }
const opening = (allow: unknown, by = 'chair', state = inSitting('drafting', [{ kind: 'observers-permitted', permitted: true }])) =>
  performAs(by, { type: 'open-segment', paragraphs: [p('p1')], allow }, { state })
const during = (allow: unknown, ...facts: readonly Fact[]): RoomState => {
  const state = inSitting('drafting', [{ kind: 'observers-permitted', permitted: true }, ...facts])
  return applyFacts(state, done(opening(allow, 'chair', state)).facts)
}
const readers = (state: RoomState): readonly string[] =>
  [...state.seats.values()].filter((each) => mayRead(state, each) === null).map((each) => each.id)

const OFFICE_OF_CHAIR = ['chair', 'deputy', 'assistant']

describe('[I5] a restricted segment', () => {
  test.each<readonly [title: string, allow: unknown, inside: readonly string[]]>([
    ['of heads', 'heads', [...OFFICE_OF_CHAIR, 'mx-head', 'gt-head']],
    [
      'without the secretariat',
      { without: ['secretariat'] },
      [...OFFICE_OF_CHAIR, 'mx-head', 'mx-1', 'mx-2', 'gt-head', 'pe-1', 'observer', 'service'],
    ],
    [
      'without observers and service',
      { without: ['observer', 'service'] },
      [...OFFICE_OF_CHAIR, 'st', 'mx-head', 'mx-1', 'mx-2', 'gt-head', 'pe-1'],
    ],
  ])('%s is read by those it names', (_, allow, inside) => {
    expect(readers(during(allow)).toSorted()).toEqual([...inside].toSorted())
  })

  test('counts an acting head as a head while its time runs', () => {
    const state = during('heads', ACTING)
    expect(readers(state)).toContain('pe-1')
    expect(renamedInside(state, NOON)).toBeNull()
    expect(nextChangeInside(state, NOON)).toBe(NOON + 5)
    expect(renamedInside(state, NOON + 5)).not.toContain('pe-1')
  })

  test('follows who is made acting head meanwhile, in the same act', () => {
    const state = during('heads')
    const act = { type: 'set-acting-head', seat: seat('pe-1'), from: NOON, to: NOON + 5 }
    const { facts } = done(performAs('deputy', act, { state }))
    expect(readers(applyFacts(state, facts))).toContain('pe-1')
  })

  test('puts out who could read and cannot any more, and nobody else', () => {
    const { effects } = done(opening('heads'))
    const closed = effects.flatMap((effect) => (effect.kind === 'close-connections' ? effect.seats : []))
    expect(closed.toSorted()).toEqual(['mx-1', 'mx-2', 'observer', 'pe-1', 'service', 'st'])
  })

  test('ends with its act, and with the sitting', () => {
    const state = during('heads')
    for (const type of ['close-segment', 'close-sitting']) {
      const after = applyFacts(state, done(performAs('chair', { type }, { state })).facts)
      expect(after.segment).toBeNull()
      expect(mayRead(after, contextOf('st').actor)).toBeNull()
    }
  })

  test.each([
    ['by a seat that would send itself out', () => opening('heads', 'st'), 'segment.yourself'],
    ['of nobody sent out', () => opening({ without: [] }), 'act.malformed'],
    ['that would send out the chair', () => opening({ without: ['chair'] }), 'act.malformed'],
    ['beside another', () => opening('heads', 'chair', during('heads')), 'segment.already-open'],
    [
      'of a paragraph that is not there',
      () => performAs('chair', { type: 'open-segment', paragraphs: [p('p9')], allow: 'heads' }),
      'paragraph.unknown',
    ],
  ])('%s is refused', (_, act, expected) => expect(outcomeOf(act())).toBe(expected))

  test('lets the secretariat open one that it stays in', () => {
    expect(done(opening({ without: ['representative'] }, 'st'))).toMatchObject({ grant: 'on instruction' })
  })

  const sentOutSeats = ['st', 'mx-1', 'pe-1', 'gt-1', 'observer', 'service']

  test.each(sentOutSeats)('%s, sent out, reads nothing, writes nothing and takes nothing out', (id) => {
    const state = during('heads', { kind: 'dispositions-released', at: NOON })
    const { actor } = contextOf(id, { state })
    for (const answer of [mayRead, mayReadRevisions, mayWrite, mayShowDispositions])
      expect(answer(state, actor)).toMatchObject({ kind: 'refused' })
    for (const of of ['live', 'revision'] as const) expect(mayTakePaper(state, actor, of)).toMatchObject({ kind: 'refused' })
  })

  const outcomes = (type: ActType): readonly string[] => {
    const { setting, input } = SAMPLES[type]
    const inside = HOUSE.map(([id]) => id).filter((id) => !sentOutSeats.includes(id))
    const segment: Fact = { kind: 'segment-opened', paragraphs: [p('p1')], allow: 'heads', inside: inside.map(seat), at: NOON }
    const state = applyFacts(setting.state ?? inSitting(), [segment])
    return sentOutSeats.map((id) => outcomeOf(performAs(id, { type, ...input }, { ...setting, state })))
  }
  const ofOneself = ACTS.filter(({ right }) => right === 'oneself' || right === 'private').map(({ type }) => type)

  test.each(ACTS.map(({ type }) => type).filter((type) => !ofOneself.includes(type)))('%s is done by nobody who is sent out', (type) => {
    for (const outcome of outcomes(type)) expect(['segment.closed', 'right.missing']).toContain(outcome)
  })

  test('what concerns the own seat and one’s own drafts goes on, and nothing else', () => {
    expect([...ofOneself].sort()).toEqual(['device-code', 'dissolve-group', 'erase-private', 'form-group', 'leave-group', 'rename-group'])
    for (const type of ofOneself) expect(outcomes(type)).not.toContain('segment.closed')
  })

  test('never sends out the chair or who acts for it, whomever it sends out', () => {
    const allow = fc.oneof(
      fc.constant('heads'),
      fc.subarray([...SENT_OUT], { minLength: 1 }).map((without) => ({ without })),
    )
    fc.assert(
      fc.property(allow, fc.integer({ min: -10, max: 10 }), (kept, shift) => {
        const state = during(kept, ACTING)
        const inside = renamedInside(state, NOON + shift) ?? [...(state.segment?.inside ?? [])]
        expect(inside).toEqual(expect.arrayContaining([...OFFICE_OF_CHAIR.map(seat), seat('mx-head')]))
      }),
    )
  })
})
