/** How much of one passage is in another, by words that are rare in the library: 0 nothing, 1 all of both. */
import { isNumber } from './terms.ts'

/** How much a term says. */
export type TermWeight = (term: string) => number

/** A date or an amount is what changes from one Declaration to the next. */
const NUMBER_COUNTS = 0.4
/** What two words that follow each other count beside the words themselves: an order that is kept. */
const ORDER_COUNTS = 0.2

/** By how many of `all` paragraphs have it; what none has counts as what one has. */
export function rarity(count: number, all: number): number {
  const having = Math.max(1, count)
  return Math.log(1 + (all + 1) / having)
}

export const weightBy =
  (rarityOf: TermWeight): TermWeight =>
  (term) =>
    rarityOf(term) * (isNumber(term) ? NUMBER_COUNTS : 1)

function weightOf(terms: Iterable<string>, weight: TermWeight): number {
  let sum = 0
  for (const term of terms) sum += weight(term)
  return sum
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] => [...one].filter((term) => other.has(term))

/** Between the share of the one and the share of the other: a clause more or less costs little, a short passage within a long one much. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>, weight: TermWeight): number {
  const [mine, yours] = [weightOf(one, weight), weightOf(other, weight)]
  return mine === 0 || yours === 0 ? 0 : weightOf(shared(one, other), weight) / Math.sqrt(mine * yours)
}

const followings = (terms: readonly string[]): ReadonlySet<string> =>
  new Set(terms.slice(1).map((term, before) => `${terms[before] ?? ''} ${term}`))

/** Each two words weigh as the lighter of them. */
const weightOfTwo =
  (weight: TermWeight): TermWeight =>
  (two) =>
    Math.min(...two.split(' ').map(weight))

export function similarity(one: readonly string[], other: readonly string[], weight: TermWeight): number {
  const words = overlap(new Set(one), new Set(other), weight)
  const order = overlap(followings(one), followings(other), weightOfTwo(weight))
  return (1 - ORDER_COUNTS) * words + ORDER_COUNTS * order
}
