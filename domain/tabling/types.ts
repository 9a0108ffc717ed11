/** What becomes of a draft when it is put before the meeting. */

/** A wording when the draft was begun, as the delegation has it now, and as the text's base stands now. */
export type Wordings = { readonly base: string; readonly draft: string; readonly now: string }

/** Words of the current base in [from, to) (UTF-16) are struck, and `added` is put in their place; either may be none. */
export type TabledHunk = { readonly from: number; readonly to: number; readonly struck: string; readonly added: string }

/** Words that the draft adds or strikes, whole, without the spaces around them. */
export type Part = { readonly op: '+' | '-'; readonly text: string }

/** Each word that the draft added or struck is in exactly one of `tabled`, `already` and `left`. */
export type Tabling = {
  /** On the current base, in order, as a drafter would mark them. */
  readonly hunks: readonly TabledHunk[]
  /** The current base with the hunks carried out. */
  readonly text: string
  readonly tabled: readonly Part[]
  /** The current base has what was added, or lacks what was struck. */
  readonly already: readonly Part[]
  /** Where it belonged others have put their own words. */
  readonly left: readonly Part[]
}
