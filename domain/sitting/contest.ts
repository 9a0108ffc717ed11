/** What is remembered of changes that want the same place, paragraph by paragraph, from the first acceptance on: who was whose rival does not depend
 *  on the order in which the chair takes them. */
import type { Anchor } from '../text/anchors.ts'
import type { Instant, ParagraphId, Party } from '../text/ids.ts'
import type { RoomState } from './types.ts'

/** `covered`: what it strikes went with another's words, while more of its party's proposal is pending. */
export const COURSES = ['pending', 'covered', 'accepted'] as const
export type Course = (typeof COURSES)[number]

/** A change that was pending when another was accepted. */
export type KnownChange = {
  /** Within its paragraph; several where changes grew into one. */
  readonly ids: readonly number[]
  readonly by: Party
  readonly chars: Anchor
  readonly course: Course
  /** Ids of those that want its place. */
  readonly rivals: readonly number[]
}

/** Two accepted changes in one place. It stays until the chair resolves it. */
export type Conflict = {
  /** Counted over the whole text, never used again. */
  readonly id: number
  readonly parties: readonly [Party, Party]
  /** The words of both. */
  readonly chars: Anchor
  readonly at: Instant
}

export type Contested = { readonly known: readonly KnownChange[]; readonly conflicts: readonly Conflict[] }
/** `before`: as it was before the last settlement, for when that is taken back. */
export type Contest = Contested & { readonly before: Contested | null }

const NONE: readonly Conflict[] = []

export const conflictsOf = (state: Pick<RoomState, 'contests'>, paragraph: ParagraphId): readonly Conflict[] =>
  state.contests.get(paragraph)?.conflicts ?? NONE
