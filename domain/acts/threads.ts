/** What acts ask of threads before they decide on them. */
import type { Thread } from '../comments/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isOffice, ownVoice } from '../sitting/seats.ts'
import { mayRead } from '../sitting/sitting.ts'
import type { Party } from '../text/ids.ts'
import type { Context } from './types.ts'

type Speaking = { readonly kind: 'speaking'; readonly party: Party }

/** In whose voice the seat comments: its own, while it may read the text. */
export function commenting({ state, actor }: Context): Speaking | Refusal {
  const outside = mayRead(state, actor)
  if (outside !== null) return outside
  const party = ownVoice(actor)
  return party === null ? refused('right.missing') : { kind: 'speaking', party }
}

type Found = { readonly kind: 'found'; readonly thread: Thread; readonly party: Party }

export function threadIn(context: Context, number: number): Found | Refusal {
  const speaking = commenting(context)
  if (speaking.kind === 'refused') return speaking
  const thread = context.state.comments.get(number)
  return thread === undefined || isGone(thread) ? refused('thread.unknown') : { kind: 'found', thread, party: speaking.party }
}

/** Nothing is left of a thread whose every comment was withdrawn. */
export const isGone = ({ remarks }: Pick<Thread, 'remarks'>): boolean => remarks.every(({ text }) => text === null)

/** Chair and secretariat keep order among threads; else who began one closes it and opens it again. */
export function ownThread(context: Context, number: number): Found | Refusal {
  const found = threadIn(context, number)
  if (found.kind === 'refused' || isOffice(context.actor) || found.thread.remarks[0]?.by === found.party) return found
  return refused('thread.not-yours')
}
