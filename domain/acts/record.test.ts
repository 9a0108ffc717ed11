/** Recommendations, topics, revisions; base text and its structure. */
import { describe, expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { aText, code, done, founded, inSitting, NOON, outcomeOf, p, performAs, s, seenOf } from './room.fixture.ts'

const LOADED: Fact = {
  kind: 'recommendations-loaded',
  items: [
    { number: '4.1', text: 'Fortalecer los consulados.' },
    { number: '4.2', text: 'Compartir datos.' },
  ],
}
const LINKED: Fact = { kind: 'recommendation-linked', recommendation: '4.2', paragraph: p('p1') }
const TEXT = aText(
  { id: 'p1', text: 'Fortalecer la cooperación.', marker: 'decimal' },
  { id: 'p2', text: 'Instar a los Estados.' },
  { id: 'p3', text: '[MX+Crear un grupo.]', pi: code('MX') },
  { id: 'p4', text: 'Acoger la iniciativa[GT-, con reservas].' },
  { id: 'd1', text: 'Agradecer a la sede.', section: 'dos' },
)
const preparing = (...facts: readonly Fact[]): RoomState => applyFacts(founded(), [LOADED, ...facts])
const act = (type: string, input: Readonly<Record<string, unknown>>, state: RoomState = preparing(), by = 'st') =>
  performAs(by, { type, ...input }, { state, text: TEXT })

describe('recommendations', () => {
  test.each<readonly [string, readonly string[], readonly Fact[], string]>([
    ['load once', ['1', '2'], [], 'performed'],
    ['do not load with a number twice', ['1', '1'], [], 'recommendation.duplicate'],
    ['load again corrected', ['4.2', '5'], [LINKED], 'performed'],
    ['do not load without one that is linked', ['4.1'], [LINKED], 'recommendation.in-use'],
    [
      'do not load without one that has a disposition',
      ['4.2'],
      [{ kind: 'disposition-set', recommendation: '4.1', disposition: 'merged', reason: null }],
      'recommendation.in-use',
    ],
    ['do not load empty', [], [], 'act.malformed'],
  ])('%s', (_, numbers, facts, expected) => {
    const items = numbers.map((number) => ({ number, text: 'Texto' }))
    expect(outcomeOf(act('load-recommendations', { items }, preparing(...facts)))).toBe(expected)
  })

  test.each<readonly [string, string, Readonly<Record<string, unknown>>, string]>([
    ['a link', 'link', { recommendation: '4.1', paragraph: p('p1') }, 'performed'],
    ['a link to no Recommendation', 'link', { recommendation: '9', paragraph: p('p1') }, 'recommendation.unknown'],
    ['a link to no paragraph', 'link', { recommendation: '4.1', paragraph: p('p9') }, 'paragraph.unknown'],
    ['no link taken back', 'unlink', { recommendation: '4.1', paragraph: p('p1') }, 'recommendation.not-linked'],
    ['a disposition', 'set-disposition', { recommendation: '4.1', disposition: 'in_part' }, 'performed'],
    ['a disposition of nothing', 'set-disposition', { recommendation: '9', disposition: 'in_part' }, 'recommendation.unknown'],
    ['a disposition that is none', 'set-disposition', { recommendation: '4.1', disposition: 'in part' }, 'act.malformed'],
  ])('%s', (_, type, input, expected) => expect(outcomeOf(act(type, input))).toBe(expected))

  test('linking twice changes nothing', () => {
    expect(done(act('link', { recommendation: '4.2', paragraph: p('p1') }, preparing(LINKED))).facts).toEqual([])
  })

  test('a paragraph drafted from one is linked to it and looks like the one before', () => {
    const { facts, effects } = done(act('draft-from-recommendation', { recommendation: '4.1', section: s('uno'), after: p('p1') }))
    expect(facts.map((fact) => fact.kind)).toEqual(['paragraph-inserted', 'recommendation-linked'])
    expect(effects).toMatchObject([
      { kind: 'insert-paragraph', paragraph: p('fresh'), after: p('p1'), text: 'Fortalecer los consulados.', marker: 'decimal', pi: null },
    ])
  })

  test('several paragraphs under one number are drafted as one, without a line break', () => {
    const two: Fact = { kind: 'recommendations-loaded', items: [{ number: '7', text: 'Abrir oficinas.\nY difundirlas.' }] }
    const { effects } = done(act('draft-from-recommendation', { recommendation: '7', section: s('uno') }, preparing(two)))
    expect(effects).toMatchObject([{ text: 'Abrir oficinas. Y difundirlas.' }])
  })

  test('a paragraph of base text comes with its words, in one line', () => {
    const input = { section: s('uno'), role: 'body', level: 0, marker: 'none', text: 'Una línea\ny otra' }
    expect(done(act('insert-paragraph', input)).effects).toMatchObject([{ text: 'Una línea y otra', pi: null }])
  })

  test.each<readonly [string, RoomState, string, string | null]>([
    ['base text in preparation', preparing(), 'st', null],
    ['the secretariat’s proposal in a sitting', inSitting('first', [LOADED]), 'st', 'secretariat'],
    ['the chair’s proposal in a sitting', inSitting('first', [LOADED]), 'assistant', 'chair'],
    ['base text in reopened writing', inSitting('first', [LOADED, { kind: 'direct-writing-opened' }]), 'st', null],
  ])('what is drafted is %s', (_, state, by, pi) => {
    expect(done(act('draft-from-recommendation', { recommendation: '4.1', section: s('dos') }, state, by)).effects).toMatchObject([
      { pi, after: null },
    ])
  })

  test('nothing is drafted between sittings', () => {
    const closed = inSitting('first', [LOADED, { kind: 'sitting-closed', at: NOON }])
    expect(outcomeOf(act('draft-from-recommendation', { recommendation: '4.1', section: s('uno') }, closed))).toBe('sitting.closed')
  })
})

describe('topics and revisions', () => {
  const TOPIC: Fact = { kind: 'topic-recorded', number: 1, title: 'Niñez', raisedBy: code('PE'), sitting: 1, at: NOON }

  test.each<readonly [string, RoomState, string]>([
    ['in the first sitting', inSitting('first'), 'performed'],
    ['in a drafting sitting', inSitting('drafting'), 'topic.not-first-sitting'],
    ['in the second sitting', inSitting('second'), 'topic.not-first-sitting'],
    ['in preparation', founded(), 'sitting.not-open'],
  ])('a new topic %s', (_, state, expected) =>
    expect(outcomeOf(act('record-topic', { title: 'Niñez', raisedBy: 'PE' }, state))).toBe(expected),
  )

  test('topics are numbered as they come, and raised by a party', () => {
    expect(done(act('record-topic', { title: 'Otro', raisedBy: 'chair' }, inSitting('first', [TOPIC]))).facts).toMatchObject([
      { number: 2 },
    ])
    expect(outcomeOf(act('record-topic', { title: 'Otro', raisedBy: 'ZZ' }, inSitting()))).toBe('delegation.unknown')
  })

  test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    ['noted', { topic: 1, outcome: 'noted' }, 'performed'],
    ['taken into a paragraph', { topic: 1, outcome: 'to_text', paragraph: p('p1') }, 'performed'],
    ['dropped into a paragraph', { topic: 1, outcome: 'dropped', paragraph: p('p1') }, 'act.malformed'],
    ['taken into no paragraph', { topic: 1, outcome: 'to_text', paragraph: p('p9') }, 'paragraph.unknown'],
    ['that is not there', { topic: 2, outcome: 'noted' }, 'topic.unknown'],
  ])('a topic %s', (_, input, expected) => expect(outcomeOf(act('settle-topic', input, inSitting('first', [TOPIC])))).toBe(expected))

  test('revisions are numbered, with labels set before the text is kept', () => {
    const first = done(act('issue-revision', { title: 'Borrador' }))
    expect(first.effects.map((effect) => effect.kind)).toEqual(['relabel', 'issue-revision'])
    expect(done(act('issue-revision', { title: 'Segundo' }, preparing(...first.facts))).facts).toMatchObject([{ number: 2 }])
  })
})

