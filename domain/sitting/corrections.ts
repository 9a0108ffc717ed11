/** Editorial corrections that wait for the chair. */
import type { Instant, ParagraphId, Party, SeatId } from '../text/ids.ts'

export type Correction = {
  /** Counted from 1 over the document's life. */
  readonly number: number
  readonly paragraph: ParagraphId
  readonly by: Party
  readonly seat: SeatId
  readonly before: string
  readonly after: string
  readonly at: Instant
}

/** `made` counts all there ever were. */
export type Corrections = { readonly pending: readonly Correction[]; readonly made: number }

export const NO_CORRECTIONS: Corrections = { pending: [], made: 0 }
