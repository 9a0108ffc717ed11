/** What the guard is told and what it answers. */
import type { ParagraphId, Party, SeatId } from '../text/ids.ts'
import type { RefusalCode } from '../sentences/refusals.ts'

/** `direct` writes base text (a pen in preparation); `propose` makes every word the party's proposal; `side` writes nothing in the text. */
/** `sides`: the languages beside the negotiated one that the seat writes; its words are theirs as they stand, no party's. */
export type Author = {
  readonly seat: SeatId
  readonly party: Party
  readonly mode: 'propose' | 'direct' | 'side'
  readonly sides?: ReadonlySet<string>
}

/** A paragraph of a side. */
export type InSide = { readonly side: string; readonly paragraph: ParagraphId }

/** Facts of the room at the head of the queue. */
export type GuardFacts = {
  readonly isAgreed: (paragraph: ParagraphId) => boolean
  /** Where this seat may write while the reading freezes all else; null where nothing is frozen for it. */
  readonly unfrozenFor: (seat: SeatId) => ReadonlySet<ParagraphId> | null
  readonly isParty: (party: Party) => boolean
  /** The seat a client id is bound to, for life, or null while nobody holds it. */
  readonly holderOf: (client: number) => SeatId | null
  /** The copy that a split, join, move or reopening made of the character, or null. */
  readonly carriedTo: (client: number, clock: number) => { readonly client: number; readonly clock: number } | null
  /** The character that it was made of where a split, join, move or reopening made it, or null. */
  readonly carriedFrom: (client: number, clock: number) => { readonly client: number; readonly clock: number } | null
}

export type GuardCode = Extract<RefusalCode, `paragraph.${string}` | `update.${string}` | `text.${string}`>

export type Verdict =
  | { readonly kind: 'refused'; readonly code: GuardCode; readonly paragraph: ParagraphId | null }
  /** Nothing in it that the server does not already have. */
  | { readonly kind: 'known' }
  | {
      readonly kind: 'lawful'
      /** Client ids seen for the first time: to be bound to the author's seat in the same commit. */
      readonly newClients: readonly number[]
      readonly touched: ReadonlySet<ParagraphId>
      readonly touchedSides: readonly InSide[]
      readonly added: ReadonlySet<ParagraphId>
      readonly removed: ReadonlySet<ParagraphId>
      /** Whether sections' children or paragraphs' attributes change. */
      readonly structure: boolean
    }
