/** Confirmed names in a text: which of its words stand where a name on the list says how they are written. */
import type { EditorialData } from './data.ts'
import { bare, isCapitalised, lower, type Piece, piecesOf } from './tokens.ts'
import type { Evidence } from './types.ts'

/** Shorter names are too near to other words. */
const SHORTEST_MISSPELT = 6

/** Places of words in `now` that a confirmed name covers, and where `before` has but a slip of it. Both have as many words. */
export function namedPlaces(
  before: readonly Piece[],
  now: readonly Piece[],
  { names, elsewhere }: Pick<Evidence, 'names' | 'elsewhere'>,
  data: EditorialData,
): ReadonlySet<number> {
  const places = new Set<number>()
  const isKnown = (word: string): boolean => [...names, ...elsewhere].some((text) => lower(text).includes(word))
  for (const name of names.map((each) => piecesOf(each).words.map(({ text }) => text))) {
    for (let at = 0; at + name.length <= now.length; at++) {
      if (!name.every((word, i) => now[at + i]?.text === word)) continue
      if (name.every((word, i) => isSlipOf(before[at + i]?.text ?? '', word, isKnown, data))) name.forEach((_, i) => places.add(at + i))
    }
  }
  return places
}

/** The same letters in other case or with other accents, or one letter amiss in a long name. */
function isSlipOf(word: string, name: string, isKnown: (word: string) => boolean, data: EditorialData): boolean {
  if (word === name) return true
  if (bare(word) === bare(name)) return lower(word) === lower(name) || !data.otherWords.has(lower(word))
  if (name.length < SHORTEST_MISSPELT || !isCapitalised(word) || !isCapitalised(name)) return false
  return isOneSlipApart(bare(word), bare(name)) && !data.otherPlaces.has(lower(word)) && !isKnown(lower(word))
}

/** One letter more, less or other, or two neighbours in the other order. */
export function isOneSlipApart(one: string, other: string): boolean {
  if (one === other) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [left, right] = [one.slice(start), other.slice(start)]
  return (
    left.slice(1) === right ||
    left === right.slice(1) ||
    left.slice(1) === right.slice(1) ||
    (left.length > 1 && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  )
}
