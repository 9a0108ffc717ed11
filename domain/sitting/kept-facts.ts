/** What is told of a room whose history is destroyed, so that it opens as it is: a line for every part of its state, so that a new part has to say
 *  whether it is history. Reasons go, and what delegations held of each other's words; what the certificate and the public packages hold stays. */
import type { SeatId } from '../text/ids.ts'
import type { Fact } from './facts.ts'
import { annexedTold, registerTold } from './kept-register.ts'
import type { AttendanceEntry, RoomState, Sitting } from './types.ts'

type Telling = (state: RoomState) => readonly Fact[]
const GOES: Telling = () => []

const PARTS: { readonly [Part in keyof RoomState]: Telling } = {
  document: GOES,
  conference: ({ conference }) => [{ kind: 'conference-recorded', conference }],
  persons: ({ persons }) => [...persons.values()].map((person) => ({ kind: 'person-accredited', person })),
  seats: ({ seats }) => [...seats.values()].map((seat) => ({ kind: 'seat-given', seat })),
  sittings: ({ sittings }) => sittings.flatMap(sittingTold),
  // A certified text is written in by nobody, and nothing of it is pending.
  directWriting: GOES,
  settlements: GOES,
  reopeningsAsked: GOES,
  positions: GOES,
  sponsors: GOES,
  tabled: GOES,
  window: GOES,
  agreedWithout: GOES,
  comments: GOES,
  corrections: GOES,
  wordings: GOES,
  contests: GOES,
  conflictsFound: GOES,
  packages: GOES,
  packagesMade: GOES,
  aside: GOES,
  lateParagraphs: GOES,
  admissions: GOES,
  topics: GOES,
  revisions: GOES,
  removedIds: GOES,
  lastHere: GOES,
  contactGroups: GOES,
  erasures: GOES,
  textReading: GOES,
  segment: ({ segment }) =>
    segment === null
      ? []
      : [
          {
            kind: 'segment-opened',
            paragraphs: segment.paragraphs,
            allow: segment.allow,
            inside: [...segment.inside],
            at: segment.openedAt,
          },
        ],
  floor: GOES,
  labels: ({ labels }) => [{ kind: 'labels-set', labels: [...labels].map(([paragraph, label]) => ({ paragraph, label })) }],
  standing: standingsTold,
  recommendations: recommendationsTold,
  links: ({ links }) => links.map(({ recommendation, paragraph }) => ({ kind: 'recommendation-linked', recommendation, paragraph })),
  dismissedLinks: GOES,
  dispositions: ({ dispositions }) =>
    [...dispositions].map(([recommendation, { disposition }]) => ({ kind: 'disposition-set', recommendation, disposition, reason: null })),
  dispositionsReleased: ({ dispositionsReleased, adoption }) =>
    dispositionsReleased && adoption.certified !== null ? [{ kind: 'dispositions-released', at: adoption.certified.at }] : [],
  coursesChanged: GOES,
  marks: GOES,
  reading: GOES,
  origins: ({ origins }) => [...origins].map(([paragraph, origin]) => ({ kind: 'origin-set', paragraph, origin })),
  adoption: adoptionTold,
  pens: GOES,
  // Who may enter goes on to hold.
  signIns: ({ signIns }) => [...signIns].map(([seat, identity]) => ({ kind: 'sign-in-set', seat, identity })),
  // What certification said of the sides is in the certificate.
  checkedPairs: GOES,
  // Nobody writes in a certified text's sides.
  templateSides: GOES,
  register: registerTold,
  annexed: annexedTold,
  sealed: ({ sealed }) =>
    sealed.map(({ number, kind, of, manifest, key, at }) => ({
      kind: 'text-sealed',
      sealed: number,
      packageKind: kind,
      of,
      manifest,
      key,
      at,
    })),
  // What the chain was continued from is a fact about it, whatever of it is left.
  restorations: ({ restorations }) => restorations.map((each) => ({ kind: 'data-restored', ...each })),
  historyDestroyed: ({ historyDestroyed }) => (historyDestroyed === null ? [] : [{ kind: 'history-destroyed', ...historyDestroyed }]),
}

/** In an order in which they can be told: people before sittings, Recommendations before what is on record of them. */
export const keptFacts = (state: RoomState): readonly Fact[] => Object.values(PARTS).flatMap((telling) => telling(state))

