/** What a paragraph must be before the meeting agrees on it, outright or ad referendum. */
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { absentMembers } from '../sitting/admission.ts'
import { isAgreed } from '../sitting/standing.ts'
import type { RoomState } from '../sitting/types.ts'
import type { DelegationCode, Digest, ParagraphId } from '../text/ids.ts'
import { conflictsOf } from '../sitting/contest.ts'
import { amongAlternatives } from './wordings.ts'
import { stillToRender } from './given-wordings.ts'
import { notAdmitted } from './late-paragraphs.ts'
import { notAsSeen, paragraphIn, stillPending, textOf } from './paragraphs.ts'
import type { Context } from './types.ts'

/** For the fact of an agreement: which members had nobody in the room. Their silence is no position. */
export function inAbsenceOf(state: RoomState): { readonly absent?: readonly DelegationCode[] } {
  const absent = absentMembers(state)
  return absent.length === 0 ? {} : { absent }
}

/** The paragraph in the wording that was seen: not agreed yet, nothing pending, not empty. */
export function agreeable(context: Context, id: ParagraphId, seen: Digest): ParagraphView | Refusal {
  const paragraph = paragraphIn(context, id)
  if (paragraph.kind === 'refused') return paragraph
  if (isAgreed(context.state, id)) return refused('paragraph.already-agreed')
  const empty = textOf(paragraph).trim() === '' ? refused('paragraph.empty') : null
  return (
    notAsSeen(seen, paragraph.seen) ??
    notAdmitted(context.state, paragraph) ??
    stillPending(paragraph) ??
    stillToRender(context, id) ??
    amongAlternatives(context, paragraph) ??
    inConflict(context, id) ??
    empty ??
    paragraph
  )
}

/** Two accepted changes in one place have to be put right first. */
export function inConflict({ state }: Pick<Context, 'state'>, id: ParagraphId): Refusal | null {
  const count = conflictsOf(state, id).length
  return count === 0 ? null : refused('paragraph.in-conflict', { count })
}
