/** The end of the work: what is missing, what counts on which text, what is kept of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aText, CONFERENCE, code, inSitting, NOON, outcomeOf, p, performAs, seat, type Setting, done } from '../acts/room.fixture.ts'
import { ADOPTED, CERTIFIED, PENDING, PLAIN, SAMPLES } from '../acts/samples.fixture.ts'
import { textDigest } from '../seal/text.ts'
import { STATEMENT_KINDS } from '../sitting/adoption.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import type { Conference } from '../sitting/types.ts'
import { certificateOf, finalTextOf } from './certificate.ts'
import { missingForCertification } from './checklist.ts'
import { withCorrigenda } from './corrigenda.ts'
import { adoptionMissing, approvalsOn, attendanceOf } from './facts.ts'
import { pendingDigest } from './pending.ts'

const FINAL = textDigest('es', PLAIN.paragraphs)
const agreed = (id: string): Fact => ({ kind: 'paragraph-agreed', paragraph: p(id), seen: FINAL, at: NOON })
const ready = (conference: Conference = CONFERENCE, ...more: readonly Fact[]): Setting => ({
  state: inSitting('second', [agreed('p1'), agreed('p2'), ...more], conference),
  text: PLAIN,
})
const kindsMissing = ({ state, text }: Setting): readonly string[] =>
  adoptionMissing(state ?? inSitting(), text ?? PLAIN).map(({ kind, count, paragraphs }) => `${kind} ${count} ${paragraphs.join()}`)

describe('the checklist', () => {
  test('has nothing on it where all is agreed and nothing is pending', () => expect(kindsMissing(ready())).toEqual([]))

  test.each<readonly [string, Setting, string]>([
    ['a proposal in an open paragraph', { ...ready(), text: PENDING }, `proposals 2 ${p('p1')}`],
    ['an open paragraph', { state: inSitting('second', [agreed('p1')]), text: PLAIN }, `open 1 ${p('p2')}`],
    [
      'one agreed ad referendum',
      {
        state: inSitting('second', [
          agreed('p1'),
          { kind: 'paragraph-agreed-ad-referendum', paragraph: p('p2'), seen: FINAL, of: [code('MX')] },
        ]),
        text: PLAIN,
      },
      `ad-referendum 1 ${p('p2')}`,
    ],
    [
      'blanks of every kind',
      { ...ready(), text: aText({ id: 'p1', text: 'En (nombre) el ____ de ___.' }, { id: 'p2', text: 'Instar.' }) },
      `blanks 2 ${p('p1')}`,
    ],
    [
      'a conflict',
      ready(CONFERENCE, {
        kind: 'conflict-found',
        paragraph: p('p2'),
        conflict: 1,
        parties: [code('GT'), code('MX')],
        chars: [{ client: 1, clock: 0, length: 2 }],
        at: NOON,
      }),
      `conflicts 1 ${p('p2')}`,
    ],
    [
      'rival wordings',
      {
        ...ready(),
        text: aText({ id: 'p1', text: 'Uno.', alt: 'p1' }, { id: 'p3', text: 'Otro.', alt: 'p1' }, { id: 'p2', text: 'Dos.' }),
      },
      `alternatives 1 ${p('p1')}`,
    ],
    [
      'a package of which not all is agreed',
      {
        state: inSitting('second', [
          agreed('p1'),
          { kind: 'package-made', package: 1, title: 'Datos', paragraphs: [p('p1'), p('p2')], at: NOON },
        ]),
        text: PLAIN,
      },
      `packages 1 ${p('p2')}`,
    ],
    [
      'a paragraph of the second sitting with nothing behind it',
      {
        state: inSitting('second', [{ kind: 'paragraph-proposed', paragraph: p('p2'), by: code('MX'), at: NOON }, agreed('p1')]),
        text: PLAIN,
      },
      `late 1 ${p('p2')}`,
    ],
    ['direct writing', ready(CONFERENCE, { kind: 'direct-writing-opened' }), 'direct-writing 1 '],
  ])('names %s', (_, setting, expected) => {
    expect(kindsMissing(setting)).toContain(expected)
    expect(outcomeOf(performAs('chair', { type: 'adopt' }, setting))).toBe('adoption.not-ready')
  })

  test('a paragraph without words is nothing to agree on', () => {
    const text = aText({ id: 'p1', text: 'Uno.' }, { id: 'p2', text: 'Dos.' }, { id: 'p3', text: '' })
    expect(kindsMissing({ ...ready(), text })).toEqual([])
  })

  test('[I8] before certification: corrections that wait, and Recommendations without a disposition', () => {
    expect(
      missingForCertification({ corrections: [p('p1'), p('p1')], undisposed: ['4.2'], pairs: [], blanks: [p('p2'), p('p2')] }),
    ).toMatchObject([
      { kind: 'corrections', count: 2, paragraphs: [p('p1')] },
      { kind: 'dispositions', count: 1, recommendations: ['4.2'] },
      { kind: 'version-blanks', count: 2, paragraphs: [p('p2')] },
    ])
  })
})

describe('adoption', () => {
  test.each([
    ['the first sitting', { ...ready(), state: inSitting('first', [agreed('p1'), agreed('p2')]) }, 'adoption.second-sitting'],
    ['a suspended one', ready(CONFERENCE, { kind: 'sitting-suspended', mode: 'drafting', at: NOON }), 'adoption.second-sitting'],
    ['no sitting', ready(CONFERENCE, { kind: 'sitting-closed', at: NOON }), 'sitting.closed'],
  ] as const)('is not declared in %s', (_, setting, expected) =>
    expect(outcomeOf(performAs('chair', { type: 'adopt' }, setting))).toBe(expected),
  )

  test('it is the chair’s in person: no deputy, assistant or secretariat declares it on instruction', () => {
    for (const by of ['deputy', 'assistant', 'st', 'mx-head', 'mx-1', 'observer'])
      for (const type of ['adopt', 'certify'])
        expect([by, outcomeOf(performAs(by, { type }, ready(CONFERENCE, ADOPTED)))]).toEqual([by, 'right.missing'])
  })

  test('it records who was there: by the door, or marked by hand', () => {
    const out: readonly Fact[] = ['mx-head', 'mx-1', 'mx-2', 'pe-1'].map((id) => ({ kind: 'seat-removed', seat: seat(id), at: NOON }))
    const marked: Fact = { kind: 'attendance-marked', person: 'person-of-mx-3' as never, presence: 'present', at: NOON }
    const { state } = ready(CONFERENCE, ...out, marked)
    expect(state && attendanceOf(state)).toEqual({ present: ['MX', 'GT'], absent: ['PE'] })
    const { facts } = done(performAs('chair', { type: 'adopt' }, ready(CONFERENCE, ...out, marked)))
    expect(facts).toMatchObject([{ kind: 'declaration-adopted', digest: FINAL, present: ['MX', 'GT'], absent: ['PE'], how: 'consensus' }])
  })

  test('below the quorum it is not declared', () => {
    expect(outcomeOf(performAs('chair', { type: 'adopt' }, ready({ ...CONFERENCE, quorum: 3 })))).toBe('performed')
    const withoutPeru: Fact = { kind: 'seat-removed', seat: seat('pe-1'), at: NOON }
    expect(outcomeOf(performAs('chair', { type: 'adopt' }, ready({ ...CONFERENCE, quorum: 3 }, withoutPeru)))).toBe('quorum.missing')
  })

  test('what is pending lapses only in the second sitting, and only as it was seen', () => {
    const seen = pendingDigest(PENDING.paragraphs)
    const lapse = { type: 'lapse-pending', seen }
    expect(outcomeOf(performAs('chair', lapse, { state: inSitting('first'), text: PENDING }))).toBe('adoption.second-sitting')
    const other = aText({ id: 'p1', text: 'Fortalecer [MX+poco ]la cooperación.' }, { id: 'p2', text: 'Instar a los Estados.' })
    expect(outcomeOf(performAs('chair', lapse, { state: inSitting('second'), text: other }))).toBe('wording.changed')
    const { facts } = done(performAs('chair', lapse, { state: inSitting('second'), text: PENDING }))
    expect(facts[0]).toMatchObject({
      kind: 'proposals-settled',
      lapsed: true,
      choices: [
        { by: 'GT', decision: 'reject' },
        { by: 'MX', decision: 'reject' },
      ],
    })
  })
})

describe('individual approval, where the conference has set it', () => {
  const conference: Conference = { ...CONFERENCE, adoption: 'approvals', quorum: 2 }
  const given = (by: string, digest = FINAL): Fact => ({ kind: 'approval-given', by: code(by), digest, seat: seat('st'), at: NOON })
  const approve = { type: 'approve', digest: FINAL, reservations: [] }

  test('heads and acting heads approve, the secretariat on behalf; nobody else', () => {
    const setting = ready(conference)
    const acting = ready(conference, { kind: 'acting-head-set', seat: seat('pe-1'), from: NOON, to: NOON + 10 })
    const outcomes = ['mx-head', 'mx-1', 'observer', 'service', 'chair', 'deputy'].map((by) => outcomeOf(performAs(by, approve, setting)))
    expect(outcomes).toEqual(['performed', ...Array.from({ length: 5 }, () => 'right.missing')])
    expect(outcomeOf(performAs('pe-1', approve, setting))).toBe('right.missing')
    expect(outcomeOf(performAs('pe-1', approve, acting))).toBe('performed')
    expect(done(performAs('st', { ...approve, for: 'PE' }, setting)).grant).toBe('on behalf')
    expect(outcomeOf(performAs('mx-head', { ...approve, for: 'PE' }, setting))).toBe('voice.not-yours')
  })

  test('one is enough for no quorum of two, and one on other words is none', () => {
    const adoptWith = (...facts: readonly Fact[]) => outcomeOf(performAs('chair', { type: 'adopt' }, ready(conference, ...facts)))
    expect(adoptWith(given('MX'))).toBe('approval.missing')
    expect(adoptWith(given('MX'), given('GT', '0'.repeat(64) as typeof FINAL))).toBe('approval.missing')
    expect(adoptWith(given('MX'), given('GT'))).toBe('performed')
    expect(outcomeOf(performAs('mx-head', { ...approve, digest: '0'.repeat(64) }, ready(conference)))).toBe('wording.changed')
  })

  test('any change of the text voids it, and an editorial correction does not', () => {
    const state = applyFacts(inSitting('second', [], conference), [given('MX')])
    const changed = textDigest('es', aText({ id: 'p1', text: 'Fortalecer la paz.' }).paragraphs)
    expect(approvalsOn(state, FINAL)).toHaveLength(1)
    expect(approvalsOn(state, changed)).toHaveLength(0)
    const corrected = applyFacts(state, [{ kind: 'corrected-text-recorded', before: FINAL, after: changed }])
    expect(approvalsOn(corrected, changed)).toMatchObject([{ by: 'MX' }])
  })
})

describe('silence, where the conference has set it', () => {
  const conference: Conference = { ...CONFERENCE, adoption: 'silence' }
  const opened: Fact = { kind: 'silence-opened', digest: FINAL, until: NOON + 10, at: NOON }

  test('one objection breaks it, before the time is over and not after', () => {
    const breakIt = { type: 'break-silence', reason: 'Falta consulta' }
    expect(outcomeOf(performAs('mx-1', breakIt, ready(conference, opened)))).toBe('right.missing')
    expect(outcomeOf(performAs('mx-head', breakIt, { ...ready(conference, opened), now: NOON + 10 }))).toBe('silence.none')
    const broken = done(performAs('mx-head', breakIt, ready(conference, opened))).facts
    expect(outcomeOf(performAs('chair', { type: 'adopt' }, ready(conference, opened, ...broken)))).toBe('silence.not-held')
    expect(outcomeOf(performAs('gt-head', breakIt, ready(conference, opened, ...broken)))).toBe('silence.none')
  })

  test('the chair declares what it held on, and nothing else', () => {
    const adoptWith = (...facts: readonly Fact[]) => outcomeOf(performAs('chair', { type: 'adopt' }, ready(conference, ...facts)))
    expect(adoptWith()).toBe('silence.not-held')
    expect(adoptWith(opened)).toBe('silence.not-held')
    expect(adoptWith(opened, { kind: 'silence-ended', held: false, at: NOON + 10 })).toBe('silence.not-held')
    expect(adoptWith(opened, { kind: 'silence-ended', held: true, at: NOON + 10 })).toBe('performed')
    const other: Fact = { ...opened, digest: '0'.repeat(64) as typeof FINAL }
    expect(adoptWith(other, { kind: 'silence-ended', held: true, at: NOON + 10 })).toBe('silence.not-held')
  })

  test('it is opened on a text that is ready, once at a time', () => {
    const open = { type: 'open-silence', digest: FINAL, until: NOON + 10 }
    expect(outcomeOf(performAs('chair', open, ready()))).toBe('silence.off')
    expect(outcomeOf(performAs('chair', open, ready(conference, opened)))).toBe('silence.running')
    expect(outcomeOf(performAs('chair', { ...open, until: NOON }, ready(conference)))).toBe('window.past')
    expect(outcomeOf(performAs('chair', open, { state: inSitting('second', [], conference), text: PLAIN }))).toBe('adoption.not-ready')
  })
})

describe('statements', () => {
  const statement = fc.record({
    type: fc.constant('make-statement'),
    kind: fc.constantFrom(...STATEMENT_KINDS),
    text: fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ''),
    paragraphs: fc.subarray([p('p1'), p('p2')]),
    by: fc.constantFrom('mx-head', 'gt-head'),
  })

  test('[I9] whatever is reserved, explained or dissociated from, the text and its digest stay the same, before adoption and after it', () => {
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 8 }), fc.boolean(), (made, afterAdoption) => {
        let { state } = ready(CONFERENCE, ...(afterAdoption ? [ADOPTED] : []))
        if (state === undefined) throw new Error('there is no room')
        for (const { by, ...act } of made) {
          const { facts, effects } = done(performAs(by, act, { state, text: PLAIN }))
          expect(effects).toEqual([])
          state = applyFacts(state, facts)
        }
        expect(state.adoption.statements).toHaveLength(made.length)
        expect(finalTextOf(state, PLAIN)).toEqual(finalTextOf(ready().state ?? state, PLAIN))
        expect(finalTextOf(state, PLAIN).digest).toBe(FINAL)
      }),
    )
  })

  test('a statement names paragraphs that are there, and is withdrawn by whoever made it', () => {
    const about = { type: 'make-statement', kind: 'reservation', text: 'Se reserva.', paragraphs: [p('p9')] }
    expect(outcomeOf(performAs('mx-head', about, ready()))).toBe('paragraph.unknown')
    expect(outcomeOf(performAs('mx-head', { type: 'withdraw-statement', statement: 7 }, ready()))).toBe('statement.gone')
  })
})

describe('certification', () => {
  test('the certificate holds the text, the attendance and the statements, and names no person and no seat', () => {
    const by = { by: code('MX'), enteredBy: seat('mx-head'), at: NOON }
    const made: Fact = { kind: 'statement-made', statement: 1, statementKind: 'reservation', text: 'Se reserva.', paragraphs: [], ...by }
    const { state } = ready(CONFERENCE, made, ADOPTED)
    const certificate = certificateOf(state ?? inSitting(), PLAIN, { at: NOON, sideOf: () => null })
    expect(certificate).toMatchObject({ final: { digest: FINAL }, statements: [{ by: 'MX', onBehalf: false }], adopted: { digest: FINAL } })
    expect(JSON.stringify(certificate)).not.toMatch(/head|Persona/)
  })

  test('corrigenda are applied one after the other, each to what the ones before made of the words', () => {
    const common = { paragraph: p('p1'), reason: 'Errata', at: NOON }
    const corrigenda = [
      { number: 1, before: 'la cooperación', after: '$& la Cooperación', ...common },
      { number: 2, before: '$& la C', after: 'la C', ...common },
    ]
    expect(withCorrigenda(p('p1'), 'Fortalecer la cooperación.', corrigenda)).toBe('Fortalecer la Cooperación.')
    expect(withCorrigenda(p('p2'), 'Fortalecer la cooperación.', corrigenda)).toBe('Fortalecer la cooperación.')
  })

  test('a corrigendum names words that stand there exactly once', () => {
    const setting = ready(CONFERENCE, ADOPTED, CERTIFIED)
    const make = (before: string, after = 'x') =>
      outcomeOf(performAs('chair', { type: 'make-corrigendum', paragraph: p('p1'), before, after, reason: 'Errata' }, setting))
    expect([make('paz'), make('e'), make('la', 'la'), make('la coop')]).toEqual([
      'corrigendum.not-there',
      'corrigendum.several',
      'corrigendum.same',
      'performed',
    ])
    expect(outcomeOf(performAs('chair', { type: 'make-corrigendum', ...SAMPLES['make-corrigendum'].input }, ready()))).toBe(
      'corrigendum.not-certified',
    )
  })
})
