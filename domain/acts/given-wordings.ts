/** What the acts about wording in a proposer's own language ask before they decide. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { type GivenWording, wordingsOn } from '../languages/wordings.ts'
import { isOffice } from '../sitting/seats.ts'
import { mayUseVoice } from '../sitting/sitting.ts'
import type { DelegationCode, ParagraphId } from '../text/ids.ts'
import { speakingFor, type Speaker } from './on-behalf.ts'
import type { Context, Details } from './types.ts'

/** Whose wording it is: the seat's own delegation's, or, from a pen, that of the one it writes for. */
export function givingFor(context: Context, behalf: DelegationCode | undefined): Speaker | Refusal {
  const speaker = speakingFor(context, behalf)
  if (speaker.kind === 'refused' || !isOffice(context.actor)) return speaker
  return mayUseVoice(context.state, context.actor, speaker.delegation) ?? speaker
}

type Found = { readonly kind: 'found'; readonly wording: GivenWording }

export function wordingIn({ state }: Context, number: number): Found | Refusal {
  const wording = state.wordings.alive.get(number)
  return wording === undefined ? refused('wording.gone') : { kind: 'found', wording }
}

/** The wording, where it is that delegation's. */
export function ownWordingIn(context: Context, number: number, behalf: DelegationCode | undefined): Found | Refusal {
  const speaker = givingFor(context, behalf)
  if (speaker.kind === 'refused') return speaker
  const found = wordingIn(context, number)
  return found.kind === 'found' && found.wording.by !== speaker.delegation ? refused('voice.not-yours') : found
}

/** Nothing is agreed on while a delegation's own wording waits to be rendered. */
export function stillToRender({ state }: Pick<Context, 'state'>, paragraph: ParagraphId): Refusal | null {
  const count = wordingsOn(state.wordings, paragraph).filter(({ rendering }) => rendering === null).length
  return count === 0 ? null : refused('paragraph.has-wordings', { count })
}

/** For the act's sentence: whose wording, in which language, and where. */
export function wordingTold(
  { text }: Pick<Context, 'text'>,
  { by, language, place }: Pick<GivenWording, 'by' | 'language' | 'place'>,
): Details {
  if (place.kind === 'paragraph') return { for: by, language, place: 'of', paragraph: place.paragraph }
  if (place.after !== null) return { for: by, language, place: 'after', paragraph: place.after }
  const first = text.paragraphs.find(({ section }) => section === place.section)
  return { for: by, language, place: 'before', paragraph: first?.id ?? 'none' }
}
