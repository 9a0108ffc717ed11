/** Which paragraphs of two texts belong together: by id, by equal text, by neighbourhood, by content; then what of a
 *  paragraph went into its neighbours. Every paragraph is in one group at most. */
import { align, heaviestAscending } from './align.ts'
import { candidates, score } from './candidates.ts'
import { absorbed, gathered } from './absorb.ts'
import { type Signature, type Signatures, Rarity } from './signature.ts'
import { CONTENT_WEIGHT } from './tokens.ts'

/** A paragraph as pairing sees it. */
export type Placed = { readonly id: string | null; readonly signature: Signature }
/** Paragraphs of both texts that are one row; ascending. */
export type Group = { readonly old: readonly number[]; readonly new: readonly number[] }

/** In place, between paired neighbours, less has to be shared than elsewhere. */
const ENOUGH_IN_PLACE = 0.3
/** Two texts of one paragraph each are two wordings of it sooner than two paragraphs. */
const ENOUGH_WHERE_SINGLE = 0.2
/** Gaps with more possible pairs than this are left to what was found by content. */
const LARGEST_GAP = 4_000
const LARGEST_REPETITION = 10_000

/** Pairs found so far, in both directions; -1 where there is none. */
export class Pairs {
  readonly to: Int32Array
  readonly from: Int32Array

  readonly old: readonly Placed[]
  readonly now: readonly Placed[]

  constructor(old: readonly Placed[], now: readonly Placed[]) {
    this.old = old
    this.now = now

    this.to = new Int32Array(old.length).fill(-1)
    this.from = new Int32Array(now.length).fill(-1)
  }

  pair(i: number, j: number): void {
    this.to[i] = j
    this.from[j] = i
  }

  isFree(i: number, j: number): boolean {
    return this.to[i] === -1 && this.from[j] === -1
  }

  areEqual(i: number, j: number): boolean {
    const [one, other] = [this.old[i], this.now[j]]
    return one !== undefined && other !== undefined && one.signature.key === other.signature.key
  }

  /** Pairs that stand in the same order on both sides: the lightest others are what moved. */
  skeleton(): readonly (readonly [number, number])[] {
    const pairs = [...this.to.entries()].filter(([, j]) => j >= 0)
    const picked = heaviestAscending(
      pairs.map(([, j]) => j),
      pairs.map(([i]) => 1 + (this.old[i]?.signature.text.length ?? 0)),
    )
    return picked.map((at) => pairs[at]).filter((pair) => pair !== undefined)
  }

  get freeOld(): readonly number[] {
    return [...this.old.keys()].filter((i) => this.to[i] === -1)
  }

  get freeNew(): readonly number[] {
    return [...this.now.keys()].filter((j) => this.from[j] === -1)
  }
}

function pairById(pairs: Pairs): void {
  const places = new Map<string, number>()
  pairs.now.forEach(({ id }, j) => {
    if (id !== null && !places.has(id)) places.set(id, j)
  })
  pairs.old.forEach(({ id }, i) => {
    const j = id === null ? undefined : places.get(id)
    if (j !== undefined && pairs.isFree(i, j)) pairs.pair(i, j)
  })
}

type Places = { readonly old: number[]; readonly now: number[] }

/** Free paragraphs of equal text, by text. */
function repetitions(pairs: Pairs): readonly Places[] {
  const byKey = new Map<string, Places>()
  const placesOf = (key: string): Places => {
    const places = byKey.get(key) ?? { old: [], now: [] }
    byKey.set(key, places)
    return places
  }
  for (const i of pairs.freeOld) placesOf(pairs.old[i]?.signature.key ?? '').old.push(i)
  for (const j of pairs.freeNew) placesOf(pairs.now[j]?.signature.key ?? '').now.push(j)
  return [...byKey.values()].filter(({ old, now }) => old.length > 0 && now.length > 0)
}

function pairSingles(pairs: Pairs): void {
  for (const { old, now } of repetitions(pairs)) {
    const [i, j] = [old[0], now[0]]
    if (old.length === 1 && now.length === 1 && i !== undefined && j !== undefined) pairs.pair(i, j)
  }
}

/** Equal paragraphs beside paired ones are their neighbours still. */
function spread(pairs: Pairs): void {
  const step = (i: number, j: number, by: 1 | -1): void => {
    for (let k = by; pairs.isFree(i + k, j + k) && pairs.areEqual(i + k, j + k); k += by) pairs.pair(i + k, j + k)
  }
  if (pairs.old.length > 0 && pairs.now.length > 0) {
    step(-1, -1, 1)
    step(pairs.old.length, pairs.now.length, -1)
  }
  for (const [i, j] of [...pairs.to.entries()].filter(([, to]) => to >= 0)) {
    step(i, j, 1)
    step(i, j, -1)
  }
}

/** Where a free paragraph would stand in the new text, going by the paired ones before it. */
function expectedPlaces(pairs: Pairs): readonly number[] {
  const stays = new Map(pairs.skeleton())
  let last = -1
  return pairs.old.map((_, i) => {
    last = stays.get(i) ?? last + 1
    return last
  })
}

