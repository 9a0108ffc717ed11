/** Recommendations with a life of their own, their reading, dispositions, and paragraphs of the second sitting. */
import { describe, expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import { dispositionOnRecord } from '../sitting/course.ts'
import type { Fact } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { aText, code, done, founded, inSitting, NOON, outcomeOf, p, performAs, s, seat, seenOf } from './room.fixture.ts'

const TEXT = aText(
  { id: 'p1', text: 'Reiteraron su voluntad.' },
  { id: 'p2', text: 'Instaron a los Estados.' },
  { id: 'p3', text: '[MX+Crear un grupo.]', pi: code('MX') },
)
const ITEMS = [
  { number: '1', text: 'Aprobar el presupuesto de la Secretaría.' },
  { number: '2', text: 'Solicitar un diagnóstico de los puertos pesqueros.' },
  { number: '3', text: 'Crear una biblioteca común de mapas antiguos.' },
]
/** Of the second there is something of every kind on record. */
const USED: readonly Fact[] = [
  { kind: 'recommendations-loaded', items: ITEMS },
  { kind: 'recommendation-linked', recommendation: '2', paragraph: p('p1'), by: seat('st'), at: NOON },
  { kind: 'link-dismissed', recommendation: '2', paragraph: p('p2'), by: seat('st'), at: NOON },
  { kind: 'disposition-set', recommendation: '2', disposition: 'in_part', reason: 'falta' },
  { kind: 'recommendation-marked', recommendation: '2', mark: 'discuss', reason: null, by: seat('chair'), sitting: 1, at: NOON },
]
const reading = (...more: readonly Fact[]): RoomState => inSitting('first', [...USED, ...more])
const act = (type: string, input: Readonly<Record<string, unknown>>, state: RoomState = reading(), by = 'st') =>
  performAs(by, { type, ...input }, { state, text: TEXT })
const after = (type: string, input: Readonly<Record<string, unknown>>, state: RoomState = reading(), by = 'st'): RoomState =>
  applyFacts(state, done(act(type, input, state, by)).facts)

/** What is on record under a number, in one line. */
const onRecord = ({ links, dismissedLinks, dispositions, marks, reading: read }: RoomState, number: string): string =>
  [
    ...links.filter((each) => each.recommendation === number).map((each) => `linked ${each.paragraph.slice(2, 4)} by ${each.by}`),
    ...dismissedLinks.filter((each) => each.recommendation === number).map((each) => `not ${each.paragraph.slice(2, 4)}`),
    dispositions.get(number)?.disposition ?? '-',
    marks.get(number)?.mark ?? '-',
    read.read.has(number) ? 'read' : '-',
  ].join(', ')
const ALL = 'linked p1 by st, not p2, in_part, discuss, read'
const NOTHING = '-, -, -'

describe('what is on record of a Recommendation', () => {
  test.each<readonly [string, string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>]>([
    ['follows a new number', 'renumber-recommendation', { recommendation: '2', number: '7.1' }, { '7.1': ALL, '2': NOTHING }],
    ['stays with a corrected wording', 'correct-recommendation', { recommendation: '2', text: 'Solicitar un estudio.' }, { '2': ALL }],
    [
      'is of each part of a split',
      'split-recommendation',
      {
        recommendation: '2',
        into: [
          { number: '2.1', text: 'Solicitar.' },
          { number: '2.2', text: 'Publicar.' },
        ],
      },
      { '2.1': ALL, '2.2': ALL, '2': NOTHING },
    ],
    ['goes to what it is joined to', 'join-recommendation', { recommendation: '2', into: '3' }, { '3': ALL, '2': NOTHING }],
    ['stays where another is joined to it', 'join-recommendation', { recommendation: '3', into: '2' }, { '2': ALL, '3': NOTHING }],
    ['stays when it is withdrawn', 'withdraw-recommendation', { recommendation: '2' }, { '2': ALL }],
    [
      'follows its wording through a corrected list',
      'load-recommendations',
      {
        items: [ITEMS[2], { ...ITEMS[0], number: '1' }, { ...ITEMS[1], number: '4' }].map((item, at) => ({ ...item, number: `${at + 3}` })),
      },
      { '5': ALL, '2': NOTHING },
    ],
    [
      'follows a wording that was touched up and moved',
      'load-recommendations',
      {
        items: [
          { number: '1', text: 'Nombrar una relatora para asuntos marítimos.' },
          { number: '2', text: ITEMS[0]?.text },
          { number: '3', text: 'Solicitar un diagnóstico detallado de los puertos pesqueros.' },
        ],
      },
      { '3': ALL, '2': NOTHING },
    ],
  ])('%s', (_, type, input, expected) => {
    const state = after(type, input)
    expect(Object.fromEntries(Object.keys(expected).map((number) => [number, onRecord(state, number)]))).toEqual(expected)
  })

  test('the one on all screens is followed too', () => {
    const state = reading({ kind: 'recommendation-read', recommendation: '2', at: NOON })
    expect(after('renumber-recommendation', { recommendation: '2', number: '8' }, state).reading.now).toBe('8')
    expect(after('load-recommendations', { items: [{ ...ITEMS[1], number: '9' }] }, state).reading.now).toBe('9')
  })

  test('items keep their place in the list', () => {
    const parts = [
      { number: '2', text: 'Solicitar.' },
      { number: '2 bis', text: 'Publicar.' },
    ]
    const split = after('split-recommendation', { recommendation: '2', into: parts })
    expect(split.recommendations.map(({ number }) => number)).toEqual(['1', '2', '2 bis', '3'])
    const joined = after('join-recommendation', { recommendation: '2 bis', into: '2' }, split)
    expect(joined.recommendations[1]).toEqual({ number: '2', text: 'Solicitar.\nPublicar.' })
  })

  test('a withdrawn one is withdrawn under its new number, until that is taken back', () => {
    const withdrawn = after('withdraw-recommendation', { recommendation: '3', reason: 'Repetida' })
    const moved = after('load-recommendations', { items: ITEMS.map((item, at) => ({ ...item, number: `${at + 11}` })) }, withdrawn)
    expect(dispositionOnRecord(moved, '13')).toEqual({ disposition: 'withdrawn', how: 'withdrawn' })
    expect(outcomeOf(act('withdraw-recommendation', { recommendation: '13' }, moved))).toBe('recommendation.withdrawn')
    expect(dispositionOnRecord(after('restore-recommendation', { recommendation: '13' }, moved), '13')).toBeNull()
  })

  test.each<readonly [string, string, Readonly<Record<string, unknown>>, string]>([
    ['a number that is taken', 'renumber-recommendation', { recommendation: '2', number: '3' }, 'recommendation.number-taken'],
    ['one that is not there', 'renumber-recommendation', { recommendation: '9', number: '10' }, 'recommendation.unknown'],
    ['a split into one', 'split-recommendation', { recommendation: '2', into: [{ number: '2', text: 'x' }] }, 'act.malformed'],
    [
      'a split into a number that is taken',
      'split-recommendation',
      {
        recommendation: '2',
        into: [
          { number: '2', text: 'x' },
          { number: '3', text: 'y' },
        ],
      },
      'recommendation.number-taken',
    ],
    [
      'a split into the same number twice',
      'split-recommendation',
      {
        recommendation: '2',
        into: [
          { number: '2', text: 'x' },
          { number: '2', text: 'y' },
        ],
      },
      'recommendation.duplicate',
    ],
    ['joining to itself', 'join-recommendation', { recommendation: '2', into: '2' }, 'act.malformed'],
    ['restoring what was not withdrawn', 'restore-recommendation', { recommendation: '2' }, 'recommendation.not-withdrawn'],
    ['a list without one in use', 'load-recommendations', { items: [ITEMS[0], ITEMS[2]] }, 'recommendation.in-use'],
    [
      'a list of five thousand',
      'load-recommendations',
      { items: Array.from({ length: 5000 }, (_, at) => ({ number: `${at}`, text: 'Texto' })) },
      'recommendations.too-many',
    ],
  ])('%s is refused', (_, type, input, expected) => expect(outcomeOf(act(type, input))).toBe(expected))

  test('two of which one disposition would be lost are not joined', () => {
    const state = reading({ kind: 'disposition-set', recommendation: '3', disposition: 'merged', reason: null })
    expect(outcomeOf(act('join-recommendation', { recommendation: '3', into: '2' }, state))).toBe('recommendation.other-course')
  })

  test('loading says what was understood', () => {
    expect(done(act('load-recommendations', { items: [...ITEMS, { number: '4', text: 'Otra cosa nueva.' }] })).details).toMatchObject({
      count: 4,
      kept: 3,
      added: 1,
      corrected: 0,
      renumbered: 0,
    })
  })
})

describe('reading', () => {
  test.each<readonly [string, string, Readonly<Record<string, unknown>>, RoomState, string]>([
    ['is for a sitting', 'read-recommendation', { recommendation: '2' }, applyFacts(founded(), USED), 'sitting.not-open'],
    ['shows one that is there', 'read-recommendation', { recommendation: '9' }, reading(), 'recommendation.unknown'],
    [
      'marks in a sitting',
      'mark-recommendation',
      { recommendation: '1', mark: 'discuss' },
      applyFacts(founded(), USED),
      'sitting.not-open',
    ],
    [
      'marks none that is withdrawn',
      'mark-recommendation',
      { recommendation: '1', mark: 'retain' },
      reading({ kind: 'recommendation-withdrawn', recommendation: '1', reason: null, at: NOON }),
      'recommendation.withdrawn',
    ],
    [
      'places only what is retained',
      'mark-recommendation',
      { recommendation: '1', mark: 'discuss', section: s('uno') },
      reading(),
      'act.malformed',
    ],
    [
      'places nothing while nobody writes',
      'mark-recommendation',
      { recommendation: '1', mark: 'retain', section: s('uno') },
      reading({ kind: 'sitting-suspended', mode: 'read_only', at: NOON }),
      'sitting.suspended',
    ],
  ])('%s', (_, type, input, state, expected) => expect(outcomeOf(act(type, input, state))).toBe(expected))

  test('one is on all screens until another is, or the sitting closes', () => {
    const first = after('read-recommendation', { recommendation: '1' })
    const second = after('read-recommendation', { recommendation: '3' }, first)
    expect([first.reading.now, second.reading.now, [...second.reading.read]]).toEqual(['1', '3', ['2', '1', '3']])
    expect(after('read-recommendation', { recommendation: null }, second).reading.now).toBeNull()
    expect(after('close-sitting', {}, second).reading).toEqual({ now: null, read: new Set(['2', '1', '3']) })
  })

  test('what is retained takes its place as the pen’s proposal, in the form of the section, linked', () => {
    const { facts, effects } = done(act('mark-recommendation', { recommendation: '1', mark: 'retain', section: s('uno'), after: p('p2') }))
    expect(facts.map((fact) => fact.kind)).toEqual(['recommendation-marked', 'paragraph-inserted', 'recommendation-linked'])
    expect(effects).toMatchObject([{ text: 'Aprobaron el presupuesto de la Secretaría.', pi: 'secretariat', after: p('p2') }])
  })

  test('what stands in the text already is not placed again', () => {
    const { facts, effects } = done(act('mark-recommendation', { recommendation: '2', mark: 'retain', section: s('uno') }))
    expect([facts.map((fact) => fact.kind), effects]).toEqual([['recommendation-marked'], []])
  })

  test.each([
    ['back_to_group', 'referred_back'],
    ['not_retained', 'not_retained'],
    ['discuss', null],
    ['retain', null],
  ])('the mark %s proposes the disposition %s, and what is set overrides it', (mark, implied) => {
    const marked = after('mark-recommendation', { recommendation: '1', mark, reason: 'Interna' })
    expect(dispositionOnRecord(marked, '1')?.disposition ?? null).toBe(implied)
    const set = after('set-disposition', { recommendation: '1', disposition: 'merged' }, marked)
    expect(dispositionOnRecord(set, '1')).toEqual({ disposition: 'merged', how: 'set' })
    expect(dispositionOnRecord(after('clear-disposition', { recommendation: '1' }, set), '1')?.disposition ?? null).toBe(implied)
  })
})

describe('links and dispositions', () => {
  test('a link says who confirmed it; one that was refused and is confirmed is refused no more', () => {
    const state = after('link', { recommendation: '2', paragraph: p('p2') })
    expect(state.links.at(-1)).toEqual({ recommendation: '2', paragraph: p('p2'), by: 'st', at: NOON })
    expect(state.dismissedLinks).toEqual([])
  })

  test('what a person unlinks or dismisses is not proposed again', () => {
    expect(after('unlink', { recommendation: '2', paragraph: p('p1') }).dismissedLinks).toHaveLength(2)
    expect(after('dismiss-link', { recommendation: '1', paragraph: p('p1') }).dismissedLinks).toHaveLength(2)
    expect(done(act('dismiss-link', { recommendation: '2', paragraph: p('p2') })).facts).toEqual([])
    expect(outcomeOf(act('dismiss-link', { recommendation: '2', paragraph: p('p1') }))).toBe('recommendation.linked')
    expect(outcomeOf(act('dismiss-link', { recommendation: '2', paragraph: p('p9') }))).toBe('paragraph.unknown')
  })

  test('dispositions are released once and withheld once', () => {
    const released = after('release-dispositions', {})
    expect(released.dispositionsReleased).toBe(true)
    expect(outcomeOf(act('release-dispositions', {}, released))).toBe('dispositions.already-released')
    expect(after('withhold-dispositions', {}, released).dispositionsReleased).toBe(false)
    expect(outcomeOf(act('withhold-dispositions', {}))).toBe('dispositions.not-released')
    expect(outcomeOf(act('clear-disposition', { recommendation: '1' }))).toBe('disposition.not-set')
  })
})

describe('a paragraph of the second sitting', () => {
  const PROPOSED: Fact = { kind: 'paragraph-proposed', paragraph: p('p3'), by: code('MX'), at: NOON }
  const second = (...more: readonly Fact[]): RoomState => inSitting('second', [...USED, PROPOSED, ...more])
  const accepting = { paragraph: p('p3'), by: 'MX', seen: seenOf(TEXT, 'p3', 'MX') }
  const TOPIC: Fact = { kind: 'topic-recorded', number: 1, title: 'Niñez', raisedBy: code('PE'), sitting: 1, at: NOON }

  test.each<readonly [string, RoomState, string]>([
    ['with nothing behind it is not accepted', second(), 'paragraph.not-admitted'],
    ['that the meeting admits is accepted', second({ kind: 'paragraph-admitted', paragraph: p('p3'), at: NOON }), 'performed'],
    [
      'behind which there is a Recommendation',
      second({ kind: 'recommendation-linked', recommendation: '1', paragraph: p('p3') }),
      'performed',
    ],
    [
      'behind which there is a recorded topic',
      second(TOPIC, { kind: 'topic-settled', number: 1, outcome: 'to_text', paragraph: p('p3') }),
      'performed',
    ],
    ['that is customary by hand', second({ kind: 'origin-set', paragraph: p('p3'), origin: 'customary' }), 'performed'],
    ['of the secretariat’s own', second({ kind: 'origin-set', paragraph: p('p3'), origin: 'secretariat' }), 'paragraph.not-admitted'],
    ['that came up in the first sitting', inSitting('first', [PROPOSED]), 'performed'],
    ['that came up in a drafting sitting', inSitting('drafting', [PROPOSED]), 'performed'],
  ])('%s', (_, state, expected) => expect(outcomeOf(act('accept', accepting, state, 'chair'))).toBe(expected))

  test('one objection keeps it out, whatever is linked afterwards, until the meeting admits it', () => {
    const out = after('keep-out-paragraph', { paragraph: p('p3'), by: 'PE', reason: 'No es de esta reunión' }, second(), 'chair')
    const linked = applyFacts(out, [{ kind: 'recommendation-linked', recommendation: '1', paragraph: p('p3') }])
    expect(outcomeOf(act('accept', accepting, linked, 'chair'))).toBe('paragraph.kept-out')
    expect(outcomeOf(act('reject', accepting, linked, 'chair'))).toBe('performed')
    const held = applyFacts(linked, [
      { kind: 'paragraph-agreed-ad-referendum', paragraph: p('p3'), seen: seenOf(TEXT, 'p3'), of: [code('MX')] },
    ])
    expect(outcomeOf(act('lift-ad-referendum', { paragraph: p('p3'), seen: seenOf(TEXT, 'p3') }, held, 'mx-head'))).toBe(
      'paragraph.kept-out',
    )
    expect(outcomeOf(act('accept', accepting, after('admit-paragraph', { paragraph: p('p3') }, linked, 'chair'), 'chair'))).toBe(
      'performed',
    )
  })

  test('customary paragraphs are never asked about', () => {
    const title: Fact = { kind: 'origin-set', paragraph: p('p1'), origin: 'customary' }
    const state = second({ kind: 'paragraph-proposed', paragraph: p('p1'), by: code('MX'), at: NOON }, title)
    expect(outcomeOf(act('admit-paragraph', { paragraph: p('p1') }, state))).toBe('paragraph.needs-no-admission')
    expect(outcomeOf(act('keep-out-paragraph', { paragraph: p('p1'), by: 'PE' }, state))).toBe('paragraph.needs-no-admission')
    expect(outcomeOf(act('keep-out-paragraph', { paragraph: p('p3'), by: 'ZZ' }, second()))).toBe('delegation.unknown')
  })

  test('neither is it agreed, outright or ad referendum', () => {
    const inserted: Fact = { kind: 'paragraph-inserted', paragraph: p('p2'), section: s('uno'), after: null, pi: null }
    const agreeing = { paragraph: p('p2'), seen: seenOf(TEXT, 'p2') }
    expect(outcomeOf(act('agree', agreeing, second(inserted), 'chair'))).toBe('paragraph.not-admitted')
    expect(outcomeOf(act('ad-referendum', { ...agreeing, by: ['MX'] }, second(inserted), 'chair'))).toBe('paragraph.not-admitted')
    expect(outcomeOf(act('agree', agreeing, second(), 'chair'))).toBe('performed')
  })

  test('both halves of a split came up with it', () => {
    const state = second({ kind: 'direct-writing-opened' }, { kind: 'paragraph-split', paragraph: p('p3'), into: p('p9'), offset: 3 })
    expect([...state.lateParagraphs]).toEqual([p('p3'), p('p9')])
  })
})
