/** Editorial corrections: suggested by anybody who writes, listed, accepted in one act by the chair, and void of any effect on what was agreed. */
import { describe, expect, test } from 'vitest'
import { digestOf } from '../seal/index.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { factsAfterEffects } from './after-effects.ts'
import { aText, code, done, inSitting, NOON, outcomeOf, p, performAs, seat, seenOf } from './room.fixture.ts'

const TEXT = aText(
  { id: 'p1', text: 'Reconocieron la cooperacion  de Mexico' },
  { id: 'p2', text: 'Instaron a los Estados a cooperar.' },
  { id: 'p3', text: 'Crearon [MX+hoy ]un grupo.' },
  { id: 'p4', text: 'Aprobaron el plan.' },
)
const agreed = (id: string): Fact => ({ kind: 'paragraph-agreed', paragraph: p(id), seen: seenOf(TEXT, id), at: NOON })
const AGREED: readonly Fact[] = [
  agreed('p1'),
  { kind: 'paragraph-agreed-ad-referendum', paragraph: p('p2'), seen: seenOf(TEXT, 'p2'), of: [code('PE')] },
  agreed('p3'),
  {
    kind: 'position-taken',
    paragraph: p('p3'),
    of: code('MX'),
    by: code('GT'),
    position: 'objection',
    seen: seenOf(TEXT, 'p3', 'MX'),
    reason: null,
    at: NOON,
  },
]
const room = (...more: readonly Fact[]): RoomState => inSitting('second', [...AGREED, ...more])
const suggestion = (number: number, id: string, before: string, after: string, by = 'MX'): Fact => ({
  kind: 'correction-suggested',
  correction: number,
  paragraph: p(id),
  by: code(by),
  seat: seat('mx-1'),
  before,
  after,
  at: NOON,
})
const P1 = 'Reconocieron la cooperacion  de Mexico'
const ACCENT = suggestion(1, 'p1', P1, 'Reconocieron la cooperación  de Mexico')
const NAME = suggestion(2, 'p1', P1, 'Reconocieron la cooperacion de México.')
const P2 = 'Instaron a los Estados a cooperar.'
const ENDING = suggestion(3, 'p2', P2, 'Instaron a los Estados a cooperar;', 'GT')

const suggest = (by: string, id: string, text: string, state = room()) =>
  performAs(by, { type: 'suggest-correction', paragraph: p(id), seen: seenOf(TEXT, id), words: { text } }, { state, text: TEXT })
const accept = (state: RoomState, named: readonly (readonly [number, string])[], by = 'chair') =>
  performAs(
    by,
    { type: 'accept-corrections', corrections: named.map(([id, paragraph]) => ({ id, seen: seenOf(TEXT, paragraph) })) },
    { state, text: TEXT },
  )

describe('a correction is suggested', () => {
  test.each([
    ['by the secretariat', 'st', 'p1', 'Reconocieron la cooperación de Mexico', 'performed'],
    ['by a delegation', 'gt-head', 'p1', 'Reconocieron la cooperacion de México', 'performed'],
    ['of what is agreed ad referendum', 'pe-1', 'p2', 'Instaron a los Estados a cooperar;', 'performed'],
    ['by an observer', 'observer', 'p1', 'Reconocieron la cooperación de Mexico', 'right.missing'],
    ['by one who is not admitted', 'gt-1', 'p1', 'Reconocieron la cooperación de Mexico', 'seat.not-admitted'],
    ['that is none', 'st', 'p1', P1, 'correction.same'],
    ['that changes the sense', 'chair', 'p2', 'Instaron al Estado a cooperar.', 'correction.substantive'],
    ['that adds a negation', 'chair', 'p2', 'Instaron a los Estados a no cooperar.', 'correction.substantive'],
    ['of an open paragraph', 'st', 'p4', 'Aprobaron el plan;', 'correction.not-agreed'],
    ['where words are pending', 'st', 'p3', 'Crearon hoy un grupo;', 'paragraph.has-proposals'],
  ])('%s', (_, by, id, text, expected) => expect(outcomeOf(suggest(by, id, text))).toBe(expected))

  test('on another wording than is there now: not taken', () => {
    const late = {
      type: 'suggest-correction',
      paragraph: p('p2'),
      seen: '0'.repeat(64),
      words: { text: 'Instaron a los Estados a cooperar;' },
    }
    expect(outcomeOf(performAs('st', late, { state: room(), text: TEXT }))).toBe('wording.changed')
  })

  test('twice in the same words: once', () => {
    expect(outcomeOf(suggest('pe-1', 'p2', 'Instaron a los Estados a cooperar;', room(ENDING)))).toBe('correction.already')
  })

  test('not while the meeting rests, nor after it', () => {
    for (const rest of [{ kind: 'sitting-suspended', mode: 'read_only', at: NOON } as const, { kind: 'sitting-closed', at: NOON } as const])
      expect(outcomeOf(suggest('st', 'p2', 'Instaron a los Estados a cooperar;', room(rest)))).toMatch(/^sitting\./)
  })
})

