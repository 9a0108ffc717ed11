/** People, seats, sittings, and what a room keeps in memory: the fold of every fact in the audit chain.
 *  Nothing here is the text itself; paragraphs are named by their ids. */
import type { Threads } from '../comments/types.ts'
import type { LastHere } from './fold/record.ts'
import type { Choice } from './facts.ts'
import type { Wordings } from '../languages/wordings.ts'
import type { SignIns } from './sign-in.ts'
import type { Adoption, AdoptionWay } from './adoption.ts'
import type { Corrections } from './corrections.ts'
import type { Annexed, Register } from '../register/types.ts'
import type { Style } from './style.ts'
import type { Delegation } from '../text/declaration.ts'
import type { Contest } from './contest.ts'
import type { HistoryDestroyed } from './history.ts'
import type { Restoration } from './restoration.ts'
import type { CheckedPairs } from '../languages/pairs.ts'
import type { TemplateSide } from '../languages/template-side.ts'
import type { Package } from './package.ts'
import type { DelegationCode, Digest, DocumentId, Instant, ParagraphId, Party, PersonId, SeatId } from '../text/ids.ts'
import type { Sealed } from './sealed.ts'
import type { StreamsState } from './streams.ts'
import type { AgreedWithout, Held, Sponsor, Tabled, Window } from './tabling.ts'
import type { ReadingState } from './text-reading.ts'

/** Whether the conference keeps a list of decisions, and whether the list tells whose proposals they were about. */
export const DECISION_LISTS = ['off', 'unattributed', 'attributed'] as const
export type DecisionList = (typeof DECISION_LISTS)[number]

export const OFFICE_HATS = ['chair', 'deputy', 'assistant', 'secretariat'] as const
export const DELEGATION_HATS = ['head', 'representative'] as const
export const FOLLOWING_HATS = ['observer', 'service'] as const
export const HATS = [...OFFICE_HATS, ...DELEGATION_HATS, ...FOLLOWING_HATS] as const
export type OfficeHat = (typeof OFFICE_HATS)[number]
export type DelegationHat = (typeof DELEGATION_HATS)[number]
export type FollowingHat = (typeof FOLLOWING_HATS)[number]
export type Hat = (typeof HATS)[number]

/** What the domain needs to know of the conference; templates know more. */
export type Conference = {
  readonly title: string
  /** The body's own symbol for the document: `CRM/XII/DEC`; absent where it gives none. */
  readonly symbol?: string | undefined
  /** What the meeting is about, by language; absent where it has no theme. */
  readonly theme?: Readonly<Record<string, string>> | undefined
  readonly language: string
  /** Languages beside it in which the text is equally valid, and those of courtesy translations; absent means none. */
  readonly authentic?: readonly string[] | undefined
  readonly courtesy?: readonly string[] | undefined
  readonly members: readonly Delegation[]
  /** IANA zone of the venue, for times on paper. */
  readonly venueZone: string
  /** Whether representatives may support, object and await instructions as heads do; absent means they may. */
  readonly representativesTakePositions?: boolean | undefined
  /** Whether what was decided is listed, and with whose proposals; absent means it is not. */
  readonly decisions?: DecisionList | undefined
  /** Customary opening verbs by kind of section, offered where a paragraph begins. */
  readonly verbs?: Readonly<Record<string, readonly string[]>> | undefined
  /** House style, for advice and editorial corrections. */
  readonly style?: Style | undefined
  /** How the final text is adopted; absent means by consensus. */
  readonly adoption?: AdoptionWay | undefined
  /** How many members have to be present, or to give their approval; absent means no number for the first, all for the second. */
  readonly quorum?: number | undefined
  /** Days after certification for which the negotiating history is kept; absent means for ever. */
  readonly historyKept?: number | undefined
}

/** An accredited person; may hold several seats, and acts under one hat at a time. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  /** Function as printed on the list of participants: "Viceministra de Relaciones Exteriores". */
  readonly title: string
  readonly delegation: DelegationCode | null
  /** The organisation or observer country of those without a delegation. */
  readonly institution: string | null
}

/** From `from` (included) to `to` (excluded). */
export type Period = { readonly from: Instant; readonly to: Instant }

type AnySeat = { readonly id: SeatId; readonly person: PersonId; readonly revokedAt: Instant | null }
/** Chair and secretariat: read always, write as pens, use none of a delegation's places. */
export type OfficeSeat = AnySeat & { readonly hat: OfficeHat; readonly delegation: null }
export type HeadSeat = AnySeat & { readonly hat: 'head'; readonly delegation: DelegationCode }
/** Holds the head's powers while one of the periods runs. */
export type RepresentativeSeat = AnySeat & {
  readonly hat: 'representative'
  readonly delegation: DelegationCode
  readonly actingHead: readonly Period[]
}
export type DelegationSeat = HeadSeat | RepresentativeSeat
export type FollowingSeat = AnySeat & { readonly hat: FollowingHat; readonly delegation: null }
export type Seat = OfficeSeat | DelegationSeat | FollowingSeat

