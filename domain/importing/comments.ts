/** The comments of a file, each on the paragraph of the text, and on the words of it, that it was made on. */
import type { FileComment, FileParagraph, TracedFile } from '../files/traced.ts'
import { LONGEST_COMMENT } from '../comments/types.ts'
import type { Party } from '../text/ids.ts'
import { tidy } from './plan.ts'
import type { CommentItem, ImportPreview, Ours } from './types.ts'

type Setting = {
  readonly file: TracedFile
  /** Which of our paragraphs a paragraph of the file is. */
  readonly oursAt: (at: number) => Ours | null
  readonly partyOf: (author: string) => Party | null
  readonly by: Party
  /** What is said already, which a paper of ours brings back. */
  readonly isSaid: (ours: Ours, text: string) => boolean
}

type Comments = Pick<ImportPreview, 'comments' | 'commentsUnplaced'>

export function commentsOf({ file, oursAt, partyOf, by, isSaid }: Setting): Comments {
  const comments: CommentItem[] = []
  const commentsUnplaced: { author: string; text: string }[] = []
  for (const comment of file.comments) {
    const ours = oursAt(comment.paragraph)
    const isOwn = (author: string): boolean => [null, by].includes(partyOf(author))
    const remarks = comment.remarks
      .filter(({ author, text }) => text !== '' && isOwn(author) && !(ours !== null && isSaid(ours, text)))
      .map(({ author, text }) => ({ author, text: shortened(text) }))
    if (remarks.length === 0) continue
    if (ours === null) commentsUnplaced.push(...remarks)
    else comments.push({ paragraph: ours.id, label: ours.label, seen: ours.seen, remarks, ...wordsOf(comment, file.paragraphs, ours) })
  }
  return { comments, commentsUnplaced }
}

const shortened = (text: string): string => (text.length <= LONGEST_COMMENT ? text : `${text.slice(0, LONGEST_COMMENT - 1)}…`)

/** The words as the file has them; where our text has them once, they are named there. */
function wordsOf({ on, paragraph }: FileComment, paragraphs: readonly FileParagraph[], ours: Ours): Pick<CommentItem, 'on' | 'quote'> {
  if (on === null) return { on: null, quote: '' }
  const runs = paragraphs[paragraph]?.runs ?? []
  const whole = runs.map(({ text }) => text).join('')
  const quote = tidy(whole.slice(on.from, on.to))
  const at = quote === '' ? -1 : ours.full.indexOf(quote)
  const isOnce = at >= 0 && ours.full.indexOf(quote, at + 1) < 0
  return { on: isOnce && quote !== tidy(ours.full) ? { from: at, to: at + quote.length } : null, quote }
}
