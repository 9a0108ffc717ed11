/** What a paragraph of a file says beside its words: which of them stand in which tracked change, what it is named, where comments stand. */
import type { Standing } from './tracked.ts'

/** UTF-16 offsets in the paragraph's words, which hold inserted and struck ones alike. */
export type TracedStretch = Standing & {
  readonly from: number
  readonly to: number
  /** A number, or another word that a paper of ours says itself: no word of the text. */
  readonly isOwn?: true
}

/** Where a paragraph stands in a table: a row of the file's, counted over all tables, and its column. */
export type CellPlace = { readonly row: number; readonly column: number }
export type CommentEdge = { readonly comment: string; readonly at: number; readonly edge: 'start' | 'end' | 'here' }

export type Traces = {
  readonly stretches: TracedStretch[]
  readonly bookmarks: string[]
  readonly edges: CommentEdge[]
  /** Of the mark at its end: inserted, the paragraph was divided here; struck, it runs on into the next. */
  mark: Standing
}

export const noTraces = (): Traces => ({ stretches: [], bookmarks: [], edges: [], mark: { ins: null, del: null } })
