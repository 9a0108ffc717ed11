/** What acts ask of the Recommendations. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { RoomState } from '../sitting/types.ts'

export const recommendationMissing = (state: RoomState, number: string): Refusal | null =>
  state.recommendations.some((each) => each.number === number) ? null : refused('recommendation.unknown', { number })
