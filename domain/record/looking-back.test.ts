/** Who may look back on when; how far the meeting has come; what was decided. */
import { describe, expect, test } from 'vitest'
import { code, founded, NOON, p, seat } from '../acts/room.fixture.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import type { RoomState, Seat } from '../sitting/types.ts'
import { countsOf, type Point, thinned } from './convergence.ts'
import { decisionsIn } from './decisions.ts'
import { type Deed, deedOf } from './deeds.ts'
import { isWithin, spansOpenTo } from './periods.ts'

type Given = readonly [at: number, by: string | null, ...facts: readonly Fact[]]

function after(...given: readonly Given[]): { readonly state: RoomState; readonly deeds: readonly Deed[] } {
  let state = founded()
  const deeds = given.flatMap(([at, by, ...facts]) => {
    state = applyFacts(state, facts)
    return (
      deedOf(state, { at, act: 'x', by: by === null ? null : seat(by), facts, sentence: { es: 'Hizo.', en: 'Did.' }, logSeq: at }) ?? []
    )
  })
  return { state, deeds }
}

const opened = (ordinal: number, at: number, ...admitted: string[]): Given => [
  at,
  'chair',
  { kind: 'sitting-opened', ordinal, sittingKind: 'drafting', admitted: admitted.map(seat), observersPermitted: false, at },
]
const closed = (at: number): Given => [at, 'chair', { kind: 'sitting-closed', at }]
const agreed = (at: number): Given => [at, 'chair', { kind: 'paragraph-agreed', paragraph: p('p1'), seen: '0' as never, at }]
const seatIn = ({ seats }: RoomState, id: string): Seat => seats.get(seat(id)) as Seat

const openAt = ({ state, deeds }: ReturnType<typeof after>, who: string): number[] => {
  const spans = spansOpenTo(state, seatIn(state, who), deeds)
  return [5, 10, 15, 20, 25, 30, 35, 40, 45].filter((at) => isWithin(spans, at))
}

describe('looking back', () => {
  const two = [opened(1, 10, 'mx-1', 'gt-1'), closed(20), opened(2, 30, 'mx-1'), closed(40)] as const

  test('a seat sees the sittings to which it was admitted; chair and secretariat everything', () => {
    expect(openAt(after(...two), 'mx-1')).toEqual([10, 15, 20, 30, 35, 40])
    expect(openAt(after(...two), 'gt-1')).toEqual([10, 15, 20])
    expect(openAt(after(...two), 'pe-1')).toEqual([])
    expect(openAt(after(...two), 'st')).toHaveLength(9)
  })

  test('one that comes late sees the sitting from its opening; one that is put out nothing until it is let in again', () => {
    const late = after(opened(1, 10), [20, 'st', { kind: 'seat-admitted', seat: seat('gt-1'), at: 20 }])
    expect(openAt(late, 'gt-1')).toEqual([10, 15, 20, 25, 30, 35, 40, 45])
    const out = after(
      opened(1, 10, 'gt-1'),
      [15, 'st', { kind: 'seat-removed', seat: seat('gt-1'), at: 15 }],
      [30, 'st', { kind: 'seat-admitted', seat: seat('gt-1'), at: 30 }],
    )
    expect(openAt(out, 'gt-1')).toEqual([10, 30, 35, 40, 45])
  })

  test('while the room was dark nobody sees but chair and secretariat', () => {
    const dark = after(
      opened(1, 10, 'mx-1'),
      [15, 'chair', { kind: 'sitting-suspended', mode: 'dark', at: 15 }],
      [30, 'chair', { kind: 'sitting-resumed', at: 30 }],
    )
    expect(openAt(dark, 'mx-1')).toEqual([10, 15, 30, 35, 40, 45])
    expect(openAt(dark, 'chair')).toHaveLength(9)
  })

  test('a restricted segment is closed to whom it did not name, to the secretariat too, until it ends or names them', () => {
    const segment = (...inside: string[]): Fact => ({
      kind: 'segment-opened',
      paragraphs: [p('p1')],
      allow: 'heads',
      inside: inside.map(seat),
      at: 15,
    })
    const held = after(
      opened(1, 10, 'mx-1', 'gt-1'),
      [15, 'chair', segment('chair', 'mx-1')],
      [25, null, { kind: 'segment-seats-set', inside: ['chair', 'gt-1'].map(seat), at: 25 }],
      [40, 'chair', { kind: 'segment-closed', at: 40 }],
    )
    expect(openAt(held, 'chair')).toHaveLength(9)
    expect(openAt(held, 'st')).toEqual([5, 10, 15, 40, 45])
    expect(openAt(held, 'gt-1')).toEqual([10, 15, 25, 30, 35, 40, 45])
    expect(openAt(held, 'mx-1')).toEqual([10, 15, 20, 25, 40, 45])
    const closedInIt = after(opened(1, 10, 'gt-1'), [15, 'chair', segment('chair')], closed(30))
    expect(openAt(closedInIt, 'st')).toEqual([5, 10, 15, 30, 35, 40, 45])
    expect(openAt(closedInIt, 'gt-1')).toEqual([10, 15, 30])
  })
})

