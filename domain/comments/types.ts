/** Comments that are for all: threads on a paragraph, or on words of it. */
import type { Anchor } from '../text/anchors.ts'
import type { Instant, ParagraphId, Party, SeatId } from '../text/ids.ts'

/** `text` is null once its party withdrew it. */
export type Remark = { readonly by: Party; readonly seat: SeatId; readonly text: string | null; readonly at: Instant }

/** The words it is about, by the identities of their characters; `quote` is what it says once none of them is left. */
export type Subject = { readonly anchor: Anchor; readonly quote: string }

export type Thread = {
  /** Counted from 1. */
  readonly number: number
  readonly paragraph: ParagraphId
  /** Null where it is about the whole paragraph. */
  readonly on: Subject | null
  readonly remarks: readonly Remark[]
  readonly closed: { readonly by: Party; readonly at: Instant } | null
}

export type Threads = ReadonlyMap<number, Thread>

/** In UTF-16 units. */
export const LONGEST_COMMENT = 2000
export const MOST_OPEN_THREADS = 500
export const MOST_REMARKS = 200
/** What is said of words that are gone is said in short. */
export const LONGEST_QUOTE = 200
