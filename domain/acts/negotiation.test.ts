/** Settling, standings, reopening, positions, withdrawing. */
import { describe, expect, test } from 'vitest'
import type { TextView } from '../proposals/types.ts'
import { digestOf } from '../seal/index.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { standingOf } from '../sitting/standing.ts'
import type { RoomState } from '../sitting/types.ts'
import { factsAfterEffects } from './after-effects.ts'
import { factsForNewProposal } from './new-proposal.ts'
import { aText, code, done, founded, inSitting, NOON, outcomeOf, p, performAs, seenOf } from './room.fixture.ts'

const PENDING = aText(
  { id: 'p1', text: 'Fortalecer [MX+mucho ]la [GT-amplia ]cooperación [MX+entre ]todos.' },
  { id: 'p2', text: 'Instar a los Estados.' },
  { id: 'p3', text: '' },
)
const PLAIN = aText({ id: 'p1', text: 'Fortalecer la cooperación.' })
const CHANGED = '0'.repeat(64)

const agreed = (id: string): Fact => ({ kind: 'paragraph-agreed', paragraph: p(id), seen: seenOf(PENDING, id), at: NOON })
const adReferendum = (id: string, ...of: readonly string[]): Fact => ({
  kind: 'paragraph-agreed-ad-referendum',
  paragraph: p(id),
  seen: seenOf(PENDING, id),
  of: of.map(code),
})
const by = (actor: string, act: Readonly<Record<string, unknown>>, state: RoomState = inSitting(), text: TextView = PENDING) =>
  performAs(actor, act, { state, text })
const on = (id: string, party?: string) => ({
  paragraph: p(id),
  seen: seenOf(PENDING, id, party),
  ...(party === undefined ? {} : { by: party }),
})

describe('accept and reject', () => {
  test('take one proposal, one hunk of it, or all that is pending', () => {
    const choices = (act: Readonly<Record<string, unknown>>) => done(by('chair', act)).effects
    expect(choices({ type: 'accept', ...on('p1', 'MX') })).toEqual([
      { kind: 'settle', paragraph: p('p1'), choices: [{ by: 'MX', hunk: null, decision: 'accept' }] },
    ])
    expect(choices({ type: 'reject', ...on('p1', 'MX'), hunk: 1 })).toEqual([
      { kind: 'settle', paragraph: p('p1'), choices: [{ by: 'MX', hunk: 1, decision: 'reject' }] },
    ])
    expect(choices({ type: 'accept', ...on('p1') })).toEqual([
      {
        kind: 'settle',
        paragraph: p('p1'),
        choices: [
          { by: 'GT', hunk: null, decision: 'accept' },
          { by: 'MX', hunk: null, decision: 'accept' },
        ],
      },
    ])
  })

  test('the only hunk of a proposal is the whole of it', () => {
    expect(done(by('chair', { type: 'accept', ...on('p1', 'GT'), hunk: 0 })).facts).toMatchObject([{ choices: [{ by: 'GT', hunk: null }] }])
  })

  test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    ['a proposal in another wording', { ...on('p1', 'MX'), seen: CHANGED }, 'wording.changed'],
    ['a paragraph in another wording', { ...on('p1'), seen: CHANGED }, 'wording.changed'],
    ['one proposal by the digest of the paragraph', { ...on('p1', 'MX'), seen: seenOf(PENDING, 'p1') }, 'wording.changed'],
    ['a proposal nobody made', { ...on('p1', 'MX'), by: 'PE' }, 'proposal.gone'],
    ['a hunk that is not there', { ...on('p1', 'MX'), hunk: 7 }, 'proposal.gone'],
    ['all where nothing is pending', on('p2'), 'paragraph.no-proposals'],
    ['a paragraph that never was', { ...on('p1'), paragraph: p('p9') }, 'paragraph.unknown'],
  ])('nobody settles %s', (_, input, expected) => expect(outcomeOf(by('chair', { type: 'accept', ...input }))).toBe(expected))

  test.each<readonly [string, RoomState, string]>([
    ['in preparation', founded(), 'sitting.not-open'],
    ['in a read-only suspension', inSitting('first', [{ kind: 'sitting-suspended', mode: 'read_only', at: NOON }]), 'sitting.suspended'],
    ['in a dark suspension', inSitting('first', [{ kind: 'sitting-suspended', mode: 'dark', at: NOON }]), 'sitting.suspended'],
    ['between sittings', inSitting('first', [{ kind: 'sitting-closed', at: NOON }]), 'sitting.closed'],
    ['in a suspension for drafting', inSitting('first', [{ kind: 'sitting-suspended', mode: 'drafting', at: NOON }]), 'performed'],
    ['in agreed text', inSitting('first', [agreed('p1')]), 'paragraph.agreed'],
  ])('settling %s', (_, state, expected) => expect(outcomeOf(by('chair', { type: 'accept', ...on('p1') }, state))).toBe(expected))

  test('a paragraph that was taken out is gone, not unknown', () => {
    const state = inSitting('first', [{ kind: 'paragraph-removed', paragraph: p('p9') }])
    expect(outcomeOf(by('chair', { type: 'accept', ...on('p1'), paragraph: p('p9') }, state))).toBe('paragraph.gone')
  })

  test('the secretariat settles on the chair’s instruction, on record', () => {
    expect(done(by('st', { type: 'accept', ...on('p1', 'MX') })).grant).toBe('on instruction')
    expect(done(by('chair', { type: 'accept', ...on('p1', 'MX') })).grant).toBe('yes')
  })

  test('what others held of a proposal ends with it, and only then', () => {
    const state = inSitting('first', done(by('pe-1', { type: 'support', ...on('p1', 'MX') })).facts)
    const after = (act: Readonly<Record<string, unknown>>) => applyFacts(state, done(by('chair', act, state)).facts).positions.length
    expect(after({ type: 'accept', ...on('p1', 'MX') })).toBe(0)
    expect(after({ type: 'accept', ...on('p1', 'MX'), hunk: 0 })).toBe(1)
    expect(after({ type: 'accept', ...on('p1', 'GT') })).toBe(1)
  })
})

