/** Wording in a proposer's own language: who gives it, who renders it, what the delegation says of it, and what it goes with. */
import { describe, expect, test } from 'vitest'
import { pendingDigest } from '../adoption/pending.ts'
import { entrySentence } from '../sentences/audit.ts'
import { renderingStands, unrendered } from '../languages/wordings.ts'
import type { TextView } from '../proposals/types.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { AGREED, GIVEN, ON_MEXICO, PENDING, PLAIN, RENDERED } from './samples-settings.fixture.ts'
import { aText, code, done, inSitting, NOON, outcomeOf, p, performAs, s, seat, seenOf } from './room.fixture.ts'
import { wordingsAfter } from './wordings-after.ts'

const words = { text: 'To strengthen regional cooperation.' }
const give = (more: object = {}) => ({ type: 'give-wording', paragraph: p('p1'), language: 'en', words, ...more })
const room = (...facts: readonly Fact[]): RoomState =>
  inSitting('first', [{ kind: 'labels-set', labels: [{ paragraph: p('p1'), label: 'C1' }] }, ...facts])
const does = (by: string, act: Readonly<Record<string, unknown>>, state: RoomState = room(), text: TextView = PLAIN) =>
  performAs(by, act, { state, text })
const wordingIn = (state: RoomState, number = 1) => {
  const wording = state.wordings.alive.get(number)
  if (wording === undefined) throw new Error(`no wording ${number}`)
  return wording
}
/** What the server would keep: the act's facts, and what the text after it tells. */
const after = (state: RoomState, facts: readonly Fact[], text: TextView): RoomState =>
  applyFacts(state, [...facts, ...wordingsAfter(state, facts, text)])

describe('giving', () => {
  test('puts the words on record with their language, in no line of it', () => {
    const { facts, details } = done(does('mx-1', give({ asks: 'replace' })))
    expect(facts).toMatchObject([
      { kind: 'wording-given', wording: 1, by: 'MX', paragraph: p('p1'), language: 'en', asks: 'replace', seat: 'mx-1' },
    ])
    expect(JSON.stringify(details)).not.toContain('strengthen')
    const told = { act: 'give-wording' as const, by: seat('mx-1'), grant: 'yes' as const, details }
    expect(entrySentence(told, room(), 'es')).toBe('México entregó en inglés su redacción de C1.')
    expect(entrySentence(told, room(), 'en')).toBe('Mexico gave its wording of C1 in English.')
  })

  test('is for a new paragraph too, and a pen gives it for the delegation that speaks', () => {
    const { facts, details } = done(does('st', give({ paragraph: undefined, section: s('uno'), after: p('p1'), for: code('PE') })))
    expect(facts).toMatchObject([{ by: 'PE', paragraph: null, section: s('uno'), after: p('p1'), seat: 'st' }])
    const told = { act: 'give-wording' as const, by: seat('st'), grant: 'yes' as const, details }
    expect(entrySentence(told, room(), 'es')).toBe('El Perú entregó en inglés su redacción de un párrafo nuevo después de C1.')
  })

  test('again puts other words in the place of the first', () => {
    const { facts } = done(does('mx-head', give({ paragraph: undefined, wording: 1, words: { text: 'Other.' } }), room(GIVEN)))
    expect(wordingIn(applyFacts(room(GIVEN), facts))).toMatchObject({ text: 'Other.', version: 2, place: { paragraph: p('p1') } })
  })

  const frozen: Fact = { kind: 'paragraph-read', paragraph: p('p2'), freeze: true, at: NOON }
  test.each<[string, string, object, RoomState?]>([
    ['wording.negotiated', 'mx-1', { language: 'es' }],
    ['wording.language', 'mx-1', { language: 'fr' }],
    ['wording.empty', 'mx-1', { words: { text: ' \n ' } }],
    ['wording.already', 'mx-1', {}, room(GIVEN)],
    ['wording.gone', 'mx-1', { wording: 4 }],
    ['voice.not-yours', 'gt-head', { wording: 1 }, room(GIVEN)],
    ['voice.not-yours', 'gt-head', { for: 'MX' }],
    ['delegation.missing', 'chair', {}],
    ['paragraph.agreed', 'mx-1', {}, room(AGREED)],
    ['paragraph.frozen', 'mx-1', {}, room(frozen)],
    ['right.missing', 'service', {}],
    ['seat.not-admitted', 'mx-3', {}],
    ['sitting.closed', 'mx-1', {}, room({ kind: 'sitting-closed', at: NOON })],
    [
      'segment.closed',
      'mx-1',
      {},
      room({ kind: 'segment-opened', paragraphs: [], allow: 'heads', inside: [seat('chair'), seat('mx-head')], at: NOON }),
    ],
    ['act.malformed', 'mx-1', { words: { text: 'Half \ud83d of one.' } }],
  ])('is refused with %s from %s: %o', (refusal, by, more, state) => expect(outcomeOf(does(by, give(more), state))).toBe(refusal))

  test('is possible while the chair takes proposals in writing', () => {
    const closed: Fact = { kind: 'sitting-closed', at: NOON }
    expect(outcomeOf(does('mx-3', give(), room(closed, { kind: 'window-opened', until: NOON + 1, at: NOON })))).toBe('performed')
  })

  test('has an end: a delegation with too many waiting is told so', () => {
    const many = Array.from(
      { length: 60 },
      (_, i): Fact => ({ ...(GIVEN as Extract<Fact, { kind: 'wording-given' }>), wording: i + 1, paragraph: null, section: s('uno') }),
    )
    expect(outcomeOf(does('mx-1', give(), room(...many)))).toBe('wordings.too-many')
  })
})