/** Of paragraphs repeated word for word, those nearest to where they stood, in order. */
function pairRepetitions(pairs: Pairs): void {
  const expected = expectedPlaces(pairs)
  for (const { old, now } of repetitions(pairs)) {
    if (old.length * now.length > LARGEST_REPETITION || old.length === now.length) {
      old.slice(0, now.length).forEach((i, at) => pairs.pair(i, now[at] ?? -1))
      continue
    }
    const near = (a: number, b: number): number => 1 / (1 + Math.abs((expected[old[a] ?? 0] ?? 0) - (now[b] ?? 0)))
    for (const [a, b] of inOrder(old.length, now.length, (i, j) => 1 + near(i, j))) pairs.pair(old[a] ?? 0, now[b] ?? 0)
  }
}

/** Pairs in order that are worth most together; a pair worth nothing is none. */
function inOrder(n: number, m: number, worth: (i: number, j: number) => number): readonly (readonly [number, number])[] {
  const worths = Float64Array.from({ length: n * m }, (_, at) => worth(Math.floor(at / m), at % m))
  const best = new Float64Array((n + 1) * (m + 1))
  const at = (i: number, j: number): number => best[i * (m + 1) + j] ?? 0
  const both = (i: number, j: number): number => {
    const value = worths[i * m + j] ?? 0
    return value > 0 ? at(i + 1, j + 1) + value : 0
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) best[i * (m + 1) + j] = Math.max(at(i + 1, j), at(i, j + 1), both(i, j))
  }
  const pairs: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < n && j < m; ) {
    if (both(i, j) > 0 && both(i, j) >= at(i, j)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j)) i++
    else j++
  }
  return pairs
}

/** The best pairs first, wherever they stand. */
function pairByContent(pairs: Pairs, rarity: Rarity): void {
  const repeated = new Set(repetitions(pairs).flatMap(({ old }) => old.map((i) => pairs.old[i]?.signature.key)))
  for (const { i, j } of candidates(pairs, rarity, repeated)) if (pairs.isFree(i, j)) pairs.pair(i, j)
}

type Gap = { readonly old: readonly number[]; readonly now: readonly number[] }

/** What is free between two neighbours that are paired and stayed in their order. */
function gapsIn(pairs: Pairs): readonly Gap[] {
  const gaps: Gap[] = []
  let [i0, j0] = [0, 0]
  for (const [i1, j1] of [...pairs.skeleton(), [pairs.old.length, pairs.now.length] as const]) {
    const old = range(i0, i1).filter((i) => pairs.to[i] === -1)
    const now = range(j0, j1).filter((j) => pairs.from[j] === -1)
    if (old.length > 0 && now.length > 0) gaps.push({ old, now })
    i0 = i1 + 1
    j0 = j1 + 1
  }
  return gaps
}

/** Of equal paragraphs in one gap, as many as stand in order. */
function pairEqualInPlace(pairs: Pairs): void {
  const known = new Map<string, number>()
  const weights: number[] = []
  const idOf = ({ signature: { key, text } }: Placed): number => {
    const id = known.get(key) ?? weights.push(CONTENT_WEIGHT + text.length) - 1
    known.set(key, id)
    return id
  }
  const idsOf = (all: readonly Placed[], at: readonly number[]): Int32Array =>
    Int32Array.from(at, (index) => {
      const placed = all[index]
      return placed === undefined ? -1 : idOf(placed)
    })
  for (const { old, now } of gapsIn(pairs)) {
    const [a, b] = [idsOf(pairs.old, old), idsOf(pairs.now, now)]
    align(a, b, weights).forEach((to, at) => {
      if (to >= 0) pairs.pair(old[at] ?? 0, now[to] ?? 0)
    })
  }
}

/** What was left between two paired paragraphs, in order. */
function pairInPlace(pairs: Pairs, rarity: Rarity): void {
  const single = pairs.old.length === 1 && pairs.now.length === 1
  for (const { old, now } of gapsIn(pairs)) {
    const worth = (a: number, b: number): number => {
      const found = score(pairs, rarity, old[a] ?? 0, now[b] ?? 0)
      return found >= (single ? ENOUGH_WHERE_SINGLE : ENOUGH_IN_PLACE) ? found : 0
    }
    if (old.length * now.length > LARGEST_GAP) continue
    for (const [a, b] of inOrder(old.length, now.length, worth)) pairs.pair(old[a] ?? 0, now[b] ?? 0)
  }
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

export function pairUp(old: readonly Placed[], now: readonly Placed[], signatures: Signatures): readonly Group[] {
  const pairs = new Pairs(old, now)
  pairById(pairs)
  pairSingles(pairs)
  spread(pairs)
  if (pairs.freeOld.length + pairs.freeNew.length === 0) return absorbed(pairs, null, [])
  const rarity = new Rarity(
    signatures,
    [...old, ...now].map(({ signature }) => signature),
  )
  pairByContent(pairs, rarity)
  spread(pairs)
  pairEqualInPlace(pairs)
  pairRepetitions(pairs)
  const groups = absorbed(pairs, rarity, [])
  pairInPlace(pairs, rarity)
  return gathered([...groups, ...absorbed(pairs, rarity, groups)], pairs, rarity)
}
