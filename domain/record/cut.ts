/** Where both chains of a document stood at an instant: no act is cut in two, nor words from what was put right after them. */
import type { Instant } from '../text/ids.ts'

export type CutRow = { readonly seq: number; readonly kind: string; readonly at: Instant | null }
export type CutEntry = { readonly seq: number; readonly at: Instant; readonly logSeq: number }
/** The last row and the last entry that are in. */
export type Cut = { readonly log: number; readonly audit: number }

/** What the server adds to a change right after it. */
const FOLLOWS: ReadonlySet<string> = new Set(['repair', 'cleanup', 'projection'])

/** Null where there was nothing yet. Rows without an instant, of before it was kept, belong to what stands before them. */
export function cutAt(rows: readonly CutRow[], entries: readonly CutEntry[], until: Instant): Cut | null {
  const before = entries.findIndex(({ at }) => at > until)
  const last = (before < 0 ? entries : entries.slice(0, before)).at(-1)
  if (last === undefined) return null
  const log = rowsAfter(rows, last.logSeq, until)
  return { log, audit: entriesWith(entries, last, rows.find(({ seq }) => seq === last.logSeq)?.at ?? until) }
}

/** An act's words are written before its entry: those of an act that is not in are neither. */
function rowsAfter(rows: readonly CutRow[], from: number, until: Instant): number {
  let log = from
  for (const { seq, kind, at } of rows) {
    if (seq <= log) continue
    const isIn = (at === null || at <= until) && kind !== 'act'
    if (!isIn && !FOLLOWS.has(kind)) break
    log = seq
  }
  return log
}

/** What went to disk together stays together: the words of all of it are in. */
const entriesWith = (entries: readonly CutEntry[], last: CutEntry, written: Instant): number =>
  entries.findLast(({ seq, logSeq, at }) => seq === last.seq || (logSeq === last.logSeq && at <= written))?.seq ?? last.seq
