/** Rival wordings of one paragraph: offered, labelled, and settled in one act that names the fate of each. */
import { describe, expect, test } from 'vitest'
import { alternativesOf } from '../proposals/alternatives.ts'
import type { TextView } from '../proposals/types.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { standingOf } from '../sitting/standing.ts'
import type { RoomState } from '../sitting/types.ts'
import { factsAfterEffects } from './after-effects.ts'
import { aText, code, done, inSitting, NOON, outcomeOf, p, performAs, seenOf } from './room.fixture.ts'

const LABELS: Fact = {
  kind: 'labels-set',
  labels: [
    { paragraph: p('p1'), label: 'C4' },
    { paragraph: p('p2'), label: 'C5' },
  ],
}
const PLAIN = aText({ id: 'p1', text: 'Fortalecer la cooperación.' }, { id: 'p2', text: 'Instar a los Estados.' })
const ROOM = inSitting('first', [LABELS])
const offer = (actor: string, text: string, more: object = {}, on: TextView = PLAIN, state: RoomState = ROOM) =>
  performAs(actor, { type: 'offer-alternative', paragraph: p('p1'), text, ...more }, { state, text: on })

describe('offering another wording', () => {
  test('puts it beside the paragraph, in the shape and the name that it has, as its author’s proposal', () => {
    const { facts, effects } = done(offer('mx-1', ' Impulsar\nla cooperación. '))
    expect(facts).toEqual([
      {
        kind: 'alternative-offered',
        paragraph: p('fresh'),
        of: p('p1'),
        by: 'MX',
        labels: [{ paragraph: p('fresh'), label: 'C4 alt' }],
        at: NOON,
      },
    ])
    const shape = { role: 'body', level: 0, marker: 'none', section: PLAIN.paragraphs[0]?.section }
    expect(effects).toEqual([
      { kind: 'name-wordings', paragraph: p('p1') },
      {
        kind: 'insert-paragraph',
        paragraph: p('fresh'),
        after: p('p1'),
        text: 'Impulsar la cooperación.',
        pi: 'MX',
        alt: p('p1'),
        ...shape,
      },
    ])
  })

  const TWO = aText(
    { id: 'p1', text: 'Fortalecer la cooperación.', alt: 'p1' },
    { id: 'a1', text: '[MX+Impulsar la cooperación.]', pi: code('MX'), alt: 'p1' },
    { id: 'p2', text: 'Instar a los Estados.' },
  )
  const LABELLED = applyFacts(ROOM, done(offer('mx-1', 'Impulsar la cooperación.')).facts)

  test('beside a wording that is one of several it is one more of them, after the last, and nothing is nested', () => {
    const state = applyFacts(LABELLED, [
      { kind: 'labels-set', labels: [...ROOM.labels, [p('a1'), 'C4 alt'] as const].map(([paragraph, label]) => ({ paragraph, label })) },
    ])
    const result = done(offer('gt-head', 'Ampliar la cooperación.', { paragraph: p('a1') }, TWO, state))
    expect(result.facts).toMatchObject([{ of: p('p1'), labels: [{ label: 'C4 alt bis' }] }])
    expect(result.effects).toMatchObject([{ kind: 'insert-paragraph', after: p('a1'), alt: p('p1'), pi: 'GT' }])
  })

  test('of a paragraph that is itself proposed stands beside it, and both labels are on record from then on', () => {
    const text = aText(
      { id: 'p1', text: 'Fortalecer.' },
      { id: 'n1', text: '[MX+Convenir en ello.]', pi: code('MX') },
      { id: 'p2', text: 'Instar.' },
    )
    const { facts } = done(offer('gt-head', 'Acordarlo.', { paragraph: p('n1') }, text))
    expect(facts).toMatchObject([
      {
        of: p('n1'),
        labels: [
          { paragraph: p('n1'), label: 'C4 bis' },
          { paragraph: p('fresh'), label: 'C4 bis alt' },
        ],
      },
    ])
  })

  test('sets a paragraph agreed ad referendum back to open', () => {
    const state = applyFacts(ROOM, [
      { kind: 'paragraph-agreed-ad-referendum', paragraph: p('p1'), seen: seenOf(PLAIN, 'p1'), of: [code('PE')] },
    ])
    const after = applyFacts(state, done(offer('mx-1', 'Impulsar.', {}, PLAIN, state)).facts)
    expect(standingOf(after, p('p1'))).toEqual({ kind: 'open' })
  })

  test.each<readonly [string, string, string, object, string]>([
    ['of a delegation in its own voice', 'mx-1', 'Otra.', {}, 'performed'],
    ['of a delegation in another’s voice', 'mx-1', 'Otra.', { by: 'GT' }, 'voice.not-yours'],
    ['of a pen in the voice of a delegation', 'st', 'Otra.', { by: 'GT' }, 'performed'],
    ['of the secretariat in the chair’s voice', 'st', 'Otra.', { by: 'chair' }, 'voice.not-yours'],
    ['of who follows', 'observer', 'Otra.', {}, 'right.missing'],
    ['without words', 'mx-1', ' \n ', {}, 'paragraph.empty'],
    ['in the words that stand there', 'mx-1', 'Fortalecer la cooperación. ', {}, 'alternative.same'],
    ['that names its group itself', 'mx-1', 'Otra.', { alt: 'p_p200000000' }, 'act.malformed'],
  ])('%s', (_, actor, text, more, expected) => expect(outcomeOf(offer(actor, text, more))).toBe(expected))

  test('beside what is agreed none is offered', () => {
    const state = applyFacts(ROOM, [{ kind: 'paragraph-agreed', paragraph: p('p1'), seen: seenOf(PLAIN, 'p1'), at: NOON }])
    expect(outcomeOf(offer('mx-1', 'Otra.', {}, PLAIN, state))).toBe('paragraph.agreed')
  })

  test('a compromise is the chair’s, whichever pen writes it, and no delegation’s', () => {
    const compromise = (actor: string) =>
      performAs(actor, { type: 'offer-compromise', paragraph: p('p1'), text: 'Otra.' }, { state: ROOM, text: PLAIN })
    for (const actor of ['chair', 'deputy', 'st']) expect(done(compromise(actor)).facts).toMatchObject([{ by: 'chair' }])
    expect(done(compromise('st')).grant).toBe('on instruction')
    expect(outcomeOf(compromise('mx-head'))).toBe('right.missing')
  })

  test('the words are not on record: withdrawn, they are in the log only', () => {
    expect(JSON.stringify(done(offer('mx-1', 'Palabras.')).details) + JSON.stringify(done(offer('mx-1', 'Palabras.')).facts)).not.toContain(
      'Palabras',
    )
  })
})

