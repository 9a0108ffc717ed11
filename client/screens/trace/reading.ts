/** The Recommendations' file or pasted text, read in the browser: nothing is sent until a person has seen what was understood. */
import { LONGEST_RECOMMENDATION, MOST_RECOMMENDATIONS } from '../../../domain/acts/recommendations.ts'
import { type Refusal, refused } from '../../../domain/sentences/refusals.ts'
import { LONGEST_FILE } from '../../../domain/text/read.ts'
import { everyRecommendation, readRecommendations } from '../../../domain/trace/recommendations.ts'

export type Item = { readonly number: string; readonly text: string }
export type Understood = { readonly kind: 'understood'; readonly items: readonly Item[] }

/** UTF-8 takes at most this many bytes for what counts as one character here. */
const BYTES_PER_CHARACTER = 4

export const tooLarge = (bytes: number): boolean => bytes > LONGEST_FILE * BYTES_PER_CHARACTER

export function readFileBytes(bytes: Uint8Array): Understood | Refusal {
  if (tooLarge(bytes.length)) return refused('file.too-long', { limit: LONGEST_FILE })
  const text = decoded(bytes)
  return text === null ? refused('file.not-text') : readText(text)
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (fault) {
    if (fault instanceof TypeError) return null
    throw fault
  }
}

/** Every numbered item in order; further paragraphs under a number belong to its text. */
export function readText(text: string): Understood | Refusal {
  const read = readRecommendations(text)
  if (read.kind === 'refused') return read
  const items = everyRecommendation(read.recommendations).map(({ number, text: own, further }) => ({
    number,
    text: [own, ...further].join('\n'),
  }))
  if (items.length > MOST_RECOMMENDATIONS) return refused('recommendations.too-many', { count: items.length, limit: MOST_RECOMMENDATIONS })
  if (items.some((item) => item.text.length > LONGEST_RECOMMENDATION)) return refused('file.too-long', { limit: LONGEST_FILE })
  const repeated = items.find((item, at) => items.findIndex((other) => other.number === item.number) < at)
  if (repeated !== undefined) return refused('recommendation.duplicate', { number: repeated.number })
  return { kind: 'understood', items }
}
