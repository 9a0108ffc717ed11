/** What acts ask of the Recommendations. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Recommendation, RoomState } from '../sitting/types.ts'

export const MOST_RECOMMENDATIONS = 1000
export const LONGEST_RECOMMENDATION = 20_000

export const recommendationIn = (state: RoomState, number: string): Recommendation | null =>
  state.recommendations.find((each) => each.number === number) ?? null

export const recommendationMissing = (state: RoomState, number: string): Refusal | null =>
  recommendationIn(state, number) === null ? refused('recommendation.unknown', { number }) : null

/** Null where no item has the number. */
export const numberTaken = (state: RoomState, number: string): Refusal | null =>
  recommendationIn(state, number) === null ? null : refused('recommendation.number-taken', { number })

/** Numbers of which something is on record that must not be lost. */
export const numbersInUse = (state: RoomState): ReadonlySet<string> =>
  new Set([
    ...state.links.map((link) => link.recommendation),
    ...state.dispositions.keys(),
    ...state.marks.keys(),
    ...state.recommendations.flatMap(({ number, withdrawn }) => (withdrawn === undefined ? [] : [number])),
  ])
