/** Pairs as screens use them, against the states that they are in. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aText, p } from '../../../domain/acts/room.fixture.ts'
import { concordance } from '../../../domain/concordance/concordance.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'
import { canBeChecked, isLeft, nextLeft, pairsShown, seenOf } from './pairs-shown.ts'
import { adviceOf } from './use-concordance.ts'

const shownOf = (words: Readonly<Record<string, string>>, checked: Readonly<Record<string, readonly [string, string]>> = {}) => ({
  paragraphs: aText(
    { id: 'a', text: 'Reiteran su voluntad.' },
    { id: 'b', text: 'Acuerdan [MX+tres ]reuniones en 12 países.' },
    { id: 'c', text: 'Agradecen.' },
    { id: 'n', text: '[MX+Nuevo.]', pi: 'MX' as Party },
  ).paragraphs,
  sides: new Map([['en', new Map(Object.entries(words).map(([id, text]) => [p(id), { text, runs: [] }]))]]),
  checkedPairs: new Map([['en', new Map(Object.entries(checked).map(([id, [source, side]]) => [p(id), { source, side, at: 7 }]))]]),
})

test('each paragraph of the base text has its state, read without what is pending; what is proposed has none', () => {
  const words = { a: 'They reaffirm.', b: 'They agree.', c: '' }
  const checked = { a: ['Reiteran su voluntad.', 'They reaffirm.'], b: ['Acuerdan reuniones.', 'They agree.'] } as const
  const pairs = pairsShown(shownOf(words, checked), 'en', [])
  expect(pairs.map(({ view, pair }) => [view.id, pair])).toEqual([
    [p('a'), { kind: 'checked', at: 7 }],
    [p('b'), { kind: 'stale', was: 'Acuerdan reuniones.' }],
    [p('c'), { kind: 'untranslated' }],
  ])
  expect(pairs.filter(isLeft)).toHaveLength(2)
  expect(pairs.filter(canBeChecked).map(({ view }) => view.id)).toEqual([p('b')])
})

test('what did not change stays the same object, and all of it while nothing did', () => {
  const first = shownOf({ a: 'They reaffirm.', b: '', c: '' })
  const before = pairsShown(first, 'en', [])
  expect(pairsShown(first, 'en', before)).toBe(before)
  const now = pairsShown({ ...first, sides: shownOf({ a: 'They reaffirm.', b: 'They agree.', c: '' }).sides }, 'en', before)
  expect(now.map((each, at) => each === before[at])).toEqual([true, false, true])
})

test('what is seen of a pair changes with the words of either, and not with what is pending', () => {
  const [, one] = pairsShown(shownOf({ b: 'x' }), 'en', [])
  const [, other] = pairsShown(shownOf({ b: 'y' }), 'en', [])
  if (one === undefined || other === undefined) throw new Error('no pair')
  expect(seenOf(one).seen).toBe(seenOf(other).seen)
  expect(seenOf(one).sideSeen).not.toBe(seenOf(other).sideSeen)
})

test('going from one to the next comes by each that is left once, in both directions', () => {
  const all = pairsShown(shownOf({ a: '', b: '', c: '' }), 'en', [])
  fc.assert(
    fc.property(fc.subarray([...all], { minLength: 1 }), fc.constantFrom(1 as const, -1 as const), (left, direction) => {
      const seen: ParagraphId[] = []
      let from: ParagraphId | null = null
      for (let i = 0; i < left.length; i++) {
        from = nextLeft(left, all, from, direction)?.view.id ?? null
        if (from !== null) seen.push(from)
      }
      expect(seen).toEqual((direction === 1 ? left : left.toReversed()).map(({ view }) => view.id))
      expect(nextLeft(left, all, from, direction)?.view.id).toBe(seen[0])
    }),
  )
  expect(nextLeft([], all, null, 1)).toBeNull()
})

test('advice is told of its pair, with the wordings that were read', () => {
  const written = pairsShown(
    shownOf({ a: 'They reaffirm their will.', b: 'They agree on meetings in 13 countries.', c: 'They thank.' }),
    'en',
    [],
  )
  const side = (of: (typeof written)[number], text: string) => ({ ...of.view, number: null, text })
  const answer = concordance(
    written.map((each) => side(each, each.source)),
    written.map((each) => side(each, each.side)),
    { one: 'es', other: 'en', told: 'en' },
  )
  const advice = adviceOf(answer, written)
  const { inText, inSide, faults } = advice.get(p('b')) ?? { inText: null, inSide: null, faults: [] }
  expect(faults.some(({ kind }) => kind === 'number')).toBe(true)
  expect(inText?.spans.map(({ from, to }) => inText.text.slice(from, to))).toContain('12')
  expect(inSide?.spans.map(({ from, to }) => inSide.text.slice(from, to))).toContain('13')
})
