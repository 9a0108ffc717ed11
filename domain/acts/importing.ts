/** Decides on what a file was understood to say: each changed paragraph as a draft that is tabled, each comment as a thread of that delegation. */
import { quoteOf } from '../comments/quote.ts'
import { MOST_OPEN_THREADS, type Subject } from '../comments/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Fact } from '../sitting/facts.ts'
import { mayRead } from '../sitting/sitting.ts'
import { anchorOf } from '../text/anchors.ts'
import type { DelegationCode } from '../text/ids.ts'
import type { ImportedComment, ImportInput } from './import-proposals.ts'
import { speakingFor } from './on-behalf.ts'
import { notAsSeen, paragraphIn, textOf } from './paragraphs.ts'
import { tabledAs } from './tabling.ts'
import { isGone } from './threads.ts'
import type { Context, Decision } from './types.ts'

export function importProposals(context: Context, { drafts, comments, for: behalf }: ImportInput): Decision {
  const speaker = speakingFor(context, behalf)
  if (speaker.kind === 'refused') return speaker
  const { delegation: by } = speaker
  if (drafts.length + comments.length === 0) return refused('import.nothing')
  const tabled = tabledAs(context, drafts, { by, explanation: null, inNameOf: null, sponsors: [] })
  if (tabled.kind === 'refused') return tabled
  const said = threadsFrom(context, by, comments)
  if (said.kind === 'refused') return said
  return { ...tabled, facts: [...tabled.facts, ...said.facts], details: { ...tabled.details, for: by, comments: comments.length } }
}

type Said = { readonly kind: 'said'; readonly facts: readonly Fact[] }

function threadsFrom(context: Context, by: DelegationCode, comments: readonly ImportedComment[]): Said | Refusal {
  if (comments.length === 0) return { kind: 'said', facts: [] }
  const { state, actor } = context
  const outside = mayRead(state, actor)
  if (outside !== null) return outside
  const open = [...state.comments.values()].filter((thread) => thread.closed === null && !isGone(thread)).length
  if (open + comments.length > MOST_OPEN_THREADS) return refused('threads.too-many', { limit: MOST_OPEN_THREADS })
  const facts: Fact[] = []
  for (const [i, comment] of comments.entries()) {
    const thread = threadFrom(context, by, comment, state.comments.size + 1 + i)
    if (thread.kind === 'refused') return thread
    facts.push(...thread.facts)
  }
  return { kind: 'said', facts }
}

function threadFrom(context: Context, by: DelegationCode, comment: ImportedComment, thread: number): Said | Refusal {
  const on = subjectOf(context, comment)
  if (on.kind === 'refused') return on
  const { paragraph, remarks } = comment
  const said = { thread, by, seat: context.actor.id, at: context.now }
  const [first = '', ...answers] = remarks
  return {
    kind: 'said',
    facts: [
      { kind: 'comment-made', ...said, paragraph, on: on.subject, text: first },
      ...answers.map((text): Fact => ({ kind: 'comment-answered', ...said, text })),
    ],
  }
}

type About = { readonly kind: 'about'; readonly subject: Subject | null }

/** Words are named in the wording that was previewed. */
function subjectOf(context: Context, { paragraph: id, on, seen }: ImportedComment): About | Refusal {
  const paragraph = paragraphIn(context, id)
  if (paragraph.kind === 'refused') return paragraph
  if (on === undefined) return { kind: 'about', subject: null }
  const changed = seen === undefined ? null : notAsSeen(seen, paragraph.seen)
  if (changed !== null) return changed
  if (on.from >= on.to || on.to > textOf(paragraph).length) return refused('act.malformed', { field: 'comments' })
  const chars = context.charsOf(id)
  return { kind: 'about', subject: { anchor: anchorOf(chars, on), quote: quoteOf(chars, on) } }
}
