/** Splits and mergers: what a paragraph lost stands in a new one beside its partner, or what it gained stood in an old one beside it. */
import type { Group, Pairs } from './pair.ts'
import { type Rarity, type Signature, without } from './signature.ts'

/** So much of the neighbour has to come from the paragraph. */
const ENOUGH = 0.5
const ENOUGH_STAYED = 0.2
/** A neighbour of fewer words that say something is no half of anything, unless nearly all of it comes from there: `Encargar:`. */
const FEWEST_WORDS = 2
const ENOUGH_OF_FEW = 0.85

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
  if (!isFree(at + 1) && !isFree(at - 1)) return [at]
  // Paired by its id alone: nothing of the paragraph stayed in it that could have been split.
  if (rarity.shared(whole.features, part.features) < ENOUGH_STAYED * rarity.totalOf(part)) return [at]
  let left = without(whole.features, part.features)
  const parts = [at]
  for (const by of [1, -1]) {
    for (let next = at + by; isFree(next); next += by) {
      const neighbour = others[next]?.signature
      if (neighbour === undefined) break
      const enough = neighbour.content < FEWEST_WORDS ? ENOUGH_OF_FEW : ENOUGH
      if (neighbour.content === 0 || rarity.shared(left, neighbour.features) < enough * rarity.totalOf(neighbour)) break
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

/** A paragraph from elsewhere that stands almost whole in what another gained was merged into it. */
const ENOUGH_FROM_ELSEWHERE = 0.85
const FEWEST_WORDS_FROM_ELSEWHERE = 6
/** More possibilities than this are not tried. */
const MOST_TRIED = 60_000

type Gain = { readonly group: Group; readonly left: Int32Array; readonly extra: number[] }

/** What the new paragraph of a group has that its old ones had not. */
function gainsOf(groups: readonly Group[], pairs: Pairs): readonly Gain[] {
  return groups.flatMap((group): readonly Gain[] => {
    const now = pairs.now[group.new[0] ?? -1]?.signature
    if (now === undefined || group.new.length > 1) return []
    const left = group.old.reduce((rest, i) => without(rest, pairs.old[i]?.signature.features ?? rest), now.features)
    return left.length < FEWEST_WORDS_FROM_ELSEWHERE ? [] : [{ group, left, extra: [] }]
  })
}

/** The same groups, with the paragraphs that were merged into one of them from somewhere else in the text. */
export function gathered(groups: readonly Group[], pairs: Pairs, rarity: Rarity): readonly Group[] {
  const free = pairs.freeOld.filter((i) => (pairs.old[i]?.signature.content ?? 0) >= FEWEST_WORDS_FROM_ELSEWHERE)
  if (free.length === 0 || free.length * groups.length > MOST_TRIED) return groups
  const gains = gainsOf(groups, pairs)
  for (const i of free) {
    const signature = pairs.old[i]?.signature
    if (signature === undefined) continue
    const enough = ENOUGH_FROM_ELSEWHERE * rarity.totalOf(signature)
    gains.find(({ left }) => rarity.shared(signature.features, left) >= enough)?.extra.push(i)
  }
  const merged = new Map(gains.filter(({ extra }) => extra.length > 0).map(({ group, extra }) => [group, extra]))
  return groups.map((group) => {
    const extra = merged.get(group)
    return extra === undefined ? group : { old: [...group.old, ...extra].sort((a, b) => a - b), new: group.new }
  })
}
