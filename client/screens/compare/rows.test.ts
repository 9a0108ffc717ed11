import { describe, expect, test } from 'vitest'
import type { Change, Comparison, ComparisonRow } from '../../../domain/compare/types.ts'
import { runs } from '../../../domain/acts/room.fixture.ts'
import { figuresOf, hasWordsOf, itemsOf, placesOf, rememberingRows, stepFrom, stopsOf, type Filter, type Place } from './rows.ts'
import { shownFrom, type ShownText } from './texts.ts'

const text = (...texts: readonly string[]): ShownText =>
  shownFrom(
    texts.map((each, i) => ({
      ...{ id: `${each}`, kind: 'commitments', role: 'body', level: 0, marker: 'none', pi: null, label: `C${i + 1}` },
      runs: runs(each),
    })),
    'stands',
  )

const row = (change: Change, old: readonly number[], now: readonly number[]): ComparisonRow => ({
  change,
  old,
  new: now,
  moved: change === 'moved',
  renumbered: false,
  formatChanged: false,
  weight: [],
  references: [],
  onlyReferences: false,
  words: change === 'changed' ? [{ op: '+', text: 'x' }] : [],
})

const COUNTS = { same: 0, changed: 0, moved: 0, inserted: 0, removed: 0, split: 0, merged: 0 }
const comparisonOf = (...rows: readonly ComparisonRow[]): Comparison => ({
  engine: '0',
  rows,
  counts: rows.reduce((counts, { change }) => ({ ...counts, [change]: counts[change] + 1 }), COUNTS),
  reorderedOnly: false,
})

const OLD = text('a', 'b', 'c', 'd', 'e', 'f')
/** `f` went up before `b`, `c` changed, `x` is new, `a` went. */
const NOW = text('f', 'b', 'c', 'd', 'e', 'x')
const MIXED = comparisonOf(
  row('removed', [0], []),
  row('moved', [5], [0]),
  row('same', [1], [1]),
  row('changed', [2], [2]),
  row('same', [3], [3]),
  row('same', [4], [4]),
  row('inserted', [], [5]),
)

const placesIn = (comparison: Comparison): readonly Place[] => placesOf(comparison, rememberingRows()(comparison, OLD, NOW))
const called = (places: readonly Place[]): string =>
  places
    .map(
      ({ at, compared }) =>
        `${compared.old.map((each) => each.compared.id).join('')}>${compared.new.map((each) => each.compared.id).join('')}${at === 'both' ? '' : `:${at}`}`,
    )
    .join(' ')

describe('the rows of a comparison', () => {
  test('a moved paragraph stands where it is and where it was', () => {
    expect(called(placesIn(MIXED))).toBe('a> f>f:new b>b c>c d>d e>e f>f:old >x')
  })

  test('the former sides stand in the order of the former text', () => {
    const swapped = comparisonOf(row('same', [2], [0]), row('moved', [1], [1]), row('moved', [0], [2]), row('same', [3], [3]))
    const places = placesIn(swapped)
    const olds = places.filter(({ at }) => at !== 'new').map(({ compared }) => compared.old[0]?.compared.id)
    expect(olds).toEqual(['a', 'b', 'c', 'd'])
  })

  test('only longer runs of equal paragraphs fold in the whole text, every one among the changes', () => {
    const same = [0, 1, 2].map((i) => row('same', [i], [i]))
    const places = placesIn(comparisonOf(...same, row('changed', [3], [3]), row('same', [4], [4])))
    const shown = (extent: 'whole' | 'changes', opened: readonly string[] = []) =>
      itemsOf(places, { filter: 'all', extent, opened: new Set(opened) }).map((item) =>
        item.kind === 'fold' ? item.places.length : item.place.key,
      )
    expect(shown('whole')).toEqual([3, 'nd', 'ne'])
    expect(shown('changes')).toEqual([3, 'nd', 1])
    expect(shown('changes', ['nf'])).toEqual(['nf', 'nb', 'nc', 'nd', 1])
  })

  test('one goes from change to change, a moved paragraph once, and stays at the last', () => {
    const places = placesIn(MIXED)
    const walk = (filter: Filter): readonly string[] => {
      const keys: string[] = []
      for (let at = stepFrom(places, filter, null, 1); at !== null; at = stepFrom(places, filter, at.key, 1)) keys.push(at.key)
      return keys
    }
    expect(walk('all')).toEqual(['oa', 'nf', 'nc', 'nx'])
    expect(walk('inserted')).toEqual(['nx'])
    expect(stepFrom(places, 'all', 'nx', 1)).toBeNull()
    expect(stepFrom(places, 'all', 'nx', -1)?.key).toBe('nc')
    expect(stepFrom(places, 'all', null, -1)?.key).toBe('nx')
    expect(stopsOf(places, 'moved').map(({ key }) => key)).toEqual(['nf'])
  })

  test('a paragraph in which something is only proposed is no equal one', () => {
    const proposed = text('f', 'b[MX+ y más]')
    const comparison = comparisonOf(row('same', [1], [0]), row('same', [2], [1]))
    const rows = rememberingRows()(comparison, OLD, proposed)
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'pending'])
    expect(figuresOf(comparison, rows)).toEqual({ ...COUNTS, same: 1, pending: 1 })
  })

  test('a reference that only follows a renumbering is drawn as the same, and no change', () => {
    const referring = {
      ...row('changed', [0], [0]),
      references: [{ from: '4', to: '5' }],
      onlyReferences: true,
      words: [
        { op: '=', text: 'Véase el párrafo ' },
        { op: '-', text: '4' },
        { op: '+', text: '5' },
      ] as const,
    }
    const comparison = comparisonOf(referring)
    const [only] = rememberingRows()(comparison, OLD, NOW)
    expect(only?.kind).toBe('reference')
    expect(only?.row.words).toEqual([
      { op: '=', text: 'Véase el párrafo ' },
      { op: '=', text: '4', new: '5' },
    ])
    expect(figuresOf(comparison, only === undefined ? [] : [only])).toEqual({ ...COUNTS, same: 1, pending: 0 })
  })

  test('knows in which paragraphs a delegation’s own words changed something', () => {
    const words = [
      { op: '=', text: 'b' },
      { op: '+', text: ' y más' },
    ] as const
    const now = shownFrom(
      ['b y más', 'c'].map((each) => ({
        ...{ id: each, kind: 'commitments', role: 'body', level: 0, marker: 'none', pi: null, label: '' },
        runs: runs(each),
      })),
      'none',
      new Map([
        ['b y más', [{ from: 1, to: 7, party: 'MX', at: null }]],
        ['c', [{ from: 0, to: 1, party: 'MX', at: null }]],
      ]),
    )
    const comparison = comparisonOf({ ...row('changed', [1], [0]), words }, { ...row('same', [2], [1]), words: [{ op: '=', text: 'c' }] })
    const all = rememberingRows()(comparison, OLD, now)
    expect(all.map((each) => [hasWordsOf(each, 'MX'), hasWordsOf(each, 'GT')])).toEqual([
      [true, false],
      [false, false],
    ])
  })

  test('what did not change stays the same object', () => {
    const remember = rememberingRows()
    const before = remember(MIXED, OLD, NOW)
    const after = remember(structuredClone(MIXED), OLD, text('f', 'b', 'c', 'd[MX+!]', 'e', 'x'))
    expect(after.map((each, i) => each === before[i])).toEqual([true, true, true, true, false, true, true])
  })
})
