/** A file as somebody sent it back: its paragraphs with every tracked change and who made it, its comments, and what in it was not read. */
import type { Instant } from '../text/ids.ts'
import type { Emphasis, Marker } from '../text/schema.ts'
import type { HeadingLook } from './docx/styles.ts'
import type { CellPlace } from './docx/traces.ts'
import type { Change, Standing } from './docx/tracked.ts'

export type { Change, Standing } from './docx/tracked.ts'

/** Neighbouring characters that stand in the same changes. */
export type FileRun = Standing & { readonly text: string; readonly emphasis: readonly Emphasis[] }

export type FileParagraph = {
  /** Inserted and struck words alike; no line break, and no character that no text holds. */
  readonly runs: readonly FileRun[]
  /** Of the mark at its end: inserted, the paragraph was divided here; struck, it runs on into the next. */
  readonly mark: Standing
  /** Bookmarks that begin in it. */
  readonly names: readonly string[]
  readonly style: string | undefined
  readonly styleName: string
  readonly heading: HeadingLook | null
  readonly marker: Marker
  /** How deep in its list. */
  readonly depth: number
  /** Absent outside tables. */
  readonly cell?: CellPlace
}

export type FileRemark = { readonly author: string; readonly at: Instant | null; readonly text: string }
export type FileComment = {
  /** Index of the paragraph it stands in. */
  readonly paragraph: number
  /** UTF-16 offsets in the paragraph's words; null for no words of it. */
  readonly on: { readonly from: number; readonly to: number } | null
  /** The comment, then its answers. */
  readonly remarks: readonly FileRemark[]
}

export const UNREAD = ['images', 'tables', 'boxes', 'notes', 'headers', 'formatting', 'objects', 'hand-struck'] as const
/** What the file holds beside words: how often. Words of tables and boxes are read, but not where they stood. */
export type Unread = Readonly<Record<(typeof UNREAD)[number], number>>
export const NOTHING_UNREAD: Unread = Object.fromEntries(UNREAD.map((each) => [each, 0])) as Unread

export type TracedFile = {
  readonly kind: 'traced'
  readonly format: 'word' | 'web' | 'text'
  readonly paragraphs: readonly FileParagraph[]
  readonly comments: readonly FileComment[]
  /** Properties that our own papers bear, by name. */
  readonly properties: Readonly<Record<string, string>>
  readonly unread: Unread
}

/** Everybody who changed something, with how many changes. */
export function authorsIn({ paragraphs }: TracedFile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (change: Change | null): void => {
    if (change !== null) counts.set(change.author, (counts.get(change.author) ?? 0) + 1)
  }
  for (const { runs, mark } of paragraphs) for (const { ins, del } of [...runs, mark]) for (const change of [ins, del]) count(change)
  return counts
}