describe('rendering', () => {
  const draft = { kind: 'words', paragraph: p('p1'), base: 'Fortalecer la cooperación.', text: 'Fortalecer la cooperación regional.' }

  test('writes the delegation’s proposal and ties it to the wording', () => {
    const { facts, effects, details } = done(does('st', { type: 'render-wording', wording: 1, drafts: [draft] }, room(GIVEN)))
    expect(effects).toMatchObject([{ kind: 'put-proposal', paragraph: p('p1'), by: 'MX' }])
    const text = aText({ id: 'p1', text: 'Fortalecer la cooperación[MX+ regional].' })
    const state = after(room(GIVEN), facts, text)
    expect(wordingIn(state).rendering).toMatchObject({ paragraph: p('p1'), seen: seenOf(text, 'p1', 'MX'), by: 'st' })
    const told = { act: 'render-wording' as const, by: seat('st'), grant: 'yes' as const, details }
    expect(entrySentence(told, state, 'es')).toBe('La Secretaría Técnica vertió, en nombre de México, su redacción en inglés de C1.')
  })

  test('of a new paragraph stands where the pen puts it', () => {
    const given: Fact = { ...(GIVEN as Extract<Fact, { kind: 'wording-given' }>), paragraph: null, section: s('uno'), after: p('p1') }
    const written = { kind: 'new', section: s('uno'), after: p('p2'), text: 'Saludar.', role: 'body', level: 0, marker: 'none' }
    const { facts, effects } = done(does('chair', { type: 'render-wording', wording: 1, drafts: [written] }, room(given)))
    expect(effects).toMatchObject([{ kind: 'insert-paragraph', pi: 'MX', after: p('p2') }])
    expect(facts.at(-1)).toMatchObject({ kind: 'wording-rendered', paragraph: p('fresh0') })
  })

  test('names what the pen wrote in the text in the delegation’s voice', () => {
    const act = { type: 'render-wording', wording: 1, paragraph: p('p1'), seen: ON_MEXICO.seen }
    expect(done(does('chair', act, room(GIVEN), PENDING)).facts).toMatchObject([{ kind: 'wording-rendered', seen: ON_MEXICO.seen }])
  })

  test.each<[string, string, object, TextView?]>([
    ['right.missing', 'mx-head', { drafts: [draft] }],
    ['wording.same', 'st', { drafts: [{ ...draft, text: draft.base }] }],
    ['wording.elsewhere', 'st', { drafts: [{ ...draft, paragraph: p('p2'), base: '' }] }],
    ['wording.elsewhere', 'st', { paragraph: p('p2'), seen: ON_MEXICO.seen }],
    ['wording.changed', 'st', { paragraph: p('p1'), seen: seenOf(PLAIN, 'p1') }, PENDING],
    ['proposal.gone', 'st', { paragraph: p('p1'), seen: ON_MEXICO.seen }],
    ['act.malformed', 'st', {}],
    ['wording.gone', 'st', { wording: 2, drafts: [draft] }],
  ])('is refused with %s from %s: %o', (refusal, by, more, text) =>
    expect(outcomeOf(does(by, { type: 'render-wording', wording: 1, ...more }, room(GIVEN), text))).toBe(refusal),
  )
})

