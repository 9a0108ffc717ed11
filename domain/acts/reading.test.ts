/** The reading: what is read and frozen, put aside, agreed by the section, and who has the floor. */
import { describe, expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { frozenTo, placeFrozenTo } from './frozen.ts'
import { aText, code, contextOf, done, inSitting, NOON, outcomeOf, p, performAs, s, type Setting, seenOf } from './room.fixture.ts'

const TEXT = aText(
  { id: 'p1', text: 'Fortalecer la cooperación.' },
  { id: 'p2', text: 'Instar [MX+mucho ]a los Estados.' },
  { id: 'p3', text: 'Agradecer al país anfitrión.' },
  { id: 'p4', text: 'Celebrar la próxima reunión.', section: 'dos' },
)
const room = (...facts: readonly Fact[]): Setting => ({ state: inSitting('drafting', facts), text: TEXT })
const stateAfter = (setting: Setting, by: string, act: Readonly<Record<string, unknown>>) =>
  applyFacts(setting.state ?? inSitting(), done(performAs(by, act, setting)).facts)

describe('a paragraph that is read', () => {
  const readP1: Fact = { kind: 'paragraph-read', paragraph: p('p1'), freeze: true, at: NOON }

  test('is on all screens until another one is', () => {
    const { textReading } = stateAfter(room(), 'chair', { type: 'read-paragraph', paragraph: p('p2') })
    expect(textReading).toEqual({ now: p('p2'), freeze: false })
  })

  test('goes on freezing the others when the next one is read and nothing else is said', () => {
    expect(stateAfter(room(readP1), 'chair', { type: 'read-paragraph', paragraph: p('p2') }).textReading.freeze).toBe(true)
    expect(stateAfter(room(readP1), 'chair', { type: 'read-paragraph', paragraph: p('p2'), freeze: false }).textReading.freeze).toBe(false)
  })

  test('ends with null, and with it what it froze', () => {
    const { textReading } = stateAfter(room(readP1), 'chair', { type: 'read-paragraph', paragraph: null })
    expect(textReading).toEqual({ now: null, freeze: false })
  })

  test('ends with the sitting', () => {
    const state = stateAfter(room(readP1), 'chair', { type: 'close-sitting' })
    expect(state.textReading).toEqual({ now: null, freeze: false })
  })

  test('has to stand in the text', () => {
    expect(outcomeOf(performAs('chair', { type: 'read-paragraph', paragraph: p('p9') }, room()))).toBe('paragraph.unknown')
  })
})

describe('while the others are frozen', () => {
  const frozen = room({ kind: 'paragraph-read', paragraph: p('p2'), freeze: true, at: NOON })
  const at = (section: string, after: string | null) => ({
    kind: 'place' as const,
    section: s(section),
    after: after === null ? null : TEXT.find(p(after)),
  })

  test.each([
    ['mx-1', 'p1', 'paragraph.frozen'],
    ['mx-1', 'p2', null],
    ['chair', 'p1', null],
    ['st', 'p4', null],
  ])('an act of %s proposes in %s: %s', (by, id, expected) => {
    expect(frozenTo(contextOf(by, frozen), p(id))?.code ?? null).toBe(expected)
  })

  test.each([
    ['mx-1', 'p1', 'paragraph.frozen'],
    ['mx-1', 'p2', 'performed'],
    ['chair', 'p1', 'performed'],
  ] as const)('another wording by %s of %s: %s', (by, id, expected) => {
    expect(outcomeOf(performAs(by, { type: 'offer-alternative', paragraph: p(id), text: 'Otra redacción.' }, frozen))).toBe(expected)
  })

  test.each([
    ['first in the section', 'uno', null, 'paragraph.frozen'],
    ['right before it', 'uno', 'p1', null],
    ['right after it', 'uno', 'p2', null],
    ['further on', 'uno', 'p3', 'paragraph.frozen'],
    ['in another section', 'dos', null, 'paragraph.frozen'],
  ])('an act proposes a paragraph %s: %s after %s gives %s', (_, section, after, expected) => {
    expect(placeFrozenTo(contextOf('mx-1', frozen), at(section, after))?.code ?? null).toBe(expected)
    expect(placeFrozenTo(contextOf('assistant', frozen), at(section, after))).toBeNull()
  })

  test.each([
    ['mx-1', 'p1', 'paragraph.frozen'],
    ['mx-1', 'p2', 'performed'],
    ['mx-1', null, 'paragraph.frozen'],
    ['chair', 'p1', 'performed'],
    ['chair', null, 'performed'],
  ] as const)('a draft that %s tables for %s (further on, where it is a new paragraph): %s', (by, id, expected) => {
    const looks = { role: 'body', level: 0, marker: 'none', section: s('uno'), after: p('p3') } as const
    const drafts =
      id === null
        ? [{ kind: 'new', text: 'Uno nuevo.', ...looks }]
        : [{ kind: 'words', paragraph: p(id), base: '', text: 'Otra redacción.' }]
    const window: Fact = { kind: 'window-opened', until: NOON + 1000, at: NOON }
    for (const state of [frozen.state, applyFacts(frozen.state ?? inSitting(), [window])])
      expect(outcomeOf(performAs(by, { type: 'table', drafts }, { text: TEXT, ...(state === undefined ? {} : { state }) }))).toBe(expected)
  })

  test('one’s own proposal elsewhere is withdrawn by the act', () => {
    const reading = room({ kind: 'paragraph-read', paragraph: p('p1'), freeze: true, at: NOON })
    expect(outcomeOf(performAs('mx-1', { type: 'withdraw', paragraph: p('p2') }, reading))).toBe('performed')
  })

  test('a Recommendation that is read takes the screens, and the freeze ends', () => {
    const items: Fact = { kind: 'recommendations-loaded', items: [{ number: '1', text: 'Fortalecer.' }] }
    const state = stateAfter(room(items, { kind: 'paragraph-read', paragraph: p('p2'), freeze: true, at: NOON }), 'chair', {
      type: 'read-recommendation',
      recommendation: '1',
    })
    expect(state.textReading).toEqual({ now: null, freeze: false })
    const back = stateAfter({ state, text: TEXT }, 'chair', { type: 'read-paragraph', paragraph: p('p1') })
    expect([back.reading.now, back.textReading.now]).toEqual([null, p('p1')])
  })
})

describe('a paragraph put aside', () => {
  const aside: Fact = { kind: 'paragraph-put-aside', paragraph: p('p1'), reason: null, at: NOON }

  test('may be agreed all the same, and waits for nothing then', () => {
    const state = stateAfter(room(aside), 'chair', { type: 'agree', paragraph: p('p1'), seen: seenOf(TEXT, 'p1') })
    expect(state.aside.size).toBe(0)
  })

  test.each([
    ['twice', 'set-aside', p('p1'), [aside], 'paragraph.already-aside'],
    ['that is none', 'set-aside', p('p9'), [], 'paragraph.unknown'],
    [
      'that is agreed',
      'set-aside',
      p('p3'),
      [{ kind: 'paragraph-agreed', paragraph: p('p3'), seen: seenOf(TEXT, 'p3'), at: NOON }],
      'paragraph.already-agreed',
    ],
    ['that never was', 'return-paragraph', p('p3'), [aside], 'paragraph.not-aside'],
  ] as const)('%s is refused', (_, type, paragraph, facts, expected) => {
    expect(outcomeOf(performAs('chair', { type, paragraph }, room(...facts)))).toBe(expected)
  })
})

describe('a section agreed in one act', () => {
  const named = (...ids: string[]) => ids.map((id) => ({ paragraph: p(id), seen: seenOf(TEXT, id) }))
  const agreeing = (paragraphs: readonly unknown[], ...facts: readonly Fact[]) =>
    performAs('chair', { type: 'agree-section', section: s('uno'), paragraphs }, room(...facts))

  test('takes what has nothing pending, and tells what it left out and why', () => {
    const { facts, told, details } = done(agreeing(named('p1', 'p2', 'p3')))
    expect(facts.map((fact) => 'paragraph' in fact && fact.paragraph)).toEqual([p('p1'), p('p3')])
    expect(told).toEqual({ leftOut: [{ paragraph: p('p2'), why: 'paragraph.has-proposals' }] })
    expect(details).toMatchObject({ count: 2, left: 1 })
  })

  test('leaves out what is in a package: that is agreed as a whole', () => {
    const made: Fact = { kind: 'package-made', package: 1, title: 'Retornos', paragraphs: [p('p1'), p('p2')], at: NOON }
    const { facts, told } = done(agreeing(named('p1', 'p2', 'p3'), made))
    expect(facts.map((fact) => 'paragraph' in fact && fact.paragraph)).toEqual([p('p3')])
    expect(told).toMatchObject({ leftOut: [{ paragraph: p('p1'), why: 'package.apart' }, { paragraph: p('p2') }] })
  })

  test('leaves out what was not named, what is put aside and what is agreed already', () => {
    const { facts, told } = done(
      agreeing(
        named('p1', 'p2'),
        { kind: 'paragraph-put-aside', paragraph: p('p2'), reason: null, at: NOON },
        { kind: 'paragraph-agreed', paragraph: p('p3'), seen: seenOf(TEXT, 'p3'), at: NOON },
      ),
    )
    expect(facts).toEqual([{ kind: 'paragraph-agreed', paragraph: p('p1'), seen: seenOf(TEXT, 'p1'), at: NOON }])
    expect(told).toEqual({
      leftOut: [
        { paragraph: p('p2'), why: 'paragraph.has-proposals' },
        { paragraph: p('p3'), why: 'paragraph.not-named' },
      ],
    })
  })

  test('leaves out what is put aside with nothing pending', () => {
    const { told } = done(agreeing(named('p1', 'p3'), { kind: 'paragraph-put-aside', paragraph: p('p3'), reason: null, at: NOON }))
    expect(told).toMatchObject({ leftOut: [{ paragraph: p('p2') }, { paragraph: p('p3'), why: 'paragraph.already-aside' }] })
  })

  test('agrees nothing where one wording is not the one that was seen', () => {
    expect(outcomeOf(agreeing([...named('p1'), { paragraph: p('p3'), seen: '0'.repeat(64) }]))).toBe('wording.changed')
  })

  test.each([
    ['of another section', named('p1', 'p4'), 'section.other'],
    ['that all have something pending', named('p2'), 'section.nothing-to-agree'],
  ])('refuses paragraphs %s', (_, paragraphs, expected) => expect(outcomeOf(agreeing(paragraphs))).toBe(expected))
})

describe('the floor', () => {
  const asked = (delegation: string): Fact => ({ kind: 'floor-asked', delegation: code(delegation), at: NOON })

  test('goes to who has waited longest, and then is free', () => {
    const waiting = room(asked('PE'), asked('MX'))
    const first = stateAfter(waiting, 'chair', { type: 'next-speaker' })
    expect(first.floor).toMatchObject({ speaking: 'PE', waiting: ['MX'] })
    const second = stateAfter({ state: first, text: TEXT }, 'chair', { type: 'next-speaker' })
    const third = stateAfter({ state: second, text: TEXT }, 'chair', { type: 'next-speaker' })
    expect(third.floor).toMatchObject({ speaking: null, waiting: [] })
    expect(outcomeOf(performAs('chair', { type: 'next-speaker' }, { state: third, text: TEXT }))).toBe('floor.nobody')
  })

  test('goes to nobody but whom the list showed as next', () => {
    const waiting = room(asked('PE'), asked('MX'))
    const meant = { type: 'next-speaker', for: 'PE' }
    const first = stateAfter(waiting, 'chair', meant)
    expect(first.floor).toMatchObject({ speaking: 'PE', waiting: ['MX'] })
    expect(outcomeOf(performAs('chair', meant, { state: first, text: TEXT }))).toBe('floor.another-next')
    expect(outcomeOf(performAs('chair', { type: 'next-speaker', for: null }, { state: first, text: TEXT }))).toBe('floor.another-next')
  })

  test('is given out of turn, and leaves the list in order', () => {
    const state = stateAfter(room(asked('PE'), asked('MX'), asked('GT')), 'chair', { type: 'give-floor', for: 'MX' })
    expect(state.floor).toMatchObject({ speaking: 'MX', waiting: ['PE', 'GT'] })
  })

  test('is asked for one’s own delegation alone, and once', () => {
    expect(outcomeOf(performAs('mx-1', { type: 'ask-floor', for: 'GT' }, room()))).toBe('voice.not-yours')
    expect(outcomeOf(performAs('mx-1', { type: 'ask-floor' }, room(asked('MX'))))).toBe('floor.already-asked')
    expect(outcomeOf(performAs('mx-3', { type: 'ask-floor' }, room()))).toBe('seat.not-admitted')
    expect(outcomeOf(performAs('gt-head', { type: 'leave-floor' }, room()))).toBe('floor.not-asked')
  })

  test('of a closed list is asked for through the chair', () => {
    const closed = room({ kind: 'speakers-list-set', list: 'closed', at: NOON })
    expect(outcomeOf(performAs('mx-1', { type: 'ask-floor' }, closed))).toBe('floor.list-closed')
    expect(done(performAs('st', { type: 'ask-floor', for: 'MX' }, closed))).toMatchObject({ grant: 'on behalf' })
  })
})
