/** The pen renders a delegation's wording in the negotiated language, as that delegation's proposal: written with the act, or already in the text. */
import { z } from 'zod'
import type { GivenWording } from '../languages/wordings.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { digest, ordinal, paragraphId } from '../sitting/schemas.ts'
import { mayUseVoice } from '../sitting/sitting.ts'
import type { Digest, ParagraphId } from '../text/ids.ts'
import { act } from './act.ts'
import { wordingIn, wordingTold } from './given-wordings.ts'
import { paragraphIn, proposalSeen } from './paragraphs.ts'
import { draft, type Draft } from './table.ts'
import { tabledAs } from './tabling.ts'
import { accepted, type Accepted, type Context, type Decision } from './types.ts'

const input = z.strictObject({
  wording: ordinal,
  /** One: the rendering, as a draft is tabled. */
  drafts: z.array(draft).min(1).max(1).optional(),
  /** Where there is none: the paragraph whose proposal is the rendering, and its digest on the screen. */
  paragraph: paragraphId.optional(),
  seen: digest.optional(),
})

export const renderWording = act({
  type: 'render-wording',
  right: 'pen',
  when: 'text work',
  input,
  draftsOf: ({ drafts = [] }) => drafts,
  decide: (context, { wording: number, drafts, paragraph, seen }) => {
    const found = wordingIn(context, number)
    if (found.kind === 'refused') return found
    const { wording } = found
    const silent = mayUseVoice(context.state, context.actor, wording.by)
    if (silent !== null) return silent
    const [written] = drafts ?? []
    if (written !== undefined) return writtenNow(context, wording, written)
    if (paragraph === undefined || seen === undefined) return refused('act.malformed', { field: 'drafts' })
    return alreadyThere(context, wording, paragraph, seen)
  },
})

const factOf = ({ actor, now }: Context, { number }: GivenWording, paragraph: ParagraphId, seen: Digest | null) =>
  ({ kind: 'wording-rendered', wording: number, paragraph, seen, seat: actor.id, at: now }) as const

function writtenNow(context: Context, wording: GivenWording, written: Draft): Decision {
  const elsewhere = notItsPlace(wording, written)
  if (elsewhere !== null) return elsewhere
  const { by } = wording
  const decision = tabledAs(context, [written], { by, explanation: null, inNameOf: null, sponsors: [] })
  return decision.kind === 'refused' ? decision : withRendering(context, wording, decision)
}

function withRendering(context: Context, wording: GivenWording, decision: Accepted): Decision {
  const { facts, effects, drafts = [] } = decision
  const [told] = drafts
  if (told === undefined || facts.length === 0) return refused('wording.same')
  return { ...accepted([...facts, factOf(context, wording, told.paragraph, null)], effects, wordingTold(context, wording)), drafts }
}

/** A new paragraph stands where the pen puts it. */
function notItsPlace({ place, rendering }: GivenWording, written: Draft): Refusal | null {
  const isThere =
    written.kind === 'new'
      ? place.kind === 'new'
      : written.paragraph === (place.kind === 'paragraph' ? place.paragraph : rendering?.paragraph) ||
        written.paragraph === rendering?.paragraph
  return isThere ? null : refused('wording.elsewhere')
}

function alreadyThere(context: Context, wording: GivenWording, id: ParagraphId, seen: Digest): Decision {
  const { by, place } = wording
  const paragraph = paragraphIn(context, id)
  if (paragraph.kind === 'refused') return paragraph
  const isItsOwn = place.kind === 'paragraph' && place.paragraph === id
  if (!isItsOwn && paragraph.pi !== by) return refused('wording.elsewhere')
  const proposal = proposalSeen(paragraph, by, seen)
  if (proposal.kind === 'refused') return proposal
  return accepted([factOf(context, wording, id, seen)], [], wordingTold(context, wording))
}
