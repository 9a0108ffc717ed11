/** Which paragraphs of two sides belong together: by id where both have one, else by structure, length and what they share. */
import { folded } from '../text/fold.ts'
import { meaningBeside } from '../trace/translation.ts'
import { stemOf } from '../trace/lexicon/endings.ts'
import type { Anchor, Pair, Side } from './types.ts'

/** A paragraph ready to be paired. */
export type Features = { readonly side: Side; readonly words: ReadonlySet<string>; readonly anchors: ReadonlySet<string> }

/** Words as they read beside the other language; short ones say nothing. */
export function featuresOf(side: Side, anchors: readonly Anchor[], language: string, beside: string): Features {
  const meaning = meaningBeside(language, beside)
  const words = (folded(side.text).match(/\p{L}{4,}/gu) ?? []).map((word) => meaning(stemOf(word, language)))
  return {
    side,
    words: new Set(words),
    anchors: new Set(anchors.filter(({ kind }) => kind !== 'title').map(({ kind, key }) => `${kind} ${key}`)),
  }
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const each of small) if (large.has(each)) count++
  return count
}

type Paired = readonly [Features, Features]

/** 0 to 1: what both say, of what both say together; null where neither says anything of the kind. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  const all = a.size + b.size
  return all === 0 ? null : (2 * shared(a, b)) / all
}

/** 0 to 1: how close the lengths are; a translation is seldom twice as long. */
const lengths = (a: string, b: string): number => Math.min(a.length + 10, b.length + 10) / Math.max(a.length + 10, b.length + 10)

const bare = (number: string | null): string => (number ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

const structure = (a: Side, b: Side): number =>
  (a.kind === b.kind ? 0.25 : 0) +
  (a.role === b.role ? 0.25 : -0.5) +
  (a.level === b.level ? 0.15 : -0.15) +
  (a.marker === b.marker ? 0.1 : 0) +
  (bare(a.number) !== '' && bare(a.number) === bare(b.number) ? 0.25 : 0)

/** How well two paragraphs go together: above nothing, they are better paired than left. */
export function fitness(a: Features, b: Features): number {
  if (a.side.id !== null && b.side.id !== null) return a.side.id === b.side.id ? 10 : Number.NEGATIVE_INFINITY
  const words = likeness(a.words, b.words) ?? 0.2
  const anchors = likeness(a.anchors, b.anchors)
  return (
    2.4 * words +
    (anchors === null ? 0.3 : 1.6 * anchors - 0.3) +
    structure(a.side, b.side) +
    0.8 * lengths(a.side.text, b.side.text) -
    1.55
  )
}

/** The pairs in order that are best together. */
function inOrder(one: readonly Features[], other: readonly Features[]): readonly Paired[] {
  const width = other.length + 1
  const best = new Float64Array((one.length + 1) * width)
  const fit = new Float64Array((one.length + 1) * width)
  one.forEach((a, i) => {
    other.forEach((b, j) => {
      const at = (i + 1) * width + j + 1
      fit[at] = fitness(a, b)
      best[at] = Math.max(best[at - 1] ?? 0, best[at - width] ?? 0, (best[at - width - 1] ?? 0) + (fit[at] ?? 0))
    })
  })
  const pairs: Paired[] = []
  for (let [i, j] = [one.length, other.length]; i > 0 && j > 0; ) {
    const at = i * width + j
    const [a, b] = [one[i - 1], other[j - 1]]
    if ((fit[at] ?? 0) > 0 && (best[at] ?? 0) === (best[at - width - 1] ?? 0) + (fit[at] ?? 0) && a !== undefined && b !== undefined) {
      pairs.push([a, b])
      i--
      j--
    } else if ((best[at - width] ?? 0) >= (best[at - 1] ?? 0)) i--
    else j--
  }
  return pairs.reverse()
}

/** So well two paragraphs have to go together to be paired out of order. */
const MOVED = 1.3

function moved(one: readonly Features[], other: readonly Features[]): readonly Paired[] {
  const candidates = one.flatMap((a) => other.map((b) => ({ a, b, fit: fitness(a, b) }))).filter(({ fit }) => fit >= MOVED)
  const taken = new Set<Features>()
  return candidates
    .sort((x, y) => y.fit - x.fit)
    .flatMap(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return []
      taken.add(a)
      taken.add(b)
      return [[a, b] as const]
    })
}

/** Two paragraphs that stand alone between the same neighbours need less to be paired. */
const ALONE = -0.7

function between(one: readonly Features[], other: readonly Features[], pairs: readonly Paired[]): readonly Paired[] {
  const [left, right] = [new Map(one.map((each, at) => [each, at])), new Map(other.map((each, at) => [each, at]))]
  const places = [...pairs.map(([a, b]) => [left.get(a) ?? 0, right.get(b) ?? 0] as const), [one.length, other.length] as const].sort(
    ([a], [b]) => a - b,
  )
  return places.flatMap(([i, j], at): readonly Paired[] => {
    const [before, beside] = places[at - 1] ?? [-1, -1]
    const [a, b] = [one[i - 1], other[j - 1]]
    const isLone = i - before === 2 && j - beside === 2 && a !== undefined && b !== undefined
    return isLone && fitness(a, b) > ALONE ? [[a, b]] : []
  })
}

function byId(one: readonly Features[], other: readonly Features[]): readonly Paired[] {
  const known = new Map(other.map((each) => [each.side.id, each]))
  return one.flatMap((each) => {
    const found = each.side.id === null ? undefined : known.get(each.side.id)
    return found === undefined ? [] : [[each, found] as const]
  })
}

/** All pairs by their places, in the order of the first side. */
export function paired(one: readonly Features[], other: readonly Features[]): readonly Pair[] {
  const pairs = [...byId(one, other)]
  for (const find of [inOrder, moved]) {
    const taken = new Set(pairs.flat())
    pairs.push(
      ...find(
        one.filter((each) => !taken.has(each)),
        other.filter((each) => !taken.has(each)),
      ),
    )
  }
  pairs.push(...between(one, other, pairs))
  const placeOf = new Map([...one.entries(), ...other.entries()].map(([at, each]) => [each, at]))
  return pairs.map(([a, b]): Pair => [placeOf.get(a) ?? 0, placeOf.get(b) ?? 0]).sort(([a], [b]) => a - b)
}
