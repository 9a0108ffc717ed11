/** Joins a Recommendation to another, which keeps its number and has the links of both. */
import { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { recommendationNumber } from '../sitting/schemas.ts'
import type { RoomState } from '../sitting/types.ts'
import { act } from './act.ts'
import { LONGEST_RECOMMENDATION, recommendationIn } from './recommendations.ts'
import { accepted } from './types.ts'

export const joinRecommendation = act({
  type: 'join-recommendation',
  right: 'record',
  when: 'any time',
  input: z.strictObject({ recommendation: recommendationNumber, into: recommendationNumber }),
  decide: ({ state }, { recommendation, into }) => {
    if (recommendation === into) return refused('act.malformed', { field: 'into' })
    const [one, other] = [recommendationIn(state, recommendation), recommendationIn(state, into)]
    if (one === null) return refused('recommendation.unknown', { number: recommendation })
    if (other === null) return refused('recommendation.unknown', { number: into })
    const text = `${other.text}\n${one.text}`
    if (text.length > LONGEST_RECOMMENDATION) return refused('act.malformed', { field: 'recommendation' })
    const differ = otherCourse(state, recommendation, into)
    return differ ?? accepted([{ kind: 'recommendation-joined', recommendation, into, text }], [], { with: into })
  },
})

/** Of two dispositions or marks one would be lost. */
function otherCourse({ dispositions, marks, recommendations }: RoomState, one: string, other: string): Refusal | null {
  const differ = (a: unknown, b: unknown): boolean => a !== undefined && b !== undefined && a !== b
  const isWithdrawn = (number: string): boolean => recommendations.some((each) => each.number === number && each.withdrawn !== undefined)
  return differ(dispositions.get(one)?.disposition, dispositions.get(other)?.disposition) ||
    differ(marks.get(one)?.mark, marks.get(other)?.mark) ||
    isWithdrawn(one) !== isWithdrawn(other)
    ? refused('recommendation.other-course', { number: one, other })
    : null
}