/** The base wording with a change of PE, MX's wording with a change of GT in it, and the chair's compromise. */
const GROUP = aText(
  { id: 'p1', text: 'Fortalecer [PE-amplia ]cooperación.', alt: 'p1' },
  { id: 'a1', text: '[MX+Impulsar la cooperación][GT+ técnica][MX+.]', pi: code('MX'), alt: 'p1' },
  { id: 'a2', text: '[chair+Promover la cooperación.]', pi: 'chair', alt: 'p1' },
  { id: 'p2', text: 'Instar a los Estados.' },
)
type Asked = Readonly<Record<string, unknown>> & { readonly paragraph: string }
const fate = (id: string, what: string, by?: string, more: object = {}): Asked => ({
  paragraph: p(id),
  ...(by === undefined ? {} : { by }),
  fate: what,
  seen: seenOf(GROUP, id, by),
  ...more,
})
const settle = (fates: readonly Asked[], state: RoomState = ROOM, text: TextView = GROUP, actor = 'chair') =>
  performAs(actor, { type: 'settle-group', paragraph: p('a1'), fates }, { state, text })
const MEXICO_STANDS = [
  fate('p1', 'rejected'),
  fate('p1', 'rejected', 'PE'),
  fate('a1', 'accepted'),
  fate('a1', 'accepted', 'GT'),
  fate('a2', 'merged'),
]

