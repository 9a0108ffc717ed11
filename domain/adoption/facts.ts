/** What the room's facts say of adoption and certification: the list of what is missing, who is there, whose approval counts. */
import { latenessOf } from '../acts/late-paragraphs.ts'
import { languagesOf } from '../languages/languages.ts'
import { authenticBlanks, authenticPairsLeft, type SideOf } from '../languages/side-text.ts'
import { paragraphBeside, unrendered } from '../languages/wordings.ts'
import type { ParagraphView, TextView } from '../proposals/types.ts'
import { textDigest } from '../seal/text.ts'
import { admittedOf } from '../sitting/admission.ts'
import type { AdoptionWay, Approval } from '../sitting/adoption.ts'
import { conflictsOf } from '../sitting/contest.ts'
import { dispositionOnRecord } from '../sitting/course.ts'
import { currentSitting } from '../sitting/phase.ts'
import { standingOf } from '../sitting/standing.ts'
import type { CurrentSitting, Presence, RoomState } from '../sitting/types.ts'
import type { DelegationCode, Digest, PersonId } from '../text/ids.ts'
import { type Missing, missingForAdoption, missingForCertification } from './checklist.ts'

export const wayOf = ({ conference }: Pick<RoomState, 'conference'>): AdoptionWay => conference.adoption ?? 'consensus'

export const digestOfText = ({ conference }: Pick<RoomState, 'conference'>, paragraphs: readonly ParagraphView[]): Digest =>
  textDigest(conference.language, paragraphs)

export function adoptionMissing(state: RoomState, { paragraphs, find }: TextView): readonly Missing[] {
  return missingForAdoption({
    paragraphs,
    standingOf: (id) => standingOf(state, id).kind,
    conflictsIn: (id) => conflictsOf(state, id).length,
    packages: state.packages,
    isToAdmit: (id) => {
      const view = find(id)
      return view !== null && latenessOf(state, view) === 'to-admit'
    },
    writesDirectly: state.directWriting === 'reopened',
    unrendered: unrendered(state.wordings).map(paragraphBeside),
  })
}

export const certificationMissing = (state: RoomState, text: TextView, sideOf: SideOf): readonly Missing[] =>
  missingForCertification({
    corrections: state.corrections.pending.map(({ paragraph }) => paragraph),
    undisposed: undisposed(state, text),
    pairs: authenticPairsLeft({ ...state, languages: languagesOf(state.conference) }, text.paragraphs, sideOf).map(
      ({ paragraph }) => paragraph,
    ),
    blanks: authenticBlanks(languagesOf(state.conference), text.paragraphs, sideOf),
  })

/** A Recommendation has a disposition when one other than pending is on record, or, where none is, a paragraph of the text answers to it:
 *  the table of correspondence then tells which. */
function undisposed(state: RoomState, { find }: TextView): readonly string[] {
  const linked = new Set(state.links.flatMap(({ recommendation, paragraph }) => (find(paragraph) === null ? [] : [recommendation])))
  return state.recommendations.flatMap(({ number }) => {
    const onRecord = dispositionOnRecord(state, number)
    const has = onRecord === null ? linked.has(number) : onRecord.disposition !== 'pending'
    return has ? [] : [number]
  })
}

export type Attendance = { readonly present: readonly DelegationCode[]; readonly absent: readonly DelegationCode[] }

/** A member is present while one of its seats is in the room, or one of its persons was last marked present by hand. */
export function attendanceOf(state: RoomState): Attendance {
  const sitting = currentSitting(state)
  const byHand = sitting === null ? new Map<PersonId, Presence>() : lastMarked(sitting)
  const marked = new Set(
    [...byHand].flatMap(([person, presence]) => (presence === 'present' ? [state.persons.get(person)?.delegation] : [])),
  )
  const codes = state.conference.members.map(({ code }) => code)
  const isPresent = (code: DelegationCode): boolean => admittedOf(state, code).length > 0 || marked.has(code)
  return { present: codes.filter(isPresent), absent: codes.filter((code) => !isPresent(code)) }
}

const lastMarked = ({ attendance }: CurrentSitting): ReadonlyMap<PersonId, Presence> =>
  new Map(attendance.flatMap((entry) => (entry.how === 'by hand' ? [[entry.person, entry.presence] as const] : [])))

/** Those given on this very text; what was given on another wording does not count. */
export const approvalsOn = ({ adoption }: Pick<RoomState, 'adoption'>, digest: Digest): readonly Approval[] =>
  adoption.approvals.filter((each) => each.digest === digest)

/** How many members it takes: of those present for a consensus, of approvals otherwise. */
export const membersNeeded = ({ conference }: Pick<RoomState, 'conference'>): number =>
  conference.quorum ?? (conference.adoption === 'approvals' ? conference.members.length : 0)
