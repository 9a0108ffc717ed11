/** The Recommendations of any file as a flat list, as the record takes them and the comparison looks at them. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Line } from '../text/read-lines.ts'
import { everyRecommendation, recommendationsFromLines } from './recommendations.ts'

/** What the record takes at once. */
export const MOST_RECOMMENDATIONS = 1000
export const LONGEST_RECOMMENDATION = 20_000

/** Further paragraphs under a number are lines of its text. */
export type Submitted = { readonly number: string; readonly text: string }
export type SubmittedRead = { readonly kind: 'understood'; readonly items: readonly Submitted[] } | Refusal

/** Every numbered item in order, those under another right after it. */
export function submittedFromLines(lines: readonly Line[]): SubmittedRead {
  const read = recommendationsFromLines(lines)
  if (read.kind === 'refused') return read
  const items = everyRecommendation(read.recommendations).map(({ number, text, further }) => ({
    number,
    text: [text, ...further].join('\n'),
  }))
  if (items.length > MOST_RECOMMENDATIONS) return refused('recommendations.too-many', { count: items.length, limit: MOST_RECOMMENDATIONS })
  const long = items.find(({ text }) => text.length > LONGEST_RECOMMENDATION)
  if (long !== undefined) return refused('recommendation.too-long', { number: long.number, limit: LONGEST_RECOMMENDATION })
  const repeated = repeatedNumber(items)
  return repeated === null ? { kind: 'understood', items } : refused('recommendation.duplicate', { number: repeated })
}

/** The first number that two items have; null where each has its own. */
export function repeatedNumber(items: readonly { readonly number: string }[]): string | null {
  const numbers = new Set<string>()
  for (const { number } of items) {
    if (numbers.has(number)) return number
    numbers.add(number)
  }
  return null
}