export const SITTING_KINDS = ['first', 'drafting', 'second'] as const
export type SittingKind = (typeof SITTING_KINDS)[number]
/** `drafting`: writing goes on; `read_only`: everyone stays and reads; `dark`: everyone but chair and secretariat is put out. */
export const SUSPENSION_MODES = ['drafting', 'read_only', 'dark'] as const
export type SuspensionMode = (typeof SUSPENSION_MODES)[number]

export type Presence = 'present' | 'absent'
export type AttendanceEntry =
  | { readonly how: 'door'; readonly seat: SeatId; readonly moved: 'in' | 'out'; readonly at: Instant }
  | { readonly how: 'by hand'; readonly person: PersonId; readonly presence: Presence; readonly at: Instant }

type AnySitting = {
  /** Counted from 1 over all kinds. */
  readonly ordinal: number
  readonly kind: SittingKind
  readonly openedAt: Instant
  readonly attendance: readonly AttendanceEntry[]
  /** Seats let in at the door; in a closed sitting those who were in when it closed. Never office seats. */
  readonly admitted: ReadonlySet<SeatId>
}
export type OpenSitting = AnySitting & { readonly state: 'open'; readonly observersPermitted: boolean }
export type SuspendedSitting = AnySitting & {
  readonly state: 'suspended'
  readonly observersPermitted: boolean
  readonly mode: SuspensionMode
  readonly suspendedAt: Instant
}
export type ClosedSitting = AnySitting & { readonly state: 'closed'; readonly closedAt: Instant }
export type CurrentSitting = OpenSitting | SuspendedSitting
export type Sitting = CurrentSitting | ClosedSitting

/** `preparation` lasts until the first sitting opens; `reopened` is the chair's, announced to all. */
export type DirectWriting = 'preparation' | 'closed' | 'reopened'

export type Standing =
  | { readonly kind: 'open' }
  | { readonly kind: 'ad-referendum'; readonly of: readonly Party[] }
  | { readonly kind: 'agreed'; readonly at: Instant }

export const POSITIONS = ['support', 'objection', 'awaiting'] as const
export type PositionKind = (typeof POSITIONS)[number]
/** What a delegation holds of another's proposal; it counts while the proposal's digest is still `seen`. */
export type Position = {
  readonly paragraph: ParagraphId
  /** Whose proposal it is about. */
  readonly of: Party
  readonly by: DelegationCode
  readonly position: PositionKind
  readonly seen: Digest
  readonly reason: string | null
  readonly at: Instant
}

/** The last settlement in a paragraph, which `reopen` takes back. `after` is the paragraph's digest right after it, null until the server has told. */
export type LastSettlement = {
  readonly at: Instant
  readonly after: Digest | null
  /** That of the base text right after it; absent in records from before that was kept. */
  readonly base?: Digest | undefined
  readonly choices: readonly Choice[]
  /** Settled together with these, itself among them: they are taken back together. */
  readonly members?: readonly ParagraphId[]
  /** Recommendations whose link came over from the wording that now stands. */
  readonly linked?: readonly string[]
  /** What was held of the paragraph's proposals right before it. */
  readonly held: Held
}

export type ReopeningAsked = { readonly paragraph: ParagraphId; readonly by: Party; readonly reason: string; readonly at: Instant }

export const DISPOSITIONS = [
  'verbatim',
  'amended',
  'in_part',
  'merged',
  'split',
  'reflected_elsewhere',
  'referred_back',
  'not_retained',
  'withdrawn',
  'pending',
] as const
export type Disposition = (typeof DISPOSITIONS)[number]
/** What the chair marks when a Recommendation is read in a sitting. */
export const MARKS_IN_READING = ['retain', 'retain_with_changes', 'discuss', 'back_to_group', 'not_retained'] as const
export type MarkInReading = (typeof MARKS_IN_READING)[number]

/** That the Group took it back, when and with what reason. */
export type Withdrawal = { readonly at: Instant; readonly reason: string | null }
/** `number` as the Group printed it, `4`, `4.2`: what everything else on record names it by, and follows when it changes. */
export type Recommendation = { readonly number: string; readonly text: string; readonly withdrawn?: Withdrawal | undefined }
export type SetDisposition = { readonly disposition: Disposition; readonly reason: string | null }
export type Link = { readonly recommendation: string; readonly paragraph: ParagraphId }
/** `by` is the seat that confirmed it; absent in records from before that was kept. */
export type ConfirmedLink = Link & { readonly by?: SeatId | undefined; readonly at?: Instant | undefined }
export type SetMark = {
  readonly mark: MarkInReading
  readonly reason: string | null
  readonly by: SeatId
  readonly at: Instant
  /** Ordinal of the sitting in which it was read. */
  readonly sitting: number
}

