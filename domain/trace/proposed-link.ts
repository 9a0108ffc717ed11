/** What an alignment takes and gives. */
import type { Role, SectionKind } from '../text/schema.ts'

export type AlignedItem = { readonly number: string; readonly text: string }
export type AlignedParagraph = { readonly kind: SectionKind; readonly role: Role; readonly level: number; readonly text: string }

export const REASONS = ['title', 'name', 'amount', 'act', 'words', 'items'] as const
/** `what`: the words of the paragraph that say it; of a lead-in the numbers of its items. */
export type Reason = { readonly kind: (typeof REASONS)[number]; readonly what: readonly string[] }

export type ProposedLink = {
  /** Indices. */
  readonly item: number
  readonly paragraph: number
  /** 0 to 1: how sure. */
  readonly score: number
  /** Share of what the Recommendation says that this paragraph says, by weight. */
  readonly covers: number
  readonly reasons: readonly Reason[]
}
