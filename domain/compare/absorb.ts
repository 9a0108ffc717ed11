/** Splits and mergers: what a paragraph lost stands in a new one beside its partner, or what it gained stood in an old one beside it. */
import type { Group, Pairs } from './pair.ts'
import { type Rarity, type Signature, without } from './signature.ts'

/** So much of the neighbour has to come from the paragraph. */
const ENOUGH = 0.5
/** A neighbour of fewer words that say something is no half of anything. */
const FEWEST_WORDS = 2

type Side = {
  readonly whole: Signature
  readonly part: Signature
  /** Where the part stands among `others`. */
  readonly at: number
  readonly others: readonly { readonly signature: Signature }[]
  readonly isFree: (at: number) => boolean
}

/** The places of the part and its neighbours that together are the whole. */
function partsOf({ whole, part, at, others, isFree }: Side, rarity: Rarity): readonly number[] {
  let left = without(whole.features, part.features)
  const parts = [at]
  for (const by of [1, -1]) {
    for (let next = at + by; isFree(next); next += by) {
      const neighbour = others[next]?.signature
      if (neighbour === undefined || neighbour.content < FEWEST_WORDS) break
      if (rarity.shared(left, neighbour.features) < ENOUGH * rarity.totalOf(neighbour)) break
      left = without(left, neighbour.features)
      parts.push(next)
    }
  }
  return parts.sort((a, b) => a - b)
}

function groupOf(i: number, j: number, pairs: Pairs, rarity: Rarity): Group {
  const [one, other] = [pairs.old[i]?.signature, pairs.now[j]?.signature]
  if (one === undefined || other === undefined || one.key === other.key) return { old: [i], new: [j] }
  const parts = partsOf({ whole: one, part: other, at: j, others: pairs.now, isFree: (at) => pairs.from[at] === -1 }, rarity)
  for (const part of parts) pairs.from[part] = i
  if (parts.length > 1) return { old: [i], new: parts }
  const wholes = partsOf({ whole: other, part: one, at: i, others: pairs.old, isFree: (at) => pairs.to[at] === -1 }, rarity)
  for (const whole of wholes) pairs.to[whole] = j
  return { old: wholes, new: [j] }
}

/** One group for each pair that is in no known one, with the neighbours that belong to it, which are free no longer. */
export function absorbed(pairs: Pairs, rarity: Rarity | null, known: readonly Group[]): readonly Group[] {
  const taken = new Set(known.flatMap(({ old }) => old))
  const groups: Group[] = []
  for (const [i, j] of [...pairs.to.entries()]) {
    if (j < 0 || taken.has(i)) continue
    const group = rarity === null ? { old: [i], new: [j] } : groupOf(i, j, pairs, rarity)
    groups.push(group)
  }
  return groups
}
