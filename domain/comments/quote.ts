/** What a comment says of its words once they are gone. Words that are pending are not quoted: if their party withdraws them, they stay nowhere. */
import type { CharRun } from '../text/chars.ts'
import type { Span } from '../text/anchors.ts'
import { LONGEST_QUOTE } from './types.ts'

const GAP = '…'

export function quoteOf(runs: readonly Pick<CharRun, 'text' | 'marks'>[], { from, to }: Span): string {
  let at = 0
  let quote = ''
  for (const { text, marks } of runs) {
    const words = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    if (words === '') continue
    if (marks.ins === null) quote += words
    else if (!quote.endsWith(GAP)) quote += GAP
  }
  return shortened(quote === GAP ? '' : quote.trim())
}

const shortened = (quote: string): string =>
  quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, '')}${GAP}`