/** Which Recommendation is on all screens, and which ones were. */
export type Reading = { readonly now: string | null; readonly read: ReadonlySet<string> }

/** What a person may say of a paragraph's origin. `undetermined`: of substance, whatever the machine takes it for. */
export const ORIGINS_BY_HAND = ['customary', 'secretariat', 'undetermined'] as const
export type OriginByHand = (typeof ORIGINS_BY_HAND)[number]

/** What the meeting said of a paragraph that came up in the second sitting with nothing behind it. */
export type Admission =
  | { readonly kind: 'admitted'; readonly at: Instant }
  | { readonly kind: 'kept-out'; readonly by: DelegationCode; readonly reason: string | null; readonly at: Instant }

export const TOPIC_OUTCOMES = ['to_text', 'noted', 'dropped'] as const
export type TopicOutcome = (typeof TOPIC_OUTCOMES)[number]
export type Topic = {
  /** Counted from 1. */
  readonly number: number
  readonly title: string
  readonly raisedBy: Party
  readonly sitting: number
  readonly at: Instant
  readonly outcome: TopicOutcome | null
  /** The paragraph that took it up, where the outcome is `to_text`. */
  readonly paragraph: ParagraphId | null
}

export type Revision = { readonly number: number; readonly title: string; readonly at: Instant; readonly note?: string | undefined }

/** Maps keep the order in which things were recorded. A paragraph without an entry in `standing` is open. */
export type RoomState = {
  readonly document: DocumentId
  readonly conference: Conference
  readonly persons: ReadonlyMap<PersonId, Person>
  readonly seats: ReadonlyMap<SeatId, Seat>
  readonly sittings: readonly Sitting[]
  readonly directWriting: DirectWriting
  readonly standing: ReadonlyMap<ParagraphId, Standing>
  readonly settlements: ReadonlyMap<ParagraphId, LastSettlement>
  readonly reopeningsAsked: readonly ReopeningAsked[]
  readonly positions: readonly Position[]
  readonly sponsors: readonly Sponsor[]
  readonly tabled: readonly Tabled[]
  readonly window: Window | null
  readonly agreedWithout: ReadonlyMap<ParagraphId, AgreedWithout>
  readonly labels: ReadonlyMap<ParagraphId, string>
  readonly recommendations: readonly Recommendation[]
  readonly links: readonly ConfirmedLink[]
  /** Links that the machine may propose no more: a person said no. */
  readonly dismissedLinks: readonly Link[]
  /** By Recommendation, as people set them: they override what is computed. */
  readonly dispositions: ReadonlyMap<string, SetDisposition>
  /** Whether the chair has let the delegations see dispositions. */
  readonly dispositionsReleased: boolean
  /** How often what is on record of a course changed: tells a page that may know it to ask again, and nobody what it is. */
  readonly coursesChanged: number
  /** By Recommendation, the last mark. */
  readonly marks: ReadonlyMap<string, SetMark>
  readonly reading: Reading
  /** Paragraphs that came up in a second sitting. */
  readonly lateParagraphs: ReadonlySet<ParagraphId>
  readonly admissions: ReadonlyMap<ParagraphId, Admission>
  readonly origins: ReadonlyMap<ParagraphId, OriginByHand>
  /** By number. */
  readonly comments: Threads
  readonly topics: readonly Topic[]
  readonly revisions: readonly Revision[]
  readonly corrections: Corrections
  /** In proposers' own languages. */
  readonly wordings: Wordings
  /** Ids that may never be used again, but by undo of the party that removed its own. */
  readonly removedIds: ReadonlySet<ParagraphId>
  /** When seats last left the text. */
  readonly lastHere: ReadonlyMap<SeatId, LastHere>
  readonly contests: ReadonlyMap<ParagraphId, Contest>
  /** How many conflicts there ever were, and how many packages. */
  readonly conflictsFound: number
  readonly packages: readonly Package[]
  readonly packagesMade: number
  /** In the order in which they were signed. */
  readonly sealed: readonly Sealed[]
  readonly adoption: Adoption
  readonly historyDestroyed: HistoryDestroyed | null
  /** Each time the data were restored from a backup, in order. */
  readonly restorations: readonly Restoration[]
  /** Of the `service`: which sides each seat writes. */
  readonly pens: ReadonlyMap<SeatId, readonly string[]>
  /** Who has to sign in for a seat, where a provider stands before the seats. */
  readonly signIns: SignIns
  /** By language. */
  readonly checkedPairs: ReadonlyMap<string, CheckedPairs>
  /** By language; none where the text came from a file. */
  readonly templateSides: ReadonlyMap<string, TemplateSide>
  readonly register: Register
  readonly annexed: Annexed
} & StreamsState &
  ReadingState
