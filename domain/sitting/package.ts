/** Packages: paragraphs of which none is agreed until all are. */
import type { Digest, ParagraphId } from '../text/ids.ts'
import type { RoomState } from './types.ts'

export type Package = {
  /** Counted over the whole text, never used again. */
  readonly id: number
  readonly title: string
  readonly paragraphs: readonly ParagraphId[]
  /** Members that the meeting is content with, in the wording it saw: a member is ready while that is its wording. */
  readonly ready: ReadonlyMap<ParagraphId, Digest>
}

export const packageOf = (state: Pick<RoomState, 'packages'>, paragraph: ParagraphId): Package | null =>
  state.packages.find(({ paragraphs }) => paragraphs.includes(paragraph)) ?? null
