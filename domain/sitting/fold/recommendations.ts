/** The life of the Recommendations: whatever is on record of one follows it through new numbers, a split and a joining. */
import type { FactOfTrace } from '../facts.ts'
import { NOTHING_READ } from '../text-reading.ts'
import type { Recommendation, RoomState } from '../types.ts'
import { type Fold, having, lacking } from './types.ts'

type LifeKind = Extract<FactOfTrace['kind'], `recommendation-${'renumbered' | 'corrected' | 'split' | 'joined' | 'withdrawn' | 'restored'}`>

/** The numbers under which what was on record of this one stands now: none, one or several. */
type Renamed = (number: string) => readonly string[]

type Pair = { readonly recommendation: string; readonly paragraph: string }
const pairOf = ({ recommendation, paragraph }: Pair): string => `${recommendation} ${paragraph}`

/** Everything that is kept by number, under its new numbers. What comes to stand twice stands once: the first stays. */
function renamed(state: RoomState, numbersOf: Renamed): RoomState {
  const onLinks = <Link extends Pair>(links: readonly Link[]): readonly Link[] => {
    const found = new Map<string, Link>()
    for (const link of links)
      for (const recommendation of numbersOf(link.recommendation)) {
        const key = pairOf({ ...link, recommendation })
        if (!found.has(key)) found.set(key, { ...link, recommendation })
      }
    return [...found.values()]
  }
  const onMap = <Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> => {
    const found = new Map<string, Value>()
    for (const [key, value] of map) for (const number of numbersOf(key)) if (!found.has(number)) found.set(number, value)
    return found
  }
  const { now, read } = state.reading
  const links = onLinks(state.links)
  const linked = new Set(links.map(pairOf))
  return {
    ...state,
    links,
    // Where two become one, what was confirmed of either goes before what was refused of the other.
    dismissedLinks: onLinks(state.dismissedLinks).filter((link) => !linked.has(pairOf(link))),
    dispositions: onMap(state.dispositions),
    marks: onMap(state.marks),
    register: {
      ...state.register,
      decisions: state.register.decisions.map((row) => ({ ...row, recommendations: [...new Set(row.recommendations.flatMap(numbersOf))] })),
    },
    reading: { now: now === null ? null : (numbersOf(now)[0] ?? null), read: new Set([...read].flatMap(numbersOf)) },
  }
}

const withCourse = (state: RoomState, course: Partial<RoomState>): RoomState => ({
  ...state,
  ...course,
  coursesChanged: state.coursesChanged + 1,
})

const changed = (state: RoomState, number: string, change: (item: Recommendation) => readonly Recommendation[]): RoomState => ({
  ...state,
  recommendations: state.recommendations.flatMap((item) => (item.number === number ? change(item) : [item])),
})

type Loaded = { readonly number: string; readonly text: string; readonly was?: string | undefined }

/** A list in place of the one before. An item that has no other number goes on as the one that had its number. */
export function loaded(state: RoomState, items: readonly Loaded[]): RoomState {
  const moved = new Map(items.flatMap(({ number, was }) => (was === undefined ? [] : [[was, number] as const])))
  const staying = new Set(items.flatMap(({ number, was }) => (was === undefined && !moved.has(number) ? [number] : [])))
  const before = new Map(state.recommendations.map((item) => [item.number, item]))
  const recommendations = items.map(({ number, text, was }): Recommendation => {
    const withdrawn = before.get(was ?? (staying.has(number) ? number : ''))?.withdrawn
    return withdrawn === undefined ? { number, text } : { number, text, withdrawn }
  })
  const numbersOf: Renamed = (number) => {
    const now = moved.get(number)
    return now === undefined ? (staying.has(number) ? [number] : []) : [now]
  }
  return { ...renamed(state, numbersOf), recommendations }
}

export const recommendations: Fold<LifeKind> = {
  'recommendation-renumbered': (state, { recommendation, number }) =>
    changed(
      renamed(state, (each) => [each === recommendation ? number : each]),
      recommendation,
      (item) => [{ ...item, number }],
    ),
  'recommendation-corrected': (state, { recommendation, text }) => changed(state, recommendation, (item) => [{ ...item, text }]),
  'recommendation-split': (state, { recommendation, into }) =>
    changed(
      renamed(state, (each) => (each === recommendation ? into.map((part) => part.number) : [each])),
      recommendation,
      (item) => into.map(({ number, text }) => ({ ...item, number, text })),
    ),
  'recommendation-joined': (state, { recommendation, into, text }) =>
    changed(
      changed(
        renamed(state, (each) => [each === recommendation ? into : each]),
        recommendation,
        () => [],
      ),
      into,
      (item) => [{ ...item, text }],
    ),
  'recommendation-withdrawn': (state, { recommendation, reason, at }) =>
    withCourse(
      changed(state, recommendation, (item) => [{ ...item, withdrawn: { at, reason } }]),
      {},
    ),
  'recommendation-restored': (state, { recommendation }) =>
    withCourse(
      changed(state, recommendation, ({ number, text }) => [{ number, text }]),
      {},
    ),
}

type ReadingKind = 'recommendation-read' | 'recommendation-marked' | 'disposition-set' | 'disposition-cleared'

export const course: Fold<ReadingKind> = {
  'recommendation-read': (state, { recommendation }) => ({
    ...state,
    // One thing is on all screens at a time.
    textReading: recommendation === null ? state.textReading : NOTHING_READ.textReading,
    reading: {
      now: recommendation,
      read: recommendation === null ? state.reading.read : new Set(state.reading.read).add(recommendation),
    },
  }),
  'recommendation-marked': (state, { recommendation, mark, reason, by, sitting, at }) =>
    withCourse(state, {
      marks: having(state.marks, recommendation, { mark, reason, by, sitting, at }),
      reading: { ...state.reading, read: new Set(state.reading.read).add(recommendation) },
    }),
  'disposition-set': (state, { recommendation, disposition, reason }) =>
    withCourse(state, { dispositions: having(state.dispositions, recommendation, { disposition, reason }) }),
  'disposition-cleared': (state, { recommendation }) => withCourse(state, { dispositions: lacking(state.dispositions, recommendation) }),
}
