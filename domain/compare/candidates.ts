/** Paragraphs that may belong together by what they say: found by their rarest words and word pairs, then scored. */
import type { Pairs } from './pair.ts'
import type { Rarity, Signature } from './signature.ts'

type Candidate = { readonly i: number; readonly j: number; readonly score: number }

/** Anywhere in the text, half has to be shared, or one has to be contained in the other. */
const ENOUGH = 0.5
const CONTAINED = 0.85
const ENOUGH_WHERE_CONTAINED = 0.2
const WORDS_WHERE_CONTAINED = 4
/** So many of its rarest features are looked up for each paragraph, and so many of those found are scored. */
const LOOKED_UP = 24
const SCORED = 4
const COMMON_FROM = 64

/** 0..1: what both share, by rarity; more where one is contained in the other. */
export function likeness(one: Signature, other: Signature, rarity: Rarity): { readonly share: number; readonly contained: number } {
  const shared = rarity.shared(one.features, other.features)
  const [a, b] = [rarity.totalOf(one), rarity.totalOf(other)]
  if (shared === 0 || a + b === 0) return { share: 0, contained: 0 }
  return { share: (2 * shared) / (a + b), contained: shared / Math.min(a, b) }
}

/** How well two paragraphs in the same place go together. */
export function score(pairs: Pairs, rarity: Rarity, i: number, j: number): number {
  const [one, other] = [pairs.old[i]?.signature, pairs.now[j]?.signature]
  if (one === undefined || other === undefined) return 0
  const { share, contained } = likeness(one, other, rarity)
  const words = Math.min(one.content, other.content)
  return contained >= CONTAINED && words >= 1 && share < ENOUGH ? Math.max(share, 0.35) : share
}

function isEnough(one: Signature, other: Signature, rarity: Rarity): number {
  const { share, contained } = likeness(one, other, rarity)
  if (share >= ENOUGH) return share
  const words = Math.min(one.content, other.content)
  return contained >= CONTAINED && share >= ENOUGH_WHERE_CONTAINED && words >= WORDS_WHERE_CONTAINED ? share : 0
}

function rarest({ inOrder }: Signature, rarity: Rarity): readonly number[] {
  const few = [...new Set(inOrder)].filter((feature) => rarity.countOf(feature) < COMMON_FROM)
  return few.sort((a, b) => rarity.countOf(a) - rarity.countOf(b)).slice(0, LOOKED_UP)
}

/** Which free new paragraphs have a feature. */
function postings(pairs: Pairs, rarity: Rarity): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const j of pairs.freeNew) {
    const features = pairs.now[j]?.signature.features ?? new Int32Array()
    features.forEach((feature, at) => {
      if (feature === features[at - 1] || rarity.countOf(feature) >= COMMON_FROM) return
      const places = found.get(feature)
      if (places === undefined) found.set(feature, [j])
      else places.push(j)
    })
  }
  return found
}

function nearest(signature: Signature, places: ReadonlyMap<number, readonly number[]>, rarity: Rarity): readonly number[] {
  const hits = new Map<number, number>()
  for (const feature of rarest(signature, rarity)) for (const j of places.get(feature) ?? []) hits.set(j, (hits.get(j) ?? 0) + 1)
  return [...hits]
    .sort(([j, a], [k, b]) => b - a || j - k)
    .slice(0, SCORED)
    .map(([j]) => j)
}

/** All pairs that share enough to belong together wherever they stand, best first; of equals the nearer.
 *  `but`: texts that have an equal on the other side. */
export function candidates(pairs: Pairs, rarity: Rarity, but: ReadonlySet<string | undefined>): readonly Candidate[] {
  const places = postings(pairs, rarity)
  const found: Candidate[] = []
  for (const i of places.size === 0 ? [] : pairs.freeOld) {
    const one = pairs.old[i]?.signature
    if (one === undefined || but.has(one.key)) continue
    for (const j of nearest(one, places, rarity)) {
      const other = pairs.now[j]?.signature
      const enough = other === undefined || but.has(other.key) ? 0 : isEnough(one, other, rarity)
      if (enough > 0) found.push({ i, j, score: enough })
    }
  }
  const distance = ({ i, j }: Candidate): number => Math.abs(i - j)
  return found.sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.i - b.i || a.j - b.j)
}