describe('settling alternatives', () => {
  test('says in one entry what becomes of each wording and each change, and where merged words live on', () => {
    const { facts, effects, details } = done(settle(MEXICO_STANDS))
    expect(facts.find((fact) => fact.kind === 'group-settled')).toMatchObject({
      paragraph: p('p1'),
      stands: p('a1'),
      members: [p('p1'), p('a1'), p('a2')],
      fates: [
        { paragraph: p('p1'), fate: 'rejected' },
        { paragraph: p('p1'), by: 'PE', fate: 'rejected' },
        { paragraph: p('a1'), fate: 'accepted' },
        { paragraph: p('a1'), by: 'GT', fate: 'accepted' },
        { paragraph: p('a2'), fate: 'merged', into: p('p1') },
      ],
    })
    expect(effects).toEqual([
      {
        kind: 'settle-group',
        paragraph: p('p1'),
        stands: p('a1'),
        members: [
          { paragraph: p('p1'), choices: [{ by: 'PE', hunk: null, decision: 'reject' }] },
          {
            paragraph: p('a1'),
            choices: [
              { by: 'MX', hunk: null, decision: 'accept' },
              { by: 'GT', hunk: null, decision: 'accept' },
            ],
          },
          { paragraph: p('a2'), choices: [{ by: 'chair', hunk: null, decision: 'reject' }] },
        ],
      },
    ])
    expect(details).toMatchObject({ paragraph: p('p1'), stands: 'C4 alt' })
  })

  test('the author of a wording may be named as whose proposal it is', () => {
    const byName = MEXICO_STANDS.map((each) => (each.paragraph === p('a1') && !('by' in each) ? fate('a1', 'accepted', 'MX') : each))
    expect(done(settle(byName)).effects).toEqual(done(settle(MEXICO_STANDS)).effects)
  })

  test.each(MEXICO_STANDS.map((_, left) => left))('of no item may it be left unsaid: %i', (left) => {
    const result = settle(MEXICO_STANDS.filter((_each, i) => i !== left))
    expect(result).toMatchObject({ kind: 'refused', code: 'group.missing', details: { paragraph: MEXICO_STANDS[left]?.paragraph } })
    expect('details' in result && String(result.details.what)).toMatch(/^C4/)
  })

  test.each(MEXICO_STANDS.map((_, old) => old))('nothing is settled in words that were not seen: %i', (old) => {
    const fates = MEXICO_STANDS.map((each, i) => (i === old ? { ...each, seen: '0'.repeat(64) } : each))
    expect(outcomeOf(settle(fates))).toBe('wording.changed')
  })

  const instead = (at: number, ...by: readonly Asked[]) => [...MEXICO_STANDS.slice(0, at), ...by, ...MEXICO_STANDS.slice(at + 1)]
  test.each<readonly [string, readonly Asked[], string]>([
    ['two wordings cannot stand', instead(4, fate('a2', 'accepted')), 'group.one-stands'],
    ['of a paragraph of the base text one has to', instead(2, fate('a1', 'rejected')), 'group.none-stands'],
    ['a change is not accepted in a wording that goes', instead(1, fate('p1', 'accepted', 'PE')), 'group.accepted-in-rejected'],
    ['nothing is said of what is not there', [...MEXICO_STANDS, fate('p2', 'rejected')], 'group.not-in-it'],
    [
      'nor of what is no longer pending',
      [...MEXICO_STANDS, { paragraph: p('a2'), by: 'GT', fate: 'rejected', seen: '0'.repeat(64) }],
      'proposal.gone',
    ],
    ['nor two things of one', [...MEXICO_STANDS, fate('a2', 'rejected')], 'group.told-twice'],
    ['words are not merged into what goes', instead(4, fate('a2', 'merged', undefined, { into: p('p1') })), 'group.merged-nowhere'],
    ['but into any paragraph that stays', instead(4, fate('a2', 'merged', undefined, { into: p('p2') })), 'performed'],
  ])('%s', (_, fates, expected) => expect(outcomeOf(settle(fates))).toBe(expected))

  test('a paragraph without rivals has nothing to settle together', () => {
    const result = performAs('chair', { type: 'settle-group', paragraph: p('p2'), fates: MEXICO_STANDS }, { state: ROOM, text: GROUP })
    expect(outcomeOf(result)).toBe('group.none')
  })

  test('the paragraph keeps its links, takes those of the wording that stands, and gives them back when it is reopened', () => {
    const linked = (paragraph: string, recommendation: string): Fact => ({
      kind: 'recommendation-linked',
      recommendation,
      paragraph: p(paragraph),
    })
    const state = applyFacts(ROOM, [linked('p1', '1'), linked('a1', '1'), linked('a1', '2')])
    const of = (room: RoomState) => room.links.filter(({ paragraph }) => paragraph === p('p1')).map((each) => each.recommendation)
    const settled = applyFacts(state, done(settle(MEXICO_STANDS, state)).facts)
    expect(of(settled)).toEqual(['1', '2'])
    const reopened = performAs(
      'chair',
      { type: 'reopen', paragraph: p('p1') },
      { state: settled, text: aText({ id: 'p1', text: 'Impulsar.' }) },
    )
    expect(of(applyFacts(settled, done(reopened).facts))).toEqual(['1'])
  })

  test('is taken back whole, from any of the paragraphs, and not once one of them was settled again', () => {
    const after = aText({ id: 'p1', text: 'Impulsar la cooperación técnica.' })
    const { facts } = done(settle(MEXICO_STANDS))
    const settled = applyFacts(ROOM, [...facts, ...factsAfterEffects(facts, after)])
    expect([...settled.removedIds]).toEqual([p('a1'), p('a2')])
    for (const id of ['p1', 'a2']) {
      const back = done(performAs('chair', { type: 'reopen', paragraph: p(id) }, { state: settled, text: after }))
      expect(back.effects).toMatchObject(['p1', 'a1', 'a2'].map((each) => ({ kind: 'restore-paragraph', paragraph: p(each) })))
      expect(back.effects).toHaveLength(3)
      const reopened = applyFacts(settled, back.facts)
      expect([reopened.removedIds.size, reopened.settlements.size]).toEqual([0, 0])
    }
    const again = applyFacts(settled, [
      { kind: 'proposals-settled', paragraph: p('p1'), choices: [], seen: seenOf(after, 'p1'), at: NOON + 1 },
    ])
    expect(outcomeOf(performAs('chair', { type: 'reopen', paragraph: p('a2') }, { state: again, text: after }))).toBe('group.settled-since')
  })

  test('until then none of the wordings is agreed or taken alone, but any may be left out', () => {
    const alone = (type: string, id: string, by?: string) =>
      outcomeOf(
        performAs(
          'chair',
          { type, paragraph: p(id), seen: seenOf(GROUP, id, by), ...(by === undefined ? {} : { by }) },
          { state: ROOM, text: GROUP },
        ),
      )
    expect([alone('accept', 'a1', 'MX'), alone('accept', 'a1', 'GT')]).toEqual(['group.open', 'group.open'])
    expect([alone('reject', 'a1', 'MX'), alone('accept', 'p1', 'PE')]).toEqual(['performed', 'performed'])
    const quiet = aText({ id: 'p1', text: 'Fortalecer.', alt: 'p1' }, { id: 'a1', text: '[MX+Impulsar.]', pi: code('MX'), alt: 'p1' })
    const agree = performAs('chair', { type: 'agree', paragraph: p('p1'), seen: seenOf(quiet, 'p1') }, { state: ROOM, text: quiet })
    expect(outcomeOf(agree)).toBe('group.open')
  })

  test('wordings are a group while there are two: the first is the one that the others are of, or the first that is left', () => {
    const ids = (text: TextView, id: string) => alternativesOf(text.paragraphs, p(id))?.members.map((each) => each.id) ?? null
    expect(ids(GROUP, 'a2')).toEqual([p('p1'), p('a1'), p('a2')])
    const left = GROUP.paragraphs.filter(({ id }) => id !== p('p1'))
    expect(alternativesOf(left, p('a2'))?.lead.id).toBe(p('a1'))
    expect(alternativesOf(left.slice(1), p('a2'))).toBeNull()
  })
})