describe('after the text is settled', () => {
  const SETTLED = done(by('chair', { type: 'accept', ...on('p1') })).facts

  test('the new wording is recorded', () => {
    const base = digestOf([['Fortalecer la cooperación.', '']])
    expect(factsAfterEffects(SETTLED, PLAIN)).toEqual([
      { kind: 'settlement-recorded', paragraph: p('p1'), after: seenOf(PLAIN, 'p1'), base },
    ])
  })

  test('a paragraph that went is recorded as removed, by a settlement or a withdrawal', () => {
    const withdrawn = done(by('mx-1', { type: 'withdraw', paragraph: p('p1') })).facts
    expect(factsAfterEffects([...SETTLED, ...withdrawn], aText())).toEqual([
      { kind: 'paragraph-removed', paragraph: p('p1') },
      { kind: 'paragraph-removed', paragraph: p('p1') },
    ])
  })

  test('nothing is said of acts that settle nothing', () => expect(factsAfterEffects([agreed('p1')], PLAIN)).toEqual([]))
})

describe('agreeing', () => {
  test.each<readonly [string, string, RoomState, string]>([
    ['with words pending', 'p1', inSitting(), 'paragraph.has-proposals'],
    ['an empty paragraph', 'p3', inSitting(), 'paragraph.empty'],
    ['with nothing pending', 'p2', inSitting(), 'performed'],
    ['a second time', 'p2', inSitting('first', [agreed('p2')]), 'paragraph.already-agreed'],
    ['what was agreed ad referendum', 'p2', inSitting('first', [adReferendum('p2', 'MX')]), 'performed'],
  ])('%s', (_, id, state, expected) => {
    expect(outcomeOf(by('chair', { type: 'agree', ...on(id) }, state))).toBe(expected)
    expect(outcomeOf(by('chair', { type: 'ad-referendum', ...on(id), by: ['GT'] }, state))).toBe(expected)
  })

  test('says how many proposals are pending', () => {
    expect(by('chair', { type: 'agree', ...on('p1') })).toMatchObject({ code: 'paragraph.has-proposals', details: { count: 2 } })
  })

  test('nobody agrees words they have not seen', () => {
    expect(outcomeOf(by('chair', { type: 'agree', paragraph: p('p2'), seen: CHANGED }))).toBe('wording.changed')
  })

  test('ad referendum is of members, named once each', () => {
    expect(outcomeOf(by('chair', { type: 'ad-referendum', ...on('p2'), by: ['ZZ'] }))).toBe('delegation.unknown')
    expect(outcomeOf(by('chair', { type: 'ad-referendum', ...on('p2'), by: [] }))).toBe('act.malformed')
    expect(done(by('chair', { type: 'ad-referendum', ...on('p2'), by: ['MX', 'GT', 'MX'] })).facts).toMatchObject([{ of: ['GT', 'MX'] }])
  })

  test('a new proposal sets a paragraph agreed ad referendum back to open, and no other', () => {
    const state = inSitting('first', [adReferendum('p2', 'MX'), agreed('p3')])
    expect(factsForNewProposal(state, p('p1'))).toEqual([])
    expect(factsForNewProposal(state, p('p3'))).toEqual([])
    expect(standingOf(applyFacts(state, factsForNewProposal(state, p('p2'))), p('p2'))).toEqual({ kind: 'open' })
  })

  test('each delegation lifts its own ad referendum; with the last the paragraph is agreed', () => {
    const lift = (actor: string, state: RoomState, more = {}) => by(actor, { type: 'lift-ad-referendum', ...on('p2'), ...more }, state)
    const of = inSitting('first', [adReferendum('p2', 'GT', 'MX')])
    const one = applyFacts(of, done(lift('mx-head', of)).facts)
    expect(standingOf(one, p('p2'))).toEqual({ kind: 'ad-referendum', of: ['GT'] })
    expect(outcomeOf(lift('mx-head', one))).toBe('paragraph.not-ad-referendum')
    const none = applyFacts(one, done(lift('st', one, { for: 'GT' })).facts)
    expect(standingOf(none, p('p2'))).toEqual({ kind: 'agreed', at: NOON })
  })
})

