/** A room: one Declaration in memory, its people, its connections, and the queue through which every change goes.
 *  One process owns a room; everything that changes it happens on its event loop, in the order of arrival. */
import type * as Y from 'yjs'
import { type GuardFacts, indexText, type TextIndex } from '../../domain/guard/guard.ts'
import type { Lives } from '../../domain/proposals/life.ts'
import { unfrozenIn } from '../../domain/sitting/frozen.ts'
import { isOffice } from '../../domain/sitting/seats.ts'
import type { RoomState, Seat } from '../../domain/sitting/types.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import type { DocumentId, ParagraphId, Party, SeatId } from '../../domain/text/ids.ts'
import type { Carried } from '../../domain/text/structure.ts'
import type { Deed } from '../../domain/record/deeds.ts'
import type { Kept } from './adoption.ts'
import type { Absences } from './absences.ts'
import type { Authors } from './authors.ts'
import { carriedLookup, sourceLookup } from '../../domain/text/carried.ts'
import type { ChainEnd } from './closing.ts'
import type { Disk } from './disk.ts'
import type { Before } from './effects.ts'
import type { RecordLine } from './record.ts'
import type { Streams } from '../private/streams.ts'
import type { Revision } from './revision.ts'
import type { AuditDraft, LoggedUpdate, Row, Store } from '../store/types.ts'

/** Below this, client ids are the server's own, one for each generation. */
export const SERVER_CLIENTS = 65_536

export type Origin =
  | { readonly kind: 'seat'; readonly seat: SeatId; readonly party: Party; readonly sitting: number | null; readonly connection: number }
  /** Marks put right after a seat's update. */
  | { readonly kind: 'repair'; readonly seat: SeatId }
  | { readonly kind: 'act'; readonly act: string; readonly by: SeatId | null }
  /** Server-written maps brought in line with the room's facts. */
  | { readonly kind: 'projection' }
  /** Yjs' own clean-up of markers. */
  | { readonly kind: 'cleanup' }

/** As the log keeps it. `at` is absent in logs of before it was kept: there, nobody can tell where people paused. */
export type StampedOrigin = Origin & { readonly at?: number }

/** What waits for the next commit, and what is said once it is on disk, in order. */
export type Batch = {
  updates: LoggedUpdate[]
  rows: Row[]
  audit: AuditDraft[]
  afterwards: (() => void)[]
  failed: ((fault: Error) => void)[]
}

export const emptyBatch = (): Batch => ({ updates: [], rows: [], audit: [], afterwards: [], failed: [] })

export type Connection = {
  readonly number: number
  readonly seat: SeatId
  readonly send: (frame: Uint8Array) => void
  /** What is sent between the two goes out together. */
  readonly hold: () => void
  readonly release: () => void
  readonly close: (code: number, reason: string) => void
  /** 4409, or 4429 where the seat was refused too often; each call counts as one refusal. */
  readonly closeOfRefusal: () => 4409 | 4429
  readonly generation: number | null
  readonly client: number | null
  /** `joining` until its first question is answered: it gets no updates before it has the text.
   *  `refused`: one of its updates was; it gets what it was promised, then it is closed. */
  state: 'joining' | 'joined' | 'refused' | 'ended'
  /** It sent words while nothing could be kept: no more of it is read, it comes back with all of them when that is over. */
  unheard: boolean
  voice: Party | null
  /** SyncStep2 and Update frames received, and the last of them known to be on disk. */
  received: number
  acknowledged: number
  presence: { client: number; clock: number; state: string } | null
}

export type Clock = () => number

export type Room = {
  readonly document: DocumentId
  readonly generation: number
  readonly epoch: number
  readonly store: Store
  readonly disk: Disk
  readonly now: Clock
  readonly random: (length: number) => Uint8Array
  readonly doc: Y.Doc
  readonly index: TextIndex
  readonly facts: GuardFacts
  state: RoomState
  /** Seq of the last update handed to the store, on disk or on its way. */
  seq: number
  auditSeq: number
  /** Where both chains end on disk. */
  ends: { readonly log: string; readonly audit: string }
  /** Where the audit chain stood when the last sitting closed, on disk. */
  closing: ChainEnd | null
  batch: Batch
  committing: boolean
  sinceSnapshot: number
  /** The answer to a page that has nothing yet, until the text changes. */
  wholeText: Uint8Array | null
  /** `broken` once a commit failed: nothing more is judged, the room is loaded again from disk. */
  health: 'sound' | 'broken'
  readonly connections: Map<number, Connection>
  readonly clients: Map<number, SeatId>
  /** Ids that pages were given while nothing could be kept. */
  readonly unkept: Row[]
  readonly proposals: Map<ParagraphId, Lives>
  /** Characters that splits, joins and moves took to another paragraph, oldest first. */
  readonly carried: Carried[]
  readonly before: Map<ParagraphId, Before>
  readonly authors: Authors
  /** Issued, in order. */
  readonly revisions: Revision[]
  /** The text that was adopted and the certificate, once there are any. */
  kept: Kept
  /** What seats did, oldest first. */
  readonly record: RecordLine[]
  /** What was done to the text, oldest first. */
  readonly deeds: Deed[]
  readonly absences: Absences
  /** Of its delegations, contact groups and desk: documents of their own. */
  readonly streams: Streams
  readonly onFault: (fault: Error) => void
  /** Whoever asks for the room from here on gets it from the disk once this is over, however it ends. */
  readonly onReplaced: (work: Promise<unknown>) => void
  readonly onIdle: { readonly done: () => void; readonly failed: (fault: Error) => void }[]
}

export const seatOf = (room: Pick<Room, 'state'>, id: SeatId): Seat | null => room.state.seats.get(id) ?? null

/** The parties whose words may stand in the text. */
export const partiesOf = (state: RoomState): Party[] => ['chair', 'secretariat', ...state.conference.members.map((member) => member.code)]

export function guardFacts(room: () => Pick<Room, 'state' | 'clients' | 'carried' | 'index'>): GuardFacts {
  const copyOf = carriedLookup()
  const sourceOf = sourceLookup()
  return {
    isAgreed: (paragraph) => room().state.standing.get(paragraph)?.kind === 'agreed',
    unfrozenFor: (seat) => {
      const { state, index } = room()
      const holder = state.seats.get(seat)
      const isPen = holder !== undefined && isOffice(holder)
      return isPen ? null : unfrozenIn(state.textReading, index.paragraphs.values())
    },
    isParty: (party) =>
      party === 'chair' || party === 'secretariat' || room().state.conference.members.some((member) => member.code === party),
    holderOf: (client) => (client < SERVER_CLIENTS ? SERVER_SEAT : (room().clients.get(client) ?? null)),
    carriedTo: (client, clock) => copyOf(room().carried, client, clock),
    carriedFrom: (client, clock) => sourceOf(room().carried, client, clock),
  }
}

/** Holds the server's own client ids, so that no seat ever gets one. */
const SERVER_SEAT = 'server' as SeatId

export const openIndex = (doc: Y.Doc, parties: readonly Party[], everUsed: ReadonlyMap<ParagraphId, Party | null>): TextIndex =>
  indexText(doc, [fragmentOf(doc)], parties, everUsed)
