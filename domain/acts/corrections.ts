/** Editorial corrections: when they may be made, on which paragraphs, and what they are measured by. */
import { baseOf, conferenceEvidence } from '../editorial/evidence.ts'
import { rebased } from '../editorial/edits.ts'
import { judgeCorrection } from '../editorial/judge.ts'
import type { CorrectionChange, Evidence, Judgement } from '../editorial/types.ts'
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Correction } from '../sitting/corrections.ts'
import { textWorkStopped } from '../sitting/phase.ts'
import { isOffice, ownVoice } from '../sitting/seats.ts'
import { mayRead } from '../sitting/sitting.ts'
import { standingOf } from '../sitting/standing.ts'
import type { RoomState, Seat } from '../sitting/types.ts'
import type { Digest, ParagraphId } from '../text/ids.ts'
import { notAsSeen, paragraphIn, stillPending, textOf } from './paragraphs.ts'
import type { Context } from './types.ts'

/** The one place that says when: while the meeting works on the text, and from adoption on also after it has closed. The acts themselves are listed
 *  as of any time. */
export const correctingStopped = (state: RoomState, actor: Seat): Refusal | null =>
  (isOffice(actor) ? null : mayRead(state, actor)) ?? (state.adoption.adopted === null ? textWorkStopped(state) : null)

/** The paragraph in the wording that was seen: agreed, if only ad referendum, and with nothing pending in it. */
export function correctable(context: Context, id: ParagraphId, seen: Digest): ParagraphView | Refusal {
  const stopped = correctingStopped(context.state, context.actor)
  if (stopped !== null) return stopped
  const paragraph = paragraphIn(context, id)
  if (paragraph.kind === 'refused') return paragraph
  if (standingOf(context.state, id).kind === 'open') return refused('correction.not-agreed')
  return notAsSeen(seen, paragraph.seen) ?? stillPending(paragraph) ?? paragraph
}

/** All that is written elsewhere in base text, and what the conference says of names and terms. */
export function evidenceFor({ state, text }: Pick<Context, 'state' | 'text'>, paragraph: ParagraphId): Evidence {
  const { conference } = state
  const elsewhere = text.paragraphs.filter((each) => each.id !== paragraph && each.pi === null).map(baseOf)
  return { ...conferenceEvidence(conference), elsewhere }
}

export function refusedUnlessEditorial(judged: Judgement): Refusal | null {
  if (judged.kind === 'substantive') return refused('correction.substantive', { why: judged.why })
  return judged.changes.length === 0 ? refused('correction.same') : null
}

export const pendingCorrection = ({ corrections }: RoomState, number: number): Correction | Refusal =>
  corrections.pending.find((each) => each.number === number) ?? refused('correction.gone')

/** Whether this seat's own: a person's delegation, or the chair's or secretariat's pens. */
export const isOwnCorrection = ({ by }: Correction, actor: Seat): boolean => by === ownVoice(actor)

export type CorrectedText = { readonly kind: 'corrected'; readonly text: string; readonly changes: readonly CorrectionChange[] }

/** What the paragraph says once these corrections are made, judged again on what stands there now. */
export function correctedText(context: Context, paragraph: ParagraphView, corrections: readonly Correction[]): CorrectedText | Refusal {
  const before = textOf(paragraph)
  let text = before
  for (const correction of corrections) {
    const next = rebased(correction.before, correction.after, text)
    if (next === null) return refused('correction.outdated', { correction: correction.number })
    text = next
  }
  const judged = judgeCorrection(before, text, evidenceFor(context, paragraph.id))
  const changes = judged.kind === 'editorial' ? judged.changes : []
  return refusedUnlessEditorial(judged) ?? { kind: 'corrected', text, changes }
}
