/** A list under a Recommendation either asks for several things, each an item of its own, or completes one request: who takes part, which criteria hold.
 *  What completes a request is read as its words. */
import { openingVerbs } from '../text/read-verbs.ts'
import { COMPLETING } from './lexicon/lists.ts'
import type { Recommendation } from './recommendations.ts'

const leads = (text: string): boolean => /^to\s/i.test(text) || openingVerbs(text, 'und')[0]?.from === 0

const completes = ({ text, items }: Recommendation): boolean =>
  items.length > 0 &&
  COMPLETING.some((pattern) => pattern.test(text)) &&
  items.every((item) => !leads(item.text) && item.items.length === 0 && item.further.length === 0)

/** The same Recommendation, its completing lists joined to its words. */
export function withCompletedRequests(recommendation: Recommendation): Recommendation {
  if (!completes(recommendation)) return { ...recommendation, items: recommendation.items.map(withCompletedRequests) }
  const { text, items } = recommendation
  return { ...recommendation, text: [text, ...items.map((item) => item.text)].join(' '), items: [] }
}
