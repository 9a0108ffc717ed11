/** A comment for all as it stands on paper. */
import type { SourceParagraph } from '../compile/types.ts'
import type { Thread } from '../comments/types.ts'
import { spanOf } from '../text/anchors.ts'
import type { CharRun } from '../text/chars.ts'
import type { Instant } from '../text/ids.ts'
import type { CommentOnPaper } from './types.ts'

const said = ({ remarks }: Thread, until: Instant): CommentOnPaper['remarks'] =>
  remarks.flatMap(({ by, text, at }) => (text === null || at > until ? [] : [{ by, text, at }]))

/** `runs` are its paragraph's; none where all of it was withdrawn, or its paragraph is gone. */
export function commentNow(thread: Thread, runs: readonly CharRun[] | undefined): readonly CommentOnPaper[] {
  const remarks = said(thread, Number.POSITIVE_INFINITY)
  if (runs === undefined || remarks.length === 0) return []
  const on = thread.on === null ? null : spanOf(runs, thread.on.anchor)
  return [{ number: thread.number, paragraph: thread.paragraph, on, remarks }]
}

type Paragraph = Pick<SourceParagraph, 'id' | 'runs'>

/** As it stood when the revision was issued. Its words are where they are quoted, if they are quoted once. */
export function commentThen(thread: Thread, paragraphs: readonly Paragraph[], until: Instant): readonly CommentOnPaper[] {
  const { number, paragraph, on, closed } = thread
  const found = paragraphs.find(({ id }) => id === paragraph)
  const remarks = said(thread, until)
  if (found === undefined || remarks.length === 0 || (closed !== null && closed.at <= until)) return []
  const words = found.runs.map(({ text }) => text).join('')
  return [{ number, paragraph, on: on === null ? null : onlyPlaceOf(words, on.quote), remarks }]
}

function onlyPlaceOf(words: string, quote: string): CommentOnPaper['on'] {
  const from = quote === '' ? -1 : words.indexOf(quote)
  return from < 0 || words.includes(quote, from + 1) ? null : { from, to: from + quote.length }
}
