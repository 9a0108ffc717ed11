/** Joins a Recommendation to another, which keeps its number and has the links of both. */
import { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { recommendationNumber } from '../sitting/schemas.ts'
import type { RoomState } from '../sitting/types.ts'
import { act } from './act.ts'
import { LONGEST_RECOMMENDATION } from '../trace/submitted.ts'
import { recommendationIn } from './recommendations.ts'
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

/** Of two dispositions, marks or reasons one would be lost. */
function otherCourse({ dispositions, marks, recommendations }: RoomState, one: string, other: string): Refusal | null {
  const withdrawnOf = (number: string): string => JSON.stringify(recommendations.find((each) => each.number === number)?.withdrawn?.reason)
  const [disposed, alsoDisposed] = [dispositions.get(one), dispositions.get(other)]
  const [marked, alsoMarked] = [marks.get(one), marks.get(other)]
  return differ(disposed, alsoDisposed, ({ disposition, reason }) => [disposition, reason]) ||
    differ(marked, alsoMarked, ({ mark, reason }) => [mark, reason]) ||
    withdrawnOf(one) !== withdrawnOf(other)
    ? refused('recommendation.other-course', { number: one, other })
    : null
}

/** Where only one of two says something, both have it from then on. */
const differ = <Said>(one: Said | undefined, other: Said | undefined, of: (said: Said) => readonly unknown[]): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(of(one)) !== JSON.stringify(of(other))
