/** What a new proposal does to the paragraph it begins in. */
import type { Fact } from '../sitting/facts.ts'
import { standingOf } from '../sitting/standing.ts'
import type { RoomState } from '../sitting/types.ts'
import type { ParagraphId } from '../text/ids.ts'

/** To be committed with the proposal's first words: agreement ad referendum was on other words. */
export const factsForNewProposal = (state: RoomState, paragraph: ParagraphId): readonly Fact[] =>
  standingOf(state, paragraph).kind === 'ad-referendum' ? [{ kind: 'ad-referendum-lapsed', paragraph }] : []
