/** What a comparison takes and gives: paragraphs of two texts, and one row for each that stayed, changed, moved, came or went. */
import type { PlainMark } from '../text/declaration.ts'
import type { Level, Marker, Role, SectionKind } from '../text/schema.ts'
import type { WordOp } from './words.ts'

/** One paragraph as a comparison sees it; its index in its text is its address. */
export type ComparedParagraph = {
  /** Pairs by itself where both texts have it. */
  readonly id: string | null
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  /** As printed (`4.`, `a)`, `•`); null where there is none. */
  readonly number: string | null
  /** Without its marker or number. */
  readonly text: string
  readonly marks: readonly PlainMark[]
}

export const CHANGES = ['same', 'changed', 'moved', 'inserted', 'removed', 'split', 'merged'] as const
/** Where several are true of a row, the first of split, merged, moved, changed. */
export type Change = (typeof CHANGES)[number]

export const WEIGHT_KINDS = ['force', 'number', 'actor', 'negation', 'scope', 'style'] as const
export type WeightKind = (typeof WEIGHT_KINDS)[number]
export type WeightDirection = 'weaker' | 'stronger' | 'other'
/** What a change does to what the paragraph commits to. `words`: the words that do it, old ones before new ones. */
export type Weight = { readonly kind: WeightKind; readonly direction: WeightDirection; readonly words: readonly string[] }

/** A number that a text points at, and what that number became. */
export type Reference = { readonly from: string; readonly to: string }

export type ComparisonRow = {
  readonly change: Change
  /** Indices in each text, ascending; several where the row is a split or a merger. */
  readonly old: readonly number[]
  readonly new: readonly number[]
  readonly moved: boolean
  /** The number or marker alone is another. */
  readonly renumbered: boolean
  /** The emphasis alone is another. */
  readonly formatChanged: boolean
  readonly weight: readonly Weight[]
  /** References in the words that merely follow a renumbering (`párrafo 4` where paragraph 4 became 5): no change of wording. */
  readonly references: readonly Reference[]
  /** All that changed in the words are such references. */
  readonly onlyReferences: boolean
  /** Several paragraphs are joined by `\n`. */
  readonly words: readonly WordOp[]
}

export type Comparison = {
  /** The engine's version: an issued comparison keeps the one it was made with. */
  readonly engine: string
  /** In the order of the new text, removed ones where they stood. */
  readonly rows: readonly ComparisonRow[]
  readonly counts: Readonly<Record<Change, number>>
  /** Nothing was changed, inserted or removed: paragraphs only stand in another order. */
  readonly reorderedOnly: boolean
}