describe('deeds', () => {
  test('say which party did it in which sitting, and leave out what is not of the text', () => {
    const { deeds } = after(opened(1, 10, 'mx-1'), agreed(15), closed(20), agreed(25), [
      26,
      'st',
      { kind: 'disposition-set', recommendation: '1', disposition: 'pending', reason: 'interno' },
    ])
    expect(deeds.map(({ at, party, sitting }) => [at, party, sitting])).toEqual([
      [10, 'chair', 1],
      [15, 'chair', 1],
      [20, 'chair', 1],
      [25, 'chair', null],
    ])
  })

  test('of one who only follows no sentence is kept: it would name the person', () => {
    const { deeds } = after([5, 'observer', { kind: 'paragraph-proposed', paragraph: p('p1'), by: code('MX'), at: 5 }])
    expect(deeds[0]).toMatchObject({ party: null, sentence: null })
  })
})

describe('the list of decisions', () => {
  const choices = [
    { by: code('MX'), hunk: null, decision: 'accept' },
    { by: code('GT'), hunk: 0, decision: 'reject' },
  ] as const
  const { state, deeds } = after(
    opened(1, 10, 'mx-1'),
    [12, 'chair', { kind: 'proposals-settled', paragraph: p('p1'), choices, seen: '0' as never, at: 12 }],
    [13, 'chair', { kind: 'proposal-withdrawn', paragraph: p('p1'), by: code('PE') }],
    agreed(15),
  )
  const listed = (list: 'attributed' | 'unattributed', who: string): string[] =>
    decisionsIn(deeds, list, spansOpenTo(state, seatIn(state, who), deeds)).map(({ decision, parties }) => [decision, ...parties].join(' '))

  test('tells decisions in order, without a party unless the conference says so', () => {
    expect(listed('unattributed', 'mx-1')).toEqual(['accepted', 'rejected', 'agreed'])
    expect(listed('attributed', 'chair')).toEqual(['accepted MX', 'rejected GT', 'agreed'])
  })

  test('tells a seat nothing of a sitting to which it was not admitted', () => expect(listed('attributed', 'gt-1')).toEqual([]))
})

describe('convergence', () => {
  const paragraph = (standing: 'open' | 'agreed', pi: string | null = null, ...by: string[]) => ({
    kind: 'commitments' as const,
    role: 'body' as const,
    pi: pi === null ? null : code(pi),
    standing: standing === 'open' ? ({ kind: 'open' } as const) : ({ kind: 'agreed', at: NOON } as const),
    runs: by.map((party) => ({ ins: code(party), dels: [] })),
  })

  test('counts paragraphs by standing and proposals by party and paragraph; one that is only proposed counts as a proposal', () => {
    const { all, sections } = countsOf([paragraph('open', null, 'MX', 'GT'), paragraph('agreed'), paragraph('open', 'PE')])
    expect(all).toEqual({ open: 1, adReferendum: 0, agreed: 1, pending: 3 })
    expect(sections).toEqual({ commitments: all })
  })

  test('of many points those that say nothing new are left out, and the first and the last stay', () => {
    const point = (at: number, agreedThen: number): Point => ({
      at,
      seq: at,
      all: { open: 0, adReferendum: 0, agreed: agreedThen, pending: 0 },
      sections: {},
    })
    expect(thinned([point(1, 0), point(2, 0), point(3, 1), point(4, 1)]).map(({ at }) => at)).toEqual([1, 3, 4])
    const many = Array.from({ length: 1000 }, (_, i) => point(i, i))
    const few = thinned(many, 10)
    expect([few.length, few[0]?.at, few.at(-1)?.at]).toEqual([10, 0, 999])
  })
})