describe('a correction is taken off the list', () => {
  test.each([
    ['by its own party', 'mx-head', 'withdraw-correction', 'performed'],
    ['by another, not', 'gt-head', 'withdraw-correction', 'correction.not-yours'],
    ['by the chair, who does not accept it', 'chair', 'refuse-correction', 'performed'],
    ['by a delegation that does not like it, not', 'gt-head', 'refuse-correction', 'right.missing'],
  ])('%s', (_, by, type, expected) => {
    const result = performAs(by, { type, correction: 1 }, { state: room(ACCENT), text: TEXT })
    expect(outcomeOf(result)).toBe(expected)
    if (result.kind === 'performed') expect(applyFacts(room(ACCENT), result.facts).corrections.pending).toEqual([])
  })

  test('one that is gone is said to be gone', () => {
    expect(outcomeOf(performAs('mx-1', { type: 'withdraw-correction', correction: 9 }, { state: room(), text: TEXT }))).toBe(
      'correction.gone',
    )
  })

  test('its number is never given again', () => {
    const state = applyFacts(room(ACCENT), [{ kind: 'correction-withdrawn', correction: 1 }])
    const told = done(suggest('st', 'p2', 'Instaron a los Estados a cooperar;', state)).facts[0]
    expect(told).toMatchObject({ kind: 'correction-suggested', correction: 2, by: 'secretariat' })
  })
})

describe('corrections are accepted', () => {
  const state = room(ACCENT, NAME, ENDING)

  test('all in one act, those of one paragraph together, and nothing but the characters that differ is touched', () => {
    const { effects, details } = done(
      accept(state, [
        [1, 'p1'],
        [3, 'p2'],
        [2, 'p1'],
      ]),
    )
    expect(effects).toEqual([
      {
        kind: 'correct-paragraph',
        paragraph: p('p1'),
        edits: [
          { from: 25, to: 26, text: 'ó' },
          { from: 28, to: 29, text: '' },
          { from: 33, to: 34, text: 'é' },
          { from: 38, to: 38, text: '.' },
        ],
      },
      { kind: 'correct-paragraph', paragraph: p('p2'), edits: [{ from: 33, to: 34, text: ';' }] },
    ])
    expect(details).toMatchObject({ count: 3, changes: expect.stringContaining('«cooperacion» → «cooperación»') })
  })

  test('and standings, positions, settlements stay what they were', () => {
    const settled = room(
      { kind: 'proposals-settled', paragraph: p('p1'), choices: [], seen: seenOf(TEXT, 'p1'), at: NOON },
      {
        kind: 'settlement-recorded',
        paragraph: p('p1'),
        after: seenOf(TEXT, 'p1'),
        base: digestOf([['Reconocieron la cooperacion  de Mexico', '']]),
      },
      agreed('p1'),
      ACCENT,
    )
    const { facts } = done(accept(settled, [[1, 'p1']]))
    const corrected = aText({ id: 'p1', text: 'Reconocieron la cooperación  de Mexico' })
    const now = applyFacts(settled, [...facts, ...factsAfterEffects(facts, corrected)])
    expect(now.standing).toEqual(settled.standing)
    expect(now.positions).toEqual(settled.positions)
    expect(now.corrections.pending).toEqual([])
    expect(now.settlements.get(p('p1'))).toEqual({
      ...settled.settlements.get(p('p1')),
      after: seenOf(corrected, 'p1'),
      base: digestOf([['Reconocieron la cooperación  de Mexico', '']]),
    })
  })

  test.each<readonly [string, readonly (readonly [number, string])[], string, string]>([
    ['by the secretariat on instruction', [[1, 'p1']], 'st', 'performed'],
    ['by a delegation, not', [[1, 'p1']], 'mx-head', 'right.missing'],
    [
      'with one that is gone, none is',
      [
        [1, 'p1'],
        [7, 'p1'],
      ],
      'chair',
      'correction.gone',
    ],
    [
      'one named twice, none is',
      [
        [1, 'p1'],
        [1, 'p1'],
      ],
      'chair',
      'act.malformed',
    ],
    ['of another wording, none is', [[1, 'p2']], 'chair', 'wording.changed'],
  ])('%s', (_, named, by, expected) => expect(outcomeOf(accept(state, named, by))).toBe(expected))

  test('two that put the same letter right otherwise do not go together', () => {
    const rival = suggestion(4, 'p2', P2, 'Instaron a los Estados a cooperar,')
    expect(
      outcomeOf(
        accept(room(ENDING, rival), [
          [3, 'p2'],
          [4, 'p2'],
        ]),
      ),
    ).toBe('correction.outdated')
  })

  test('each is judged again on what stands there: one that got on the list and changes the sense is refused', () => {
    const smuggled = suggestion(5, 'p2', P2, 'Instaron a los Estados a cooperaran.')
    expect(outcomeOf(accept(room(smuggled), [[5, 'p2']]))).toBe('correction.substantive')
  })

  test('not in a paragraph that was opened meanwhile', () => {
    const opened = room(ACCENT, { kind: 'paragraph-unlocked', paragraph: p('p1'), reason: 'x' })
    expect(outcomeOf(accept(opened, [[1, 'p1']]))).toBe('correction.not-agreed')
  })
})
