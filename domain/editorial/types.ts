/** Editorial corrections: what may be put right in agreed text without unlocking it, and why anything else may not. */

export const CORRECTION_KINDS = ['accent', 'case', 'spacing', 'punctuation', 'spelling', 'name'] as const
export type CorrectionKind = (typeof CORRECTION_KINDS)[number]

/** `before` stands at UTF-16 offsets [from, to) of the old text, and becomes `after`. */
export type CorrectionChange = {
  readonly kind: CorrectionKind
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

/** What kept a change from being editorial: the first that was met. */
export const SUBSTANTIVE = ['words', 'spelling', 'accent', 'case', 'number', 'punctuation', 'quotation', 'sign', 'weight'] as const
export type WhySubstantive = (typeof SUBSTANTIVE)[number]

export type Judgement =
  | { readonly kind: 'editorial'; readonly changes: readonly CorrectionChange[] }
  /** `words`: what stands there now and what would stand there. */
  | { readonly kind: 'substantive'; readonly why: WhySubstantive; readonly words: readonly string[] }

/** What a correction can be measured by: nothing else tells a slip from another word. */
export type Evidence = {
  readonly language: string
  /** Names as they are to be written: members, organs, places. */
  readonly names: readonly string[]
  /** Preferred terms of the conference. */
  readonly glossary: readonly string[]
  /** The other paragraphs of the text. */
  readonly elsewhere: readonly string[]
}
