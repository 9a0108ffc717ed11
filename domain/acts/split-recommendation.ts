/** Makes several items of one; each answers to the links, the disposition and the mark that the whole had. */
import { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { recommendationNumber } from '../sitting/schemas.ts'
import type { RoomState } from '../sitting/types.ts'
import { act } from './act.ts'
import { LONGEST_RECOMMENDATION, MOST_RECOMMENDATIONS, numberTaken, recommendationMissing } from './recommendations.ts'
import { accepted } from './types.ts'

const MOST_PARTS = 20
const part = z.strictObject({ number: recommendationNumber, text: z.string().trim().min(1).max(LONGEST_RECOMMENDATION) })

export const splitRecommendation = act({
  type: 'split-recommendation',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, into: z.array(part).min(2).max(MOST_PARTS) }),
  decide: ({ state }, { recommendation, into }) => {
    const numbers = into.map(({ number }) => number)
    const unfit = recommendationMissing(state, recommendation) ?? notFree(state, recommendation, numbers) ?? tooMany(state, into.length)
    return unfit ?? accepted([{ kind: 'recommendation-split', recommendation, into }], [], { numbers: numbers.join(', ') })
  },
})

/** One of the parts may keep the number. */
function notFree(state: RoomState, own: string, numbers: readonly string[]): Refusal | null {
  const twice = numbers.find((number, at) => numbers.indexOf(number) < at)
  if (twice !== undefined) return refused('recommendation.duplicate', { number: twice })
  for (const number of numbers) {
    const taken = number === own ? null : numberTaken(state, number)
    if (taken !== null) return taken
  }
  return null
}

function tooMany(state: RoomState, parts: number): Refusal | null {
  const count = state.recommendations.length - 1 + parts
  return count <= MOST_RECOMMENDATIONS ? null : refused('recommendations.too-many', { count, limit: MOST_RECOMMENDATIONS })
}
