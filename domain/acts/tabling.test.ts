/** Tabling, its window, sponsors, and what is agreed in a delegation's absence. */
import { describe, expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { unseenAgreed } from '../sitting/tabling.ts'
import type { RoomState } from '../sitting/types.ts'
import { aText, code, done, founded, inSitting, NOON, outcomeOf, p, performAs, s, seenOf } from './room.fixture.ts'

const TEXT = aText(
  { id: 'p1', text: 'Fortalecer [MX+mucho ]la cooperación.' },
  { id: 'p2', text: 'Instar a los Estados.' },
  { id: 'p3', text: 'Saludar a los pueblos.' },
)
const words = (id: string, base: string, text: string, more = {}) => ({ kind: 'words', paragraph: p(id), base, text, ...more })
const P1 = words('p1', 'Fortalecer la cooperación.', 'Fortalecer siempre la cooperación.')
const P2 = words('p2', 'Instar a los Estados.', 'Exhortar a los Estados.')
const fresh = (text: string, after = 'p2') => ({
  kind: 'new',
  section: s('uno'),
  after: p(after),
  text,
  role: 'body',
  level: 0,
  marker: 'none',
})

const tables = (by: string, drafts: readonly object[], state: RoomState = inSitting(), more: object = {}, now = NOON) =>
  performAs(by, { type: 'table', drafts, ...more }, { state, text: TEXT, now })

const closed: Fact = { kind: 'sitting-closed', at: NOON }
const window: Fact = { kind: 'window-opened', until: NOON + 1000, at: NOON }

describe('table', () => {
  test('tells of each draft what entered, what was so already and what is left, and puts none of it on record', () => {
    const { drafts, effects, details } = done(tables('pe-1', [P1, words('p2', 'Pedir a los Estados.', 'Rogar a los Estados amigos.')]))
    expect(drafts).toEqual([
      { paragraph: p('p1'), entered: [{ op: '+', text: 'siempre' }], already: [], left: [], replaced: false },
      {
        paragraph: p('p2'),
        entered: [{ op: '+', text: 'amigos' }],
        already: [{ op: '-', text: 'Pedir' }],
        left: [{ op: '+', text: 'Rogar' }],
        replaced: false,
      },
    ])
    expect(effects).toMatchObject([
      { kind: 'put-proposal', paragraph: p('p1'), by: 'PE', hunks: [{ from: 11, to: 11, added: 'siempre ' }] },
      { kind: 'put-proposal', paragraph: p('p2'), by: 'PE' },
    ])
    expect(details).toEqual({ count: 2 })
  })

  test('of a paragraph in which the party has something pending, says that it took its place', () => {
    expect(done(tables('mx-1', [P1])).drafts).toMatchObject([{ replaced: true }])
  })

  test('by a pen is in its own voice or in that of the delegation it writes for, and by a delegation in no other', () => {
    const fact = (by: string, more: object) => done(tables(by, [P2], inSitting(), more)).facts[0]
    expect(fact('st', {})).toMatchObject({ kind: 'proposal-tabled', by: 'secretariat' })
    expect(fact('st', { by: 'MX', explanation: 'x' })).toMatchObject({ kind: 'proposal-tabled', by: 'MX', explanation: 'x' })
    expect(fact('pe-1', { by: 'PE' })).toMatchObject({ by: 'PE' })
    const foreign = [['pe-1', 'MX'] as const, ['st', 'chair'] as const, ['chair', 'XX'] as const]
    for (const [by, other] of foreign) expect(outcomeOf(tables(by, [P2], inSitting(), { by: other }))).toBe('voice.not-yours')
  })

  test('new paragraphs for one place stand there in their order, each under an id of its own', () => {
    const { effects } = done(tables('pe-1', [fresh('Uno.'), fresh('Dos.'), P1, fresh('Tres.')]))
    const put = effects.flatMap((effect) => (effect.kind === 'insert-paragraph' ? [effect] : []))
    expect(put.map(({ after, text, pi }) => [after, text, pi])).toEqual([
      [p('p2'), 'Uno.', 'PE'],
      [put[0]?.paragraph, 'Dos.', 'PE'],
      [p('p2'), 'Tres.', 'PE'],
    ])
    expect(new Set(put.map(({ paragraph }) => paragraph)).size).toBe(3)
  })

  test('where all is so already nothing changes', () => {
    const { facts, effects, drafts } = done(tables('pe-1', [words('p2', 'Pedir a los Estados.', 'Instar a los Estados.')]))
    expect([facts, effects]).toEqual([[], []])
    expect(drafts).toMatchObject([{ entered: [], left: [] }])
  })

  const agreed: Fact = { kind: 'paragraph-agreed', paragraph: p('p2'), seen: seenOf(TEXT, 'p2'), at: NOON }
  test.each<[string, readonly object[], string, RoomState?]>([
    ['agreed', [P1, P2], 'paragraph.agreed', inSitting('first', [agreed])],
    [
      'gone',
      [P1, { ...P2, paragraph: p('p9') }],
      'paragraph.gone',
      inSitting('first', [{ kind: 'paragraph-removed', paragraph: p('p9') }]),
    ],
    ['in another wording than was seen', [P1, { ...P2, seen: '0'.repeat(64) }], 'wording.changed'],
    ['drafted twice', [P1, { ...P1, text: 'x' }], 'table.twice'],
    ['too long', [P1, { ...P2, text: 'a'.repeat(8001) }], 'act.malformed'],
    ['of no words', [P1, fresh('  ')], 'paragraph.empty'],
    ['in no section', [P1, { ...fresh('Uno.'), section: s('nueve') }], 'section.unknown'],
  ])('is refused whole where a paragraph is %s, and says which draft it is', (_, drafts, expected, state = inSitting()) => {
    const result = tables('pe-1', drafts, state)
    expect(outcomeOf(result)).toBe(expected)
    if (expected !== 'act.malformed') expect(result).toMatchObject({ details: { draft: 2 } })
  })

  test.each([
    ['in a sitting, by whoever is in', inSitting(), 'mx-1', 'performed'],
    ['in a sitting, by whoever is out', inSitting(), 'gt-1', 'seat.not-admitted'],
    ['in the window, by whoever is out', inSitting('first', [window]), 'gt-1', 'performed'],
    [
      'in a read-only suspension',
      inSitting('first', [{ kind: 'sitting-suspended', mode: 'read_only', at: NOON }]),
      'mx-1',
      'sitting.suspended',
    ],
    ['between sittings', inSitting('first', [closed]), 'mx-1', 'sitting.closed'],
    ['between sittings in the window', inSitting('first', [closed, window]), 'mx-1', 'performed'],
    [
      'between sittings once the window was closed',
      inSitting('first', [closed, window, { kind: 'window-closed', at: NOON }]),
      'mx-1',
      'sitting.closed',
    ],
    ['before the first sitting in the window', applyFacts(founded(), [window]), 'mx-1', 'performed'],
    ['by those who follow', inSitting('first', [window]), 'observer', 'right.missing'],
    ['by the chair in its own voice', inSitting(), 'chair', 'performed'],
  ])('%s', (_, state, by, expected) => expect(outcomeOf(tables(by, [P2], state))).toBe(expected))

  test('the window ends at its time', () => {
    const state = inSitting('first', [closed, window])
    expect([NOON + 999, NOON + 1000].map((now) => outcomeOf(tables('mx-1', [P2], state, {}, now)))).toEqual(['performed', 'sitting.closed'])
    expect(outcomeOf(performAs('chair', { type: 'open-window', until: NOON }, { state }))).toBe('window.past')
  })

  test('co-authors are members, and never the lead itself', () => {
    const sponsorsOf = (named: readonly string[]) => done(tables('pe-1', [P2], inSitting(), { with: named })).facts[0]
    expect(outcomeOf(tables('pe-1', [P2], inSitting(), { with: ['XX'] }))).toBe('delegation.unknown')
    expect(sponsorsOf(['MX', 'PE', 'MX', 'GT'])).toMatchObject({ sponsors: ['GT', 'MX'] })
  })
})

describe('sponsors', () => {
  const onMexico = { paragraph: p('p1'), by: code('MX'), seen: seenOf(TEXT, 'p1', 'MX') }
  const by = (actor: string, act: object, state: RoomState = inSitting()) => performAs(actor, { ...act }, { state, text: TEXT })
  const after = (state: RoomState, actor: string, act: object) => applyFacts(state, done(by(actor, act, state)).facts)

  test.each([
    ['another’s proposal', 'gt-head', {}, 'performed'],
    ['none of its own', 'mx-1', {}, 'position.own'],
    ['for a delegation, the secretariat', 'st', { for: 'PE' }, 'performed'],
    ['for nobody, not even the secretariat', 'st', {}, 'delegation.missing'],
    ['not in another wording', 'gt-head', { seen: '0'.repeat(64) }, 'wording.changed'],
  ])('co-sponsor %s', (_, actor, more, expected) => {
    expect(outcomeOf(by(actor, { type: 'co-sponsor', ...onMexico, ...more }))).toBe(expected)
  })

  test('a delegation stands in one place: who sponsors objects no more, who objects sponsors no more', () => {
    const objecting = after(inSitting(), 'gt-head', { type: 'object', ...onMexico })
    const sponsoring = after(objecting, 'gt-head', { type: 'co-sponsor', ...onMexico })
    expect([sponsoring.positions.length, sponsoring.sponsors.length]).toEqual([0, 1])
    const again = after(sponsoring, 'gt-head', { type: 'object', ...onMexico })
    expect([again.positions.length, again.sponsors.length]).toEqual([1, 0])
  })

  test('a co-author that was named takes itself out, once', () => {
    const named = applyFacts(inSitting(), [
      { kind: 'proposal-tabled', paragraph: p('p1'), by: code('MX'), explanation: 'x', inNameOf: null, sponsors: [code('GT')], at: NOON },
    ])
    const lift = { type: 'lift-sponsorship', paragraph: p('p1'), by: code('MX') }
    expect(outcomeOf(by('pe-1', lift, named))).toBe('sponsor.none')
    const out = after(named, 'gt-head', lift)
    expect([out.sponsors.length, out.tabled.length]).toEqual([0, 1])
    expect(outcomeOf(by('gt-head', lift, out))).toBe('sponsor.none')
  })
})

describe('agreed in a delegation’s absence', () => {
  const plain = aText({ id: 'p1', text: 'Fortalecer la cooperación.' })
  const agree = { type: 'agree', paragraph: p('p1'), seen: seenOf(plain, 'p1') }
  const mexicoOut: readonly Fact[] = ['mx-head', 'mx-1', 'mx-2'].map((seat) => ({ kind: 'seat-removed', seat: seat as never, at: NOON }))
  const by = (actor: string, act: object, state: RoomState) => performAs(actor, { ...act }, { state, text: plain })
  const after = (state: RoomState, actor: string, act: object) => applyFacts(state, done(by(actor, act, state)).facts)

  test('a paragraph names who had nobody in the room, until they have seen it', () => {
    const agreed = after(inSitting('first', mexicoOut), 'chair', agree)
    expect(agreed.agreedWithout.get(p('p1'))).toEqual({ absent: ['MX'], unseen: ['MX'] })
    expect(unseenAgreed(agreed, code('MX'))).toEqual([p('p1')])
    const note = { type: 'acknowledge-agreed', paragraph: p('p1') }
    expect(outcomeOf(by('mx-1', note, agreed))).toBe('seat.not-admitted')
    const back = applyFacts(agreed, [{ kind: 'seat-admitted', seat: 'mx-1' as never, at: NOON }])
    expect(outcomeOf(by('gt-head', note, back))).toBe('paragraph.nothing-to-acknowledge')
    const seen = after(back, 'mx-1', note)
    expect(unseenAgreed(seen, code('MX'))).toEqual([])
    expect(seen.agreedWithout.get(p('p1'))).toEqual({ absent: ['MX'], unseen: [] })
    expect(seen.positions).toEqual([])
  })

  test('a paragraph that is agreed with all in the room names nobody, also where it was agreed without them before', () => {
    expect(done(by('chair', agree, inSitting())).facts).toEqual([
      { kind: 'paragraph-agreed', paragraph: p('p1'), seen: agree.seen, at: NOON },
    ])
    const before = after(inSitting('first', mexicoOut), 'chair', { ...agree, type: 'ad-referendum', by: ['GT'] })
    const open = after(before, 'chair', { type: 'unlock', paragraph: p('p1'), reason: 'x' })
    expect([before.agreedWithout.size, open.agreedWithout.size]).toEqual([1, 0])
  })
})
