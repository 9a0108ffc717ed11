/** Requests and paragraphs as terms that weigh by how rare they are, and how well two of them agree. */
import { isSentBack } from './sent-back.ts'
import type { Terms } from './terms.ts'

export type Unit = {
  readonly terms: Terms
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
  readonly sentBack: boolean
}

/** In how many of the units a term stands. */
export function frequencies(all: readonly Terms[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>()
  for (const { said } of all) for (const term of said.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return frequency
}

export function weighed(all: readonly Terms[], texts: readonly string[]): readonly Unit[] {
  const frequency = frequencies(all)
  const rarity = (term: string): number => Math.log(1 + all.length / (frequency.get(term) ?? 1))
  return all.map((terms, at) => {
    const weights = new Map(Array.from(terms.said, ([term, factor]) => [term, factor * rarity(term) * (term.startsWith('act:') ? ACT : 1)]))
    return { terms, weights, total: sum(weights.values()), sentBack: isSentBack(texts[at] ?? '') }
  })
}

const ACT = 0.6
export const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}

/** A thing asked for by itself: a paragraph under a number, or a sentence with an opening verb of its own. */
export type Part = { readonly item: number; readonly unit: Unit; readonly clauses: readonly ReadonlySet<string>[] }

export type Pair = {
  readonly part: number
  readonly paragraph: number
  readonly shared: ReadonlyMap<string, number>
  readonly score: number
}

export const sharedBy = (item: Unit, paragraph: Unit): ReadonlyMap<string, number> => {
  const [few, many] = item.weights.size < paragraph.weights.size ? [item, paragraph] : [paragraph, item]
  return new Map(
    [...few.weights].filter(([term]) => many.weights.has(term)).map(([term, w]) => [term, Math.max(w, many.weights.get(term) ?? 0)]),
  )
}

const otherYears = (item: Terms, paragraph: Terms): boolean =>
  item.years.size > 0 && paragraph.years.size > 0 && [...item.years].every((year) => !paragraph.years.has(year))

const OTHER_YEAR = 0.5

/** How well the two agree: what of the Recommendation is there, and how much else the paragraph says. */
export function scoreOf(item: Unit, paragraph: Unit, shared: ReadonlyMap<string, number>): number {
  const common = sum(shared.values())
  const covers = Math.min(1, common / item.total)
  const fills = Math.min(1, common / paragraph.total)
  const score = 0.7 * Math.max(covers, 0.85 * fills) + 0.3 * Math.min(covers, fills)
  return otherYears(item.terms, paragraph.terms) ? score * OTHER_YEAR : score
}

export const isMatterOf =
  (item: Unit, paragraph: Unit) =>
  (term: string): boolean =>
    !term.startsWith('act:') && !item.terms.names.has(term) && !paragraph.terms.names.has(term)
