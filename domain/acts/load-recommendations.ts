/** Records the Recommendations that the Group submitted, or a corrected list of them: what is on record of an item goes with it to its new number. */
import { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { recommendationNumber } from '../sitting/schemas.ts'
import { matchLists, understoodOf } from '../trace/corrected-list.ts'
import { act } from './act.ts'
import { LONGEST_RECOMMENDATION, MOST_RECOMMENDATIONS, numbersInUse } from './recommendations.ts'
import { accepted } from './types.ts'

const item = z.strictObject({ number: recommendationNumber, text: z.string().trim().min(1).max(LONGEST_RECOMMENDATION) })
type Item = z.output<typeof item>

/** More is read than is taken, so that the answer can say how many there were. */
const MOST_READ = 100_000

export const loadRecommendations = act({
  type: 'load-recommendations',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ items: z.array(item).min(1).max(MOST_READ) }),
  decide: ({ state }, { items }) => {
    const unfit = tooMany(items) ?? numberedTwice(items)
    if (unfit !== null) return unfit
    const matched = matchLists(state.recommendations, items)
    const { dropped, kept, renumbered, corrected, added } = understoodOf(state.recommendations, matched)
    const inUse = numbersInUse(state)
    const lost = dropped.find((number) => inUse.has(number))
    if (lost !== undefined) return refused('recommendation.in-use', { number: lost })
    const loaded = matched.map(({ number, text, was }) => (was === null || was === number ? { number, text } : { number, text, was }))
    return accepted([{ kind: 'recommendations-loaded', items: loaded }], [], { count: items.length, kept, renumbered, corrected, added })
  },
})

const tooMany = (items: readonly Item[]): Refusal | null =>
  items.length <= MOST_RECOMMENDATIONS ? null : refused('recommendations.too-many', { count: items.length, limit: MOST_RECOMMENDATIONS })

function numberedTwice(items: readonly Item[]): Refusal | null {
  const numbers = new Set<string>()
  for (const { number } of items) {
    if (numbers.has(number)) return refused('recommendation.duplicate', { number })
    numbers.add(number)
  }
  return null
}