describe('structure of base text', () => {
  const agreed = (id: string): Fact => ({ kind: 'paragraph-agreed', paragraph: p(id), seen: seenOf(TEXT, id), at: NOON })
  const onP2: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['set-paragraph', { level: 1 }],
    ['split-paragraph', { offset: 3 }],
    ['join-paragraph', {}],
    ['move-paragraph', { section: s('dos'), after: p('d1') }],
    ['remove-paragraph', {}],
  ]

  test.each(onP2)('%s is for direct writing, and refused on agreed text and on a proposed paragraph', (type, input) => {
    const on = (paragraph: string, state: RoomState = preparing()) => outcomeOf(act(type, { paragraph: p(paragraph), ...input }, state))
    expect(on('p2')).toBe('performed')
    expect(on('p2', inSitting())).toBe('direct-writing.closed')
    expect(on('p2', inSitting('first', [{ kind: 'direct-writing-opened' }]))).toBe('performed')
    expect(on('p2', preparing(agreed('p2')))).toBe('paragraph.agreed')
    expect(on('p3')).toBe('paragraph.proposed')
    expect(on('p9')).toBe('paragraph.unknown')
  })

  test.each<readonly [string, string, Readonly<Record<string, unknown>>, readonly Fact[], string]>([
    ['joining to an agreed paragraph', 'join-paragraph', { paragraph: p('p2') }, [agreed('p1')], 'paragraph.agreed'],
    ['joining to a proposed paragraph', 'join-paragraph', { paragraph: p('p4') }, [], 'paragraph.proposed'],
    ['joining the first of the text', 'join-paragraph', { paragraph: p('p1') }, [], 'paragraph.first-in-section'],
    ['joining the first of a section', 'join-paragraph', { paragraph: p('d1') }, [], 'paragraph.first-in-section'],
    ['removing what another has words in', 'remove-paragraph', { paragraph: p('p4') }, [], 'paragraph.has-proposals'],
    ['splitting at the end', 'split-paragraph', { paragraph: p('p2'), offset: 21 }, [], 'performed'],
    ['splitting beyond the end', 'split-paragraph', { paragraph: p('p2'), offset: 22 }, [], 'act.malformed'],
    ['splitting another wording', 'split-paragraph', { paragraph: p('p2'), offset: 3, seen: '0'.repeat(64) }, [], 'wording.changed'],
    ['setting nothing', 'set-paragraph', { paragraph: p('p2') }, [], 'act.malformed'],
    ['moving after itself', 'move-paragraph', { paragraph: p('p2'), section: s('uno'), after: p('p2') }, [], 'act.malformed'],
    [
      'moving after a paragraph of another section',
      'move-paragraph',
      { paragraph: p('p2'), section: s('uno'), after: p('d1') },
      [],
      'act.malformed',
    ],
    ['moving to no section', 'move-paragraph', { paragraph: p('p2'), section: s('tres') }, [], 'section.unknown'],
    ['inserting first in a section', 'insert-paragraph', { section: s('dos'), role: 'body', level: 0, marker: 'none' }, [], 'performed'],
    [
      'inserting at a level that is none',
      'insert-paragraph',
      { section: s('dos'), role: 'body', level: 9, marker: 'none' },
      [],
      'act.malformed',
    ],
  ])('%s', (_, type, input, facts, expected) => expect(outcomeOf(act(type, input, preparing(...facts)))).toBe(expected))

  test('both halves of a split answer to its Recommendations and stand as it stood', () => {
    const before = preparing(LINKED, {
      kind: 'paragraph-agreed-ad-referendum',
      paragraph: p('p1'),
      seen: seenOf(TEXT, 'p1'),
      of: [code('MX')],
    })
    const after = applyFacts(before, done(act('split-paragraph', { paragraph: p('p1'), offset: 3 }, before)).facts)
    expect(after.links.map((link) => link.paragraph)).toEqual([p('p1'), p('fresh')])
    expect(after.standing.get(p('fresh'))).toEqual(before.standing.get(p('p1')))
  })

  test('what is joined takes its links along once each, and its standing not', () => {
    const before = preparing(
      LINKED,
      { ...LINKED, paragraph: p('p2') },
      { ...LINKED, recommendation: '4.1', paragraph: p('p2') },
      {
        kind: 'paragraph-agreed-ad-referendum',
        paragraph: p('p1'),
        seen: seenOf(TEXT, 'p1'),
        of: [code('MX')],
      },
    )
    const after = applyFacts(before, done(act('join-paragraph', { paragraph: p('p2') }, before)).facts)
    expect(after.links).toEqual([
      { recommendation: '4.2', paragraph: p('p1') },
      { recommendation: '4.1', paragraph: p('p1') },
    ])
    expect([after.standing.size, [...after.removedIds]]).toEqual([0, [p('p2')]])
  })
})