describe('unlocking and reopening', () => {
  const SETTLEMENT: readonly Fact[] = [
    {
      kind: 'proposals-settled',
      paragraph: p('p1'),
      choices: [{ by: code('MX'), hunk: null, decision: 'accept' }],
      seen: seenOf(PENDING, 'p1', 'MX'),
      at: NOON,
    },
  ]
  const recorded = (text: TextView): Fact => ({ kind: 'settlement-recorded', paragraph: p('p1'), after: seenOf(text, 'p1') })
  const reopen = (facts: readonly Fact[], text: TextView = PLAIN) =>
    by('chair', { type: 'reopen', paragraph: p('p1') }, inSitting('first', facts), text)

  test('unlock sets what is agreed, outright or ad referendum, back to open and leaves its words', () => {
    const unlock = (facts: readonly Fact[]) =>
      by('chair', { type: 'unlock', paragraph: p('p2'), reason: 'Falta una coma' }, inSitting('first', facts))
    expect(outcomeOf(unlock([]))).toBe('paragraph.not-agreed')
    for (const standing of [adReferendum('p2', 'MX'), agreed('p2')]) {
      const { facts, effects } = done(unlock([standing]))
      expect(effects).toEqual([])
      expect(standingOf(inSitting('first', [standing, ...facts]), p('p2'))).toEqual({ kind: 'open' })
    }
  })

  test('a delegation may ask to reopen what is agreed or settled; its request ends when the chair does', () => {
    const ask = (facts: readonly Fact[]) =>
      by('gt-head', { type: 'ask-to-reopen', paragraph: p('p1'), reason: 'Nueva instrucción' }, inSitting('first', facts))
    expect(outcomeOf(ask([]))).toBe('paragraph.not-agreed')
    expect(outcomeOf(ask(SETTLEMENT))).toBe('performed')
    const asked = inSitting('first', [agreed('p1'), ...done(ask([agreed('p1')])).facts])
    expect(asked.reopeningsAsked).toEqual([{ paragraph: p('p1'), by: 'GT', reason: 'Nueva instrucción', at: NOON }])
    const met = applyFacts(asked, done(by('chair', { type: 'reopen', paragraph: p('p1') }, asked)).facts)
    expect([met.reopeningsAsked, standingOf(met, p('p1'))]).toEqual([[], { kind: 'open' }])
  })

  test.each<readonly [string, readonly Fact[], TextView, string, number]>([
    ['nothing that was never settled nor agreed', [], PLAIN, 'paragraph.nothing-to-reopen', 0],
    ['what was agreed without a settlement: it opens, the words stay', [agreed('p1')], PLAIN, 'performed', 0],
    ['what was settled: the text before comes back', SETTLEMENT, PLAIN, 'performed', 1],
    ['what was settled and agreed', [...SETTLEMENT, agreed('p1')], PLAIN, 'performed', 1],
    ['what was settled while other words were and are pending', [...SETTLEMENT, recorded(PENDING)], PENDING, 'performed', 1],
    ['nothing, where words were proposed since', [...SETTLEMENT, recorded(PLAIN)], PENDING, 'paragraph.has-proposals', 0],
    [
      'a paragraph that the settlement took out',
      [...SETTLEMENT, { kind: 'paragraph-removed', paragraph: p('p1') }],
      aText(),
      'performed',
      1,
    ],
    ['no paragraph that never was', [], aText(), 'paragraph.unknown', 0],
  ])('reopen brings back %s', (_, facts, text, expected, restored) => {
    const result = reopen(facts, text)
    expect(outcomeOf(result)).toBe(expected)
    expect(result.kind === 'performed' ? result.effects.length : 0).toBe(restored)
  })

  test('a settlement is taken back once', () => {
    expect(outcomeOf(reopen([...SETTLEMENT, { kind: 'paragraph-reopened', paragraph: p('p1') }]))).toBe('paragraph.nothing-to-reopen')
  })

  test('a paragraph that comes back is no longer among those removed', () => {
    const gone = inSitting('first', [...SETTLEMENT, { kind: 'paragraph-removed', paragraph: p('p1') }])
    const back = applyFacts(gone, [{ kind: 'paragraph-reopened', paragraph: p('p1') }])
    expect([gone.removedIds.size, back.removedIds.size]).toEqual([1, 0])
  })
})

