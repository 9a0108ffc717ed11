/** Records the Recommendations that the Group submitted, or a corrected list of them. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { recommendationNumber } from '../sitting/schemas.ts'
import { act } from './act.ts'
import { accepted } from './types.ts'

const item = z.strictObject({ number: recommendationNumber, text: z.string().trim().min(1).max(20_000) })

export const loadRecommendations = act({
  type: 'load-recommendations',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ items: z.array(item).min(1).max(1000) }),
  decide: ({ state }, { items }) => {
    const numbers = new Set<string>()
    for (const { number } of items) {
      if (numbers.has(number)) return refused('recommendation.duplicate', { number })
      numbers.add(number)
    }
    const used = [...state.links.map((link) => link.recommendation), ...state.dispositions.keys()]
    const lost = used.find((number) => !numbers.has(number))
    if (lost !== undefined) return refused('recommendation.in-use', { number: lost })
    return accepted([{ kind: 'recommendations-loaded', items }], [], { count: items.length })
  },
})
