/** What is understood of a file that holds a version in another language, before a word of it is written. Plain data, for another thread and for screens. */
import type { ComparedParagraph } from '../compare/types.ts'
import type { WordOp } from '../compare/words.ts'
import type { Unread } from '../files/traced.ts'
import type { Refusal, RefusalCode } from '../sentences/refusals.ts'
import type { PlainMark } from '../text/declaration.ts'
import type { Digest, ParagraphId } from '../text/ids.ts'

/** A paragraph of the negotiated text, with what stands in the version. */
export type SideOurs = Omit<ComparedParagraph, 'id' | 'marks' | 'text'> & {
  readonly id: ParagraphId
  readonly label: string | null
  readonly source: string
  readonly side: string
  readonly sideMarks: readonly PlainMark[]
  /** Of what stands in the version. */
  readonly seen: Digest
}

/** How it is known which paragraph it is: by the name that our own papers give it, by the row of a table, by its place, numbers and names. */
export const SIDE_WAYS = ['named', 'row', 'place'] as const
export type SideWay = (typeof SIDE_WAYS)[number]

export type SideItem = {
  readonly paragraph: ParagraphId
  readonly label: string | null
  readonly source: string
  readonly text: string
  readonly marks: readonly PlainMark[]
  readonly seen: Digest
  readonly words: readonly WordOp[]
  readonly way: SideWay
  /** The negotiated wording that stands beside it in the file, where that is another than today's. */
  readonly madeOn: string | null
  readonly obstacle: Extract<RefusalCode, 'text.too-long'> | null
}

export type SidePreview = {
  readonly language: string
  readonly format: 'word' | 'web' | 'text' | 'akn'
  /** Those that would change, in the order of the text. */
  readonly items: readonly SideItem[]
  readonly unchanged: number
  /** Labels of paragraphs that the file has without a word: what stands in the version is left as it is. */
  readonly blank: readonly (string | null)[]
  /** Labels of paragraphs that were not found in the file. */
  readonly missing: readonly (string | null)[]
  /** Paragraphs of the file that are none of the text's. */
  readonly unplaced: readonly string[]
  /** Tracked changes, taken as accepted. */
  readonly tracked: number
  readonly unread: Unread
}

export type SideUnderstood = { readonly kind: 'understood'; readonly preview: SidePreview } | Refusal

/** Words of the file, of one paragraph of the version. */
export type Candidate = {
  readonly text: string
  readonly marks: readonly PlainMark[]
  /** Which paragraph of the text it is; null where that is not known. */
  readonly paragraph: ParagraphId | null
  readonly way: SideWay
  /** What stands beside it in the negotiated language. */
  readonly beside: string | null
}
