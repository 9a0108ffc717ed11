/** A comment for all: on a paragraph, on words of it, or in a thread that is there. It changes no word of the text. */
import { z } from 'zod'
import { quoteOf } from '../comments/quote.ts'
import { LONGEST_COMMENT, MOST_OPEN_THREADS, MOST_REMARKS, type Subject } from '../comments/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { digest, ordinal, paragraphId } from '../sitting/schemas.ts'
import { anchorOf } from '../text/anchors.ts'
import type { Digest, ParagraphId } from '../text/ids.ts'
import { act } from './act.ts'
import { notAsSeen, paragraphIn, textOf } from './paragraphs.ts'
import { commenting, isGone, threadIn } from './threads.ts'
import { accepted, type Context, type Decision } from './types.ts'

/** Longer than this it is no comment: what lies between is refused with a sentence. */
const READ_AT_MOST = 20_000

export const comment = act({
  type: 'comment',
  right: 'comment',
  when: 'any time',
  input: z.strictObject({
    /** With `thread`, an answer in it; else where a thread begins. */
    thread: ordinal.optional(),
    paragraph: paragraphId.optional(),
    /** UTF-16 offsets in the paragraph's full text, in the wording that was seen. */
    on: z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() }).optional(),
    seen: digest.optional(),
    /** In an object of their own: what is said stands in no line of the record. */
    words: z.strictObject({ text: z.string().trim().min(1).max(READ_AT_MOST) }),
  }),
  decide: (context, { thread, paragraph, on, seen, words: { text } }) => {
    if (text.length > LONGEST_COMMENT) return refused('comment.too-long', { limit: LONGEST_COMMENT })
    if (thread !== undefined) return answer(context, thread, text)
    return paragraph === undefined ? refused('act.malformed', { field: 'paragraph' }) : begin(context, { paragraph, on, seen }, text)
  },
})

function answer(context: Context, number: number, text: string): Decision {
  const found = threadIn(context, number)
  if (found.kind === 'refused') return found
  const { thread, party: by } = found
  if (thread.closed !== null) return refused('thread.closed')
  if (thread.remarks.length >= MOST_REMARKS) return refused('thread.full', { limit: MOST_REMARKS })
  const fact = { kind: 'comment-answered', thread: number, by, seat: context.actor.id, text, at: context.now } as const
  return accepted([fact], [], { paragraph: thread.paragraph })
}

type About = {
  readonly paragraph: ParagraphId
  readonly on: { readonly from: number; readonly to: number } | undefined
  readonly seen: Digest | undefined
}

function begin(context: Context, about: About, text: string): Decision {
  const speaking = commenting(context)
  if (speaking.kind === 'refused') return speaking
  const { comments } = context.state
  const open = [...comments.values()].filter((thread) => thread.closed === null && !isGone(thread))
  if (open.length >= MOST_OPEN_THREADS) return refused('threads.too-many', { limit: MOST_OPEN_THREADS })
  const on = subjectOf(context, about)
  if (on.kind === 'refused') return on
  const { paragraph } = about
  const made = { kind: 'comment-made', thread: comments.size + 1, paragraph, on: on.subject, by: speaking.party } as const
  return accepted([{ ...made, seat: context.actor.id, text, at: context.now }])
}

/** Words are named in the wording that was on screen. */
function subjectOf(
  context: Context,
  { paragraph: id, on, seen }: About,
): { readonly kind: 'about'; readonly subject: Subject | null } | Refusal {
  const paragraph = paragraphIn(context, id)
  if (paragraph.kind === 'refused') return paragraph
  if (on === undefined) return { kind: 'about', subject: null }
  if (seen === undefined) return refused('act.malformed', { field: 'seen' })
  const changed = notAsSeen(seen, paragraph.seen)
  if (changed !== null) return changed
  if (on.from >= on.to || on.to > textOf(paragraph).length) return refused('act.malformed', { field: 'on' })
  const chars = context.charsOf(id)
  return { kind: 'about', subject: { anchor: anchorOf(chars, on), quote: quoteOf(chars, on) } }
}
