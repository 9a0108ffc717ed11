/** Paragraphs that may belong together by what they say: found by their rarest words and word pairs, then scored. */
import type { Pairs } from './pair.ts'
import type { Rarity, Signature } from './signature.ts'

type Candidate = { readonly i: number; readonly j: number; readonly score: number }

/** Anywhere in the text, half has to be shared, or one has to be contained in the other. */
const ENOUGH = 0.5
/** Or somewhat less, where so many words that say something are shared. */
const HALF_REWRITTEN = 0.38
const WORDS_WHERE_REWRITTEN = 3
/** `Destacaron la importancia de` makes no two paragraphs one: so many words that say something, or most of them. */
const FEWEST_WORDS = 2
const MOST_OF_FEW = 0.6
const CONTAINED_IN_PLACE = 0.35
const CONTAINED = 0.85
const ENOUGH_WHERE_CONTAINED = 0.2
const WORDS_WHERE_CONTAINED = 4
/** So many of its rarest features are looked up for each paragraph, and so many of those found are scored. */
const LOOKED_UP = 16
const SCORED = 4
/** In so many paragraphs at most. */
const RARE = 4
/** What has less than a third of the hits of the best is not scored. */
const LIKELY = 3
const COMMON_FROM = 64

/** 0..1: what both share, by rarity; more where one is contained in the other. */
export function likeness(one: Signature, other: Signature, rarity: Rarity): { readonly share: number; readonly contained: number } {
  const shared = rarity.shared(one.features, other.features)
  const [a, b] = [rarity.totalOf(one), rarity.totalOf(other)]
  if (shared === 0 || a + b === 0) return { share: 0, contained: 0 }
  return { share: (2 * shared) / (a + b), contained: shared / Math.min(a, b) }
}

/** How well two paragraphs in the same place go together: not at all where they share no word that says something. */
export function score(pairs: Pairs, rarity: Rarity, i: number, j: number): number {
  const [one, other] = [pairs.old[i]?.signature, pairs.now[j]?.signature]
  if (one === undefined || other === undefined || rarity.wordsShared(one.features, other.features) === 0) return 0
  const { share, contained } = likeness(one, other, rarity)
  return contained >= CONTAINED ? Math.max(share, CONTAINED_IN_PLACE) : share
}

/** How well two paragraphs go together wherever they stand; 0 where that is not enough. */
function isEnough(one: Signature, other: Signature, rarity: Rarity): number {
  const { share, contained } = likeness(one, other, rarity)
  if (share < ENOUGH_WHERE_CONTAINED) return 0
  const words = rarity.wordsShared(one.features, other.features)
  const telling = words >= FEWEST_WORDS || words >= MOST_OF_FEW * Math.min(one.content, other.content)
  if (share >= ENOUGH && telling) return share
  if (share >= HALF_REWRITTEN && words >= WORDS_WHERE_REWRITTEN) return share
  return contained >= CONTAINED && words >= WORDS_WHERE_CONTAINED ? share : 0
}

/** What one paragraph alone has finds nothing; what most have, too much. */
const isTelling = (found: number): boolean => found > 1 && found < COMMON_FROM

/** Rare features first, and others where there are few of those. */
function rarest({ inOrder }: Signature, rarity: Rarity): readonly number[] {
  const rare: number[] = []
  const others: number[] = []
  for (const feature of inOrder) {
    const found = rarity.countOf(feature)
    if (!isTelling(found)) continue
    if (found <= RARE) rare.push(feature)
    else others.push(feature)
    if (rare.length === LOOKED_UP) return rare
  }
  return [...rare, ...others.slice(0, LOOKED_UP - rare.length)]
}

type Asked = { readonly i: number; readonly signature: Signature; readonly features: readonly number[] }

/** Which free new paragraphs have each of the features that are looked for. */
class Places {
  private readonly places: number[][] = []
  /** By feature: one more than its index in `places`. */
  private readonly index: Int32Array
  private readonly hits: Int32Array

  constructor(pairs: Pairs, asked: readonly Asked[], features: number) {
    this.hits = new Int32Array(pairs.now.length)
    this.index = new Int32Array(features)
    for (const one of asked) for (const feature of one.features) this.index[feature] ||= this.places.push([])
    for (const j of pairs.freeNew) this.read(pairs.now[j]?.signature.inOrder ?? new Int32Array(), j)
  }

  private read(inOrder: Int32Array, j: number): void {
    for (const feature of inOrder) {
      const known = this.of(feature)
      if (known !== undefined && known[known.length - 1] !== j) known.push(j)
    }
  }

  private of(feature: number): number[] | undefined {
    return this.places[(this.index[feature] ?? 0) - 1]
  }

  /** Those that have most of the features, the best first. */
  nearest(features: readonly number[]): readonly number[] {
    const found: number[] = []
    for (const feature of features) {
      for (const j of this.of(feature) ?? []) {
        if (this.hits[j] === 0) found.push(j)
        this.hits[j] = (this.hits[j] ?? 0) + 1
      }
    }
    const hits = new Map(found.map((j) => [j, this.hits[j] ?? 0]))
    for (const j of found) this.hits[j] = 0
    const most = Math.max(0, ...hits.values())
    const likely = [...hits].filter(([, count]) => LIKELY * count >= most).sort(([j, a], [k, b]) => b - a || j - k)
    return likely.slice(0, SCORED).map(([j]) => j)
  }
}

/** All pairs that share enough to belong together wherever they stand, best first; of equals the nearer.
 *  `but`: texts that have an equal on the other side. */
export function candidates(pairs: Pairs, rarity: Rarity, but: ReadonlySet<string | undefined>): readonly Candidate[] {
  const asked = pairs.freeOld.flatMap((i): readonly Asked[] => {
    const signature = pairs.old[i]?.signature
    return signature === undefined || but.has(signature.key) ? [] : [{ i, signature, features: rarest(signature, rarity) }]
  })
  const places = new Places(pairs, asked, rarity.features)
  const found: Candidate[] = []
  for (const { i, signature, features } of asked) {
    for (const j of places.nearest(features)) {
      const other = pairs.now[j]?.signature
      const enough = other === undefined || but.has(other.key) ? 0 : isEnough(signature, other, rarity)
      if (enough > 0) found.push({ i, j, score: enough })
    }
  }
  const distance = ({ i, j }: Candidate): number => Math.abs(i - j)
  return found.sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.i - b.i || a.j - b.j)
}
