/** The frames of a replay, put together from what the server tells of them: each whole, most of it shared with the one before. */
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Frame, FrameParagraph, Moment } from './answers.ts'

/** At most so many are asked for at once. */
export const AT_ONCE = 40

/** The moments that are fetched together with the one at `at`. */
export const stretchOf = (moments: readonly Moment[], at: number): readonly number[] =>
  moments
    .slice(Math.floor(at / AT_ONCE) * AT_ONCE)
    .slice(0, AT_ONCE)
    .map(({ seq }) => seq)

export type Whole = readonly FrameParagraph[]

/** By their places in the log. Each stands on the one before it, the first on nothing. */
export function wholeFrames(frames: readonly Frame[]): ReadonlyMap<number, Whole> {
  const known = new Map<ParagraphId, FrameParagraph>()
  let order: readonly ParagraphId[] = []
  return new Map(
    frames.map((frame) => {
      for (const paragraph of frame.paragraphs) known.set(paragraph.id, paragraph)
      order = frame.order ?? order
      return [frame.seq, order.flatMap((id) => known.get(id) ?? [])]
    }),
  )
}

/** The next moment in a direction, of acts only where that is wanted; null where there is none. */
export function stepFrom(moments: readonly Moment[], at: number, by: 1 | -1, wanted: 'all' | 'acts'): number | null {
  for (let next = at + by; next >= 0 && next < moments.length; next += by)
    if (wanted === 'all' || moments[next]?.kind === 'act') return next
  return null
}
