/** Reading the text paragraph by paragraph: what is on all screens, what is put aside, who is sent out, who speaks. */
import type { DelegationCode, Instant, ParagraphId, SeatId } from '../text/ids.ts'

/** `freeze`: nobody but the pens proposes anything elsewhere meanwhile. */
export type TextReading = { readonly now: ParagraphId | null; readonly freeze: boolean }

/** Left for later by the chair; blocks nothing. */
export type PutAside = { readonly at: Instant; readonly reason: string | null }

/** Groups that a restricted segment may send out. `representative`: those without a head's powers at the time. */
export const SENT_OUT = ['secretariat', 'representative', 'observer', 'service'] as const
export type SentOut = (typeof SENT_OUT)[number]
/** Who stays in beside the chair and those who act for it. */
export type Allowed = 'heads' | { readonly without: readonly SentOut[] }

/** `inside` are the seats that it names: everyone else is out of text and presence until it ends. */
export type Segment = {
  readonly paragraphs: readonly ParagraphId[]
  readonly allow: Allowed
  readonly inside: ReadonlySet<SeatId>
  readonly openedAt: Instant
}

/** Who has the floor, and who waits for it, in order. */
export type Floor = {
  readonly speaking: DelegationCode | null
  readonly waiting: readonly DelegationCode[]
  readonly list: 'open' | 'closed'
}

export type ReadingState = {
  readonly textReading: TextReading
  readonly aside: ReadonlyMap<ParagraphId, PutAside>
  readonly segment: Segment | null
  readonly floor: Floor
}

/** What ends with a sitting; what is put aside stays so. */
export const NOTHING_READ: Omit<ReadingState, 'aside'> = {
  textReading: { now: null, freeze: false },
  segment: null,
  floor: { speaking: null, waiting: [], list: 'open' },
}
