/** Catching up: nothing where nothing changed, otherwise what changed, by paragraph and party, and what waits for whom. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aText, code, NOON, p } from '../acts/room.fixture.ts'
import type { TextView } from '../proposals/types.ts'
import type { Standing } from '../sitting/types.ts'
import type { ParagraphId } from '../text/ids.ts'
import { catchingUp, type CatchingUp, type KnownParagraph, type Lookback, pendingIn } from './catching-up.ts'

const known = (text: TextView, standing: Readonly<Record<string, Standing>> = {}): readonly KnownParagraph[] =>
  text.paragraphs.map(({ id, kind, pi, runs }, i) => ({
    id,
    kind,
    label: `C${i + 1}`,
    standing: standing[id] ?? { kind: 'open' },
    pi,
    runs,
    pending: pendingIn(runs, pi),
  }))

const MX = { kind: 'delegation', party: code('MX') } as const
const looked = (
  earlier: readonly KnownParagraph[] | null,
  now: readonly KnownParagraph[],
  more: Partial<Pick<Lookback, 'deeds' | 'positions' | 'looker' | 'agreedWhileOut'>> = {},
): CatchingUp => catchingUp({ earlier, now, deeds: [], positions: [], looker: MX, language: 'es', ...more })
const told = ({ changed, settled }: CatchingUp): string[] =>
  [...changed, ...settled].flatMap(({ label, changes }) =>
    changes.map((change) => [label, change.what, 'by' in change ? change.by : null].filter((each) => each !== null).join(' ')),
  )
const waits = ({ awaits }: CatchingUp): string[] => awaits.map(({ label, why, by }) => [label, why, ...by].join(' '))

const BEFORE = aText({ id: 'p1', text: 'Fortalecer la [GT+amplia ]cooperación.' }, { id: 'p2', text: 'Instar a los Estados.' })

const word = fc.constantFrom('la ', 'mesa ', 'cooperación ', '[MX+amplia ]', '[GT-antigua ]', '[PE+nueva ]')
const text = fc
  .uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 6 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => ({ id: `p${id}`, text: words.join('') })))),
  )

describe('what changed', () => {
  test('where nothing changed, nothing is told', () => {
    fc.assert(
      fc.property(text, (paragraphs) => {
        const same = known(aText(...paragraphs))
        expect(told(looked(same, same))).toEqual([])
      }),
    )
  })

  test('each paragraph that differs is told once, and no other; its words lead from the old wording to the new', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [earlier, now] = [known(aText(...one)), known(aText(...other))]
        const { changed, settled } = looked(earlier, now)
        const ids = [...changed, ...settled].map(({ paragraph }) => paragraph)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id } of [...earlier, ...now]) if (differs(id, earlier, now)) expect(ids).toContain(id)
        for (const { paragraph, changes } of [...changed, ...settled])
          for (const change of changes)
            if (change.what === 'words') {
              const spelled = (leave: string): string => change.words.map(({ op, text: words }) => (op === leave ? '' : words)).join('')
              expect([spelled('+'), spelled('-')]).toEqual([baseOf(paragraph, earlier), baseOf(paragraph, now)])
            }
      }),
    )
  })

  test('a proposal that came, one that reads otherwise, one that is gone', () => {
    const now = aText({ id: 'p1', text: 'Fortalecer la [GT+estrecha ]cooperación.' }, { id: 'p2', text: 'Instar [PE+hoy ]a los Estados.' })
    expect(told(looked(known(BEFORE), known(now)))).toEqual(['C1 proposal-changed GT', 'C2 proposal-new PE'])
    expect(told(looked(known(now), known(BEFORE)))).toEqual(['C1 proposal-changed GT', 'C2 proposal-gone PE'])
  })

  test('how a proposal ended is told where the act is known, and the words of one that was withdrawn are not', () => {
    const now = aText({ id: 'p1', text: 'Fortalecer la cooperación.' }, { id: 'p2', text: 'Instar a los Estados.' })
    const facts = [{ kind: 'proposal-withdrawn', paragraph: p('p1'), by: code('GT') }] as const
    const answer = looked(known(BEFORE), known(now), { deeds: [{ at: NOON, facts }] })
    expect(told(answer)).toEqual(['C1 proposal-withdrawn GT'])
    expect(JSON.stringify(answer)).not.toContain('amplia')
  })

  test('what was decided, with nothing left to decide, stands apart', () => {
    const now = aText({ id: 'p1', text: 'Fortalecer la amplia cooperación.' }, { id: 'p2', text: 'Instar [PE+hoy ]a los Estados.' })
    const choices = [{ by: code('GT'), hunk: null, decision: 'accept' }] as const
    const facts = [{ kind: 'proposals-settled', paragraph: p('p1'), choices, seen: '0' as never, at: NOON }] as const
    const answer = looked(known(BEFORE), known(now, { [p('p1')]: { kind: 'agreed', at: NOON } }), { deeds: [{ at: NOON, facts }] })
    expect(answer.settled.map(({ label }) => label)).toEqual(['C1'])
    expect(answer.settled[0]?.changes.map(({ what }) => what)).toEqual(['words', 'proposal-settled', 'standing'])
    expect(answer.changed.map(({ label }) => label)).toEqual(['C2'])
  })

  test('a paragraph that was only proposed and went leaves no words behind', () => {
    const before = aText({ id: 'p1', text: '[GT+Palabras retiradas.]', pi: code('GT') })
    expect(JSON.stringify(looked(known(before), []))).not.toContain('retiradas')
  })
})

function differs(id: ParagraphId, earlier: readonly KnownParagraph[], now: readonly KnownParagraph[]): boolean {
  const [was, is] = [earlier.find((each) => each.id === id), now.find((each) => each.id === id)]
  return was === undefined || is === undefined || JSON.stringify([was.pending, was.runs]) !== JSON.stringify([is.pending, is.runs])
}

const baseOf = (id: ParagraphId, among: readonly KnownParagraph[]): string =>
  (among.find((each) => each.id === id)?.runs ?? []).flatMap(({ ins, text: words }) => (ins === null ? [words] : [])).join('')

describe('what waits for a delegation', () => {
  const [seen] = known(BEFORE)[0]?.pending ?? []
  const position = {
    paragraph: p('p1'),
    of: code('GT'),
    by: code('MX'),
    position: 'support',
    seen: seen?.seen ?? ('' as never),
    reason: null,
    at: NOON,
  } as const

  test('a proposal of another that it has not answered, and no longer once it has', () => {
    expect(waits(looked(null, known(BEFORE)))).toEqual(['C1 no-position GT'])
    expect(waits(looked(null, known(BEFORE), { positions: [position] }))).toEqual([])
    expect(waits(looked(null, known(BEFORE), { looker: { kind: 'delegation', party: code('GT') } }))).toEqual([])
  })

  test('its position where the wording became another', () => {
    const now = known(aText({ id: 'p1', text: 'Fortalecer la [GT+estrecha ]cooperación.' }))
    expect(waits(looked(null, now, { positions: [position] }))).toEqual(['C1 outdated-position GT'])
  })

  test('its own ad referendum; and first of all what was agreed in its absence', () => {
    const standing: Readonly<Record<string, Standing>> = {
      [p('p1')]: { kind: 'ad-referendum', of: [code('MX')] },
      [p('p2')]: { kind: 'agreed', at: NOON },
    }
    const text2 = aText({ id: 'p1', text: 'Uno.' }, { id: 'p2', text: 'Dos.' })
    expect(waits(looked(known(text2), known(text2, standing)))).toEqual(['C2 agreed-while-out', 'C1 ad-referendum'])
    expect(waits(looked(null, known(text2, standing)))).toEqual(['C1 ad-referendum'])
    const agreedWhileOut = new Set([p('p1'), p('p2')])
    const first = ['C1 agreed-while-out', 'C2 agreed-while-out', 'C1 ad-referendum']
    expect(waits(looked(null, known(text2, standing), { agreedWhileOut }))).toEqual(first)
  })
})

test('for chair and secretariat conflicts wait, requests to reopen, and what is pending; for those who follow nothing', () => {
  const office = { kind: 'office', conflicts: new Set([p('p1')]), asked: new Set([p('p2')]) } as const
  expect(waits(looked(null, known(BEFORE), { looker: office }))).toEqual(['C1 conflict', 'C1 pending GT', 'C2 reopening-asked'])
  expect(waits(looked(null, known(BEFORE), { looker: { kind: 'following' } }))).toEqual([])
})
