/** Words that are too long for the screen, in pages of whole lines; each page repeats the last lines of the one before. */
export type Line = { readonly top: number; readonly bottom: number }
/** Lines `from` up to and without `to`, with the column scrolled to `scroll`. */
export type PageOfLines = { readonly scroll: number; readonly from: number; readonly to: number }

const REPEATED = 2
/** Browsers round what they measure. */
const ROUNDED = 1

/** `height` is what the screen shows of a column that is `whole` high; `above` is kept free over the first line of a further page. */
export function pagesOf(lines: readonly Line[], height: number, whole: number, above: number): readonly PageOfLines[] {
  const pages: PageOfLines[] = [{ scroll: 0, from: 0, to: Math.max(1, endOf(lines, height)) }]
  for (let last = pages[0]; last !== undefined && last.to < lines.length; last = pages.at(-1))
    pages.push(after(last, lines, height, whole, above))
  return pages
}

function after(last: PageOfLines, lines: readonly Line[], height: number, whole: number, above: number): PageOfLines {
  const next = Math.max(last.from + 1, last.to - REPEATED)
  // The last page is as full as the others: it repeats more.
  const scroll = Math.max(0, Math.min((lines[next]?.top ?? 0) - above, whole - height))
  const first = lines.findIndex(({ top }) => top + ROUNDED >= scroll + above)
  const from = first === -1 ? next : Math.min(first, next)
  return { scroll, from, to: Math.max(last.to + 1, endOf(lines, scroll + height)) }
}

const endOf = (lines: readonly Line[], bottom: number): number => lines.filter((line) => line.bottom <= bottom + ROUNDED).length