describe('positions', () => {
  test.each<readonly [string, string, Readonly<Record<string, unknown>>, string]>([
    ['on another’s proposal', 'gt-head', { ...on('p1', 'MX') }, 'performed'],
    ['on one’s own', 'mx-head', { ...on('p1', 'MX') }, 'position.own'],
    ['on another wording', 'gt-head', { ...on('p1', 'MX'), seen: CHANGED }, 'wording.changed'],
    ['on what nobody proposed', 'gt-head', { ...on('p1', 'MX'), by: 'PE' }, 'proposal.gone'],
    ['for another delegation, from a delegation', 'gt-head', { ...on('p1', 'MX'), for: 'PE' }, 'voice.not-yours'],
    ['of nobody, from the secretariat', 'st', { ...on('p1', 'MX') }, 'delegation.missing'],
    ['of a stranger, from the secretariat', 'st', { ...on('p1', 'MX'), for: 'ZZ' }, 'delegation.unknown'],
    ['of the proposal’s own party, from the secretariat', 'st', { ...on('p1', 'MX'), for: 'MX' }, 'position.own'],
    ['on behalf, from the secretariat', 'st', { ...on('p1', 'MX'), for: 'PE' }, 'performed'],
    ['of the chair', 'chair', { ...on('p1', 'MX') }, 'right.missing'],
    ['from outside the room', 'gt-1', { ...on('p1', 'MX') }, 'seat.not-admitted'],
  ])('%s', (_, actor, input, expected) => {
    for (const type of ['support', 'object', 'hold']) expect(outcomeOf(by(actor, { type, ...input }))).toBe(expected)
  })

  test('the last one counts, with the wording it was given on', () => {
    const supported = inSitting('first', done(by('gt-head', { type: 'support', ...on('p1', 'MX') })).facts)
    const objected = applyFacts(supported, done(by('gt-head', { type: 'object', ...on('p1', 'MX'), reason: 'Consulta' }, supported)).facts)
    expect(objected.positions).toEqual([
      { paragraph: p('p1'), of: 'MX', by: 'GT', position: 'objection', seen: seenOf(PENDING, 'p1', 'MX'), reason: 'Consulta', at: NOON },
    ])
    const lifted = by('gt-head', { type: 'lift-position', paragraph: p('p1'), by: 'MX' }, objected)
    expect(applyFacts(objected, done(lifted).facts).positions).toEqual([])
    expect(outcomeOf(by('pe-1', { type: 'lift-position', paragraph: p('p1'), by: 'MX' }, objected))).toBe('position.none')
  })
})

describe('withdrawing', () => {
  test.each<readonly [string, string, Readonly<Record<string, unknown>>, string]>([
    ['one’s own', 'mx-2', {}, 'performed'],
    ['one’s own, in the wording seen', 'mx-2', { seen: seenOf(PENDING, 'p1', 'MX') }, 'performed'],
    ['one’s own, in another wording', 'mx-2', { seen: CHANGED }, 'wording.changed'],
    ['where one has none', 'pe-1', {}, 'proposal.gone'],
    ['another’s', 'gt-head', { by: 'MX' }, 'voice.not-yours'],
    ['from a pen, for the party it wrote for', 'st', { by: 'MX' }, 'performed'],
    ['from a pen, of its own, where it has none', 'st', {}, 'proposal.gone'],
    ['from the secretariat, the chair’s', 'st', { by: 'chair' }, 'voice.not-yours'],
  ])('%s', (_, actor, input, expected) => {
    expect(outcomeOf(by(actor, { type: 'withdraw', paragraph: p('p1'), ...input }))).toBe(expected)
  })

  test('takes out what the party has pending and nothing of another', () => {
    const { facts, effects } = done(by('mx-1', { type: 'withdraw', paragraph: p('p1') }))
    expect(facts).toEqual([{ kind: 'proposal-withdrawn', paragraph: p('p1'), by: 'MX' }])
    expect(effects).toEqual([{ kind: 'withdraw', paragraph: p('p1'), by: 'MX' }])
  })
})