/** Who was there is of the meeting's record, and stays. */
function sittingTold(sitting: Sitting): readonly Fact[] {
  const { ordinal, kind, openedAt, attendance } = sitting
  const isFirst = (entry: AttendanceEntry): boolean => entry.how === 'door' && entry.moved === 'in' && entry.at === openedAt
  const late = attendance.findIndex((entry) => !isFirst(entry))
  const first = late < 0 ? attendance : attendance.slice(0, late)
  return [
    {
      kind: 'sitting-opened',
      ordinal,
      sittingKind: kind,
      admitted: first.flatMap((entry) => (entry.how === 'door' ? [entry.seat] : [])),
      observersPermitted: sitting.state !== 'closed' && sitting.observersPermitted,
      at: openedAt,
    },
    ...attendance.slice(first.length).map(attendanceTold),
    ...stateTold(sitting),
  ]
}

function attendanceTold(entry: AttendanceEntry): Fact {
  if (entry.how === 'by hand') return { kind: 'attendance-marked', person: entry.person, presence: entry.presence, at: entry.at }
  return { kind: entry.moved === 'in' ? 'seat-admitted' : 'seat-removed', seat: entry.seat, at: entry.at }
}

function stateTold(sitting: Sitting): readonly Fact[] {
  switch (sitting.state) {
    case 'open':
      return []
    case 'suspended':
      return [{ kind: 'sitting-suspended', mode: sitting.mode, at: sitting.suspendedAt }]
    case 'closed':
      return [{ kind: 'sitting-closed', at: sitting.closedAt }]
  }
}

/** That it was agreed, not on which wording it first was, nor in whose absence. */
function standingsTold({ standing, adoption }: RoomState): readonly Fact[] {
  const seen = adoption.certified?.digest
  if (seen === undefined) return []
  return [...standing].flatMap(([paragraph, held]): readonly Fact[] => {
    switch (held.kind) {
      case 'open':
        return []
      case 'agreed':
        return [{ kind: 'paragraph-agreed', paragraph, seen, at: held.at }]
      case 'ad-referendum':
        return [{ kind: 'paragraph-agreed-ad-referendum', paragraph, seen, of: held.of }]
    }
  })
}

function recommendationsTold({ recommendations }: RoomState): readonly Fact[] {
  if (recommendations.length === 0) return []
  return [
    { kind: 'recommendations-loaded', items: recommendations.map(({ number, text }) => ({ number, text })) },
    ...recommendations.flatMap(({ number, withdrawn }): readonly Fact[] =>
      withdrawn === undefined ? [] : [{ kind: 'recommendation-withdrawn', recommendation: number, reason: null, at: withdrawn.at }],
    ),
  ]
}

/** Whole, but for why a silence was broken. A correction between adoption and certification carried what was given along: told before it. */
function adoptionTold({ adoption }: RoomState): readonly Fact[] {
  const { adopted, certified, approvals, statements, silence, corrigenda, addenda } = adoption
  if (adopted === null || certified === null) return []
  const { corrected, ...declared } = adopted
  const said = ({ kind: statementKind, by, text, paragraphs, enteredBy, at }: RoomState['adoption']['statements'][number]) => ({
    statementKind,
    by,
    text,
    paragraphs,
    enteredBy,
    at,
  })
  return [
    ...statements.map((each): Fact => ({ kind: 'statement-made', statement: each.number, ...said(each) })),
    { kind: 'declaration-adopted', ...declared },
    ...(corrected === declared.digest ? [] : [{ kind: 'corrected-text-recorded', before: declared.digest, after: corrected } as const]),
    ...approvals.map((each): Fact => ({ kind: 'approval-given', ...each })),
    ...silenceTold(silence),
    { kind: 'declaration-certified', ...certified },
    ...corrigenda.map(({ number, ...rest }): Fact => ({ kind: 'corrigendum-made', corrigendum: number, ...rest })),
    ...addenda.map((each): Fact => ({ kind: 'addendum-received', addendum: each.number, ...said(each) })),
  ]
}

function silenceTold(silence: RoomState['adoption']['silence']): readonly Fact[] {
  if (silence === null) return []
  const { digest, opened: at, until } = silence
  const opened: Fact = { kind: 'silence-opened', digest, until, at }
  switch (silence.state) {
    case 'running':
      return [opened]
    case 'held':
    case 'void':
      return [opened, { kind: 'silence-ended', held: silence.state === 'held', at: silence.at }]
    case 'broken':
      // Whose seat it was is not folded: the delegation is.
      return [opened, { kind: 'silence-broken', by: silence.by, reason: null, seat: UNTOLD, at: silence.at }]
  }
}

const UNTOLD = 'untold' as SeatId