describe('what the delegation says of the rendering', () => {
  const verdict = (type: string, more: object = {}) => ({ type, wording: 1, seen: ON_MEXICO.seen, ...more })
  const rendered = room(GIVEN, RENDERED)
  const standsIn = (state: RoomState, text: TextView = PENDING): string =>
    renderingStands(wordingIn(state), text.find(p('p1'))?.proposals.find(({ by }) => by === 'MX')?.seen ?? null)

  test('holds for the words that it saw, and for no others', () => {
    const said = applyFacts(rendered, done(does('mx-1', verdict('confirm-rendering'), rendered, PENDING)).facts)
    const other = aText({ id: 'p1', text: 'Fortalecer [MX+siempre y mucho ]la cooperación.' })
    expect([standsIn(rendered), standsIn(said), standsIn(said, other), standsIn(said, PLAIN)]).toEqual([
      'rendered',
      'confirmed',
      'changed',
      'to-render',
    ])
  })

  test('may be no, with what is missing; rendered again, the question is open again', () => {
    const no = done(does('mx-1', verdict('dispute-rendering', { reason: 'Falta «regional»' }), rendered, PENDING))
    const said = applyFacts(rendered, no.facts)
    expect([standsIn(said), wordingIn(said).rendering?.verdict]).toEqual(['disputed', { kind: 'disputed', reason: 'Falta «regional»' }])
    expect(standsIn(applyFacts(said, [RENDERED]))).toBe('rendered')
  })

  test('is void where the delegation gives other words', () => {
    const again = done(does('mx-1', give({ paragraph: undefined, wording: 1, words: { text: 'Other.' } }), rendered, PENDING))
    expect(standsIn(applyFacts(rendered, again.facts))).toBe('reworded')
  })

  test.each<[string, string, RoomState, TextView, object?]>([
    ['wording.not-rendered', 'mx-1', room(GIVEN), PENDING],
    ['voice.not-yours', 'gt-head', rendered, PENDING],
    ['proposal.gone', 'mx-1', rendered, PLAIN],
    ['wording.changed', 'mx-1', rendered, PENDING, { seen: seenOf(PLAIN, 'p1') }],
    ['wording.gone', 'mx-1', room(), PENDING],
  ])('is refused with %s from %s', (refusal, by, state, text, more) => {
    expect(outcomeOf(does(by, verdict('confirm-rendering', more), state, text))).toBe(refusal)
    expect(outcomeOf(does(by, verdict('dispute-rendering', more), state, text))).toBe(refusal)
  })

  test('the pen records for it what was said aloud', () => {
    expect(outcomeOf(does('st', verdict('confirm-rendering', { for: 'MX' }), rendered, PENDING))).toBe('performed')
  })
})

describe('the end', () => {
  const rendered = room(GIVEN, RENDERED)
  const settles = (type: string) => done(does('chair', { type, ...ON_MEXICO }, rendered, PENDING)).facts

  test.each([
    ['accept', 'accepted'],
    ['reject', 'rejected'],
  ])('%s of the proposal takes the wording with it, on record', (type, as) => {
    const facts = settles(type)
    expect(wordingsAfter(rendered, facts, PLAIN)).toEqual([{ kind: 'wording-ended', wording: 1, as }])
    const settled = after(rendered, facts, PLAIN)
    expect(settled.wordings.alive.size).toBe(0)
    const reopened = after(settled, [{ kind: 'paragraph-reopened', paragraph: p('p1') }], PENDING)
    expect(wordingIn(reopened)).toEqual(wordingIn(rendered))
  })

  test('withdrawn with its proposal, it does not come back by reopening another’s', () => {
    const others: Fact = {
      kind: 'proposals-settled',
      paragraph: p('p1'),
      choices: [{ by: code('GT'), hunk: null, decision: 'accept' }],
      seen: ON_MEXICO.seen,
      at: NOON,
    }
    const beside = applyFacts(rendered, [others])
    const facts = done(does('mx-1', { type: 'withdraw', paragraph: p('p1') }, beside, PENDING)).facts
    const withdrawn = after(beside, facts, PLAIN)
    expect(wordingsAfter(beside, facts, PLAIN)).toEqual([{ kind: 'wording-ended', wording: 1, as: 'withdrawn' }])
    expect(after(withdrawn, [{ kind: 'paragraph-reopened', paragraph: p('p1') }], PLAIN).wordings.alive.size).toBe(0)
  })

  test('the wording taken back leaves the proposal', () => {
    const { facts, effects } = done(does('mx-1', { type: 'withdraw-wording', wording: 1 }, rendered, PENDING))
    expect([facts, effects]).toEqual([[{ kind: 'wording-withdrawn', wording: 1, at: NOON }], []])
  })

  test('nothing is agreed on while a wording waits, and what waits lapses with all that is pending', () => {
    const agree = { type: 'agree', paragraph: p('p1'), seen: seenOf(PLAIN, 'p1') }
    expect(outcomeOf(does('chair', agree, room(GIVEN)))).toBe('paragraph.has-wordings')
    const second = inSitting('second', [GIVEN])
    expect(outcomeOf(does('chair', { type: 'lapse-pending', seen: pendingDigest(PLAIN.paragraphs) }, second))).toBe('wording.changed')
    const seen = pendingDigest(PLAIN.paragraphs, unrendered(second.wordings))
    const { facts } = done(does('chair', { type: 'lapse-pending', seen }, second))
    expect(facts).toEqual([{ kind: 'wording-ended', wording: 1, as: 'lapsed' }])
  })

  test('what is rendered goes with the half of a split paragraph in which its proposal is', () => {
    const facts: readonly Fact[] = [{ kind: 'paragraph-split', paragraph: p('p1'), into: p('p3'), offset: 10 }]
    const text = aText({ id: 'p1', text: 'Fortalecer' }, { id: 'p3', text: ' [MX+siempre ]la cooperación.' })
    const state = after(rendered, facts, text)
    expect(wordingIn(state).rendering?.paragraph).toBe(p('p3'))
  })
})
