/** The store's contract. One writing method; all or nothing; refused on a wrong epoch or seq. SQLite is one implementation. */
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import type { StreamStore } from './streams.ts'

/** One Yjs update as it goes to the log. `origin` is JSON: who wrote it, for which party, in which sitting. */
export type LoggedUpdate = { readonly origin: string; readonly bytes: Uint8Array }

/** One entry of the audit chain: what happened, as facts in JSON. */
export type AuditDraft = { readonly at: number; readonly act: string; readonly by: SeatId | null; readonly body: string }

/** A record in one of the store's own tables, kept beside the log in the same commit. */
export type Row =
  | { readonly kind: 'client-bound'; readonly client: number; readonly seat: SeatId }
  | { readonly kind: 'proposal-opened'; readonly id: string; readonly paragraph: string; readonly by: string; readonly seq: number }
  | { readonly kind: 'proposal-closed'; readonly id: string; readonly seq: number }
  | { readonly kind: 'snapshot'; readonly seq: number; readonly bytes: Uint8Array }

export type Commit = {
  readonly document: DocumentId
  readonly epoch: number
  /** The seq of the last update on disk; the first of this commit becomes expectedSeq + 1. */
  readonly expectedSeq: number
  readonly updates: readonly LoggedUpdate[]
  readonly rows: readonly Row[]
  readonly audit: readonly AuditDraft[]
}

/** `logHash`, `auditHash`: where both chains end now. */
export type Committed = { readonly seq: number; readonly auditSeq: number; readonly logHash: string; readonly auditHash: string }

/** `logSeq`: the last update of the commit that the entry went to disk with. */
export type AuditEntry = AuditDraft & { readonly seq: number; readonly hash: string; readonly logSeq: number }

/** Where a chain ends, and one hash over all its hashes from the first on, those included whose rows were destroyed. */
export type ChainEnd = { readonly seq: number; readonly hash: string; readonly all: string }
export type ChainEnds = { readonly log: ChainEnd; readonly audit: ChainEnd }

/** What a document goes on from when its history is destroyed. */
export type Destroying = {
  readonly document: DocumentId
  readonly epoch: number
  /** Where both chains end on disk. */
  readonly expectedSeq: number
  readonly expectedAuditSeq: number
  /** The text, written afresh: the first update after the hashes that are kept. */
  readonly update: LoggedUpdate
  readonly audit: AuditDraft
  /** Numbers of the sealed packages that go too. */
  readonly packages: readonly number[]
}

export type LoadedDocument = {
  readonly document: DocumentId
  readonly epoch: number
  readonly generation: number
  readonly schema: number
  /** Seq of the last update on disk, 0 for none. */
  readonly seq: number
  /** Where both chains end. */
  readonly logHash: string
  readonly auditHash: string
  /** The newest verified snapshot, where in the log it stands, and the updates after it; or null and all updates. */
  readonly snapshot: Uint8Array | null
  readonly snapshotAt: { readonly seq: number; readonly hash: string } | null
  readonly updates: readonly Uint8Array[]
  readonly audit: readonly AuditEntry[]
  readonly clients: ReadonlyMap<number, SeatId>
  readonly openProposals: readonly { readonly id: string; readonly paragraph: string; readonly by: string }[]
}

/** `epoch`, `seq`: the commit does not follow the last one on disk. `unknown`, `exists`: no such document, or already one.
 *  `corrupt`, `newer`, `unwritable`, `busy`, `full`, and those of keys: the data folder cannot be used as it is. `failed`: anything else; load again from disk. */
export type StoreFaultCode =
  | 'store.epoch'
  | 'store.seq'
  | 'store.unknown'
  | 'store.exists'
  | 'store.corrupt'
  | 'store.newer'
  | 'store.unwritable'
  | 'store.busy'
  | 'store.full'
  | 'store.failed'
  | 'store.key-missing'
  | 'store.key-other'
  | 'store.key-unreadable'
  | 'store.not-encrypted'

/** Faults of a store are exceptions of this class: ours, logged, never shown with detail. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode
  constructor(code: StoreFaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreFault'
    this.code = code
  }
}

export interface Store {
  /** All or nothing, durable when it resolves. Throws StoreFault. */
  commit(commit: Commit): Promise<Committed>
  documents(): Promise<readonly DocumentId[]>
  createDocument(document: DocumentId, schema: number): Promise<void>
  load(document: DocumentId): Promise<LoadedDocument>
  /** Every logged update in order, with its origin: replay, point in time, attribution. All of them, or those after one that was read before. */
  log(
    document: DocumentId,
    after?: { readonly seq: number; readonly hash: string } | null,
  ): AsyncIterable<{ readonly seq: number; readonly origin: string; readonly bytes: Uint8Array; readonly hash: string }>
  /** Recomputes the log's running hash and the audit chain; returns the first fault found or null. */
  verify(document: DocumentId): Promise<null | { readonly where: 'log' | 'audit'; readonly seq: number }>
  /** Both chains, read from end to end. */
  chainEnds(document: DocumentId): Promise<ChainEnds>
  /** Every update, audit entry, snapshot, client id, proposal and private record goes, and the packages that are named; the hashes of both chains stay,
   *  and both go on from them with one row each. The next generation begins. All or nothing; when it resolves the bytes are gone from the files of the
   *  data folder, copies from before migrations included. Throws StoreFault: store.seq where the chains end elsewhere. */
  destroyHistory(destroying: Destroying): Promise<Committed>
  /** Writes what changes nothing, durably. Throws StoreFault where a commit would: store.full, store.unwritable. */
  tryWriting(): Promise<void>
  sessions: SessionStore
  streams: StreamStore
  packages: PackageStore
  close(): Promise<void>
}

/** Sealed packages as they were signed. That one is there says nothing: the audit chain says which ones were sealed. */
export interface PackageStore {
  /** In place of one of the same number, where an earlier one did not come on record. Durable when it resolves. */
  keep(sealed: SealedRow): Promise<void>
  /** Null where there is none of that number. */
  find(document: DocumentId, number: number): Promise<Uint8Array | null>
}

/** `number`: counted from 1 over the document's packages. */
export type SealedRow = { readonly document: DocumentId; readonly number: number; readonly bytes: Uint8Array }

/** Links and cookies: only SHA-256 hashes of tokens are kept. A link works once; a session ends when the seat is removed or the link is issued again. */
export interface SessionStore {
  issueLink(link: { readonly hash: string; readonly document: DocumentId; readonly seat: SeatId; readonly at: number }): Promise<void>
  findLink(hash: string): Promise<null | {
    readonly document: DocumentId
    readonly seat: SeatId
    readonly usedAt: number | null
    readonly revokedAt: number | null
  }>
  /** Marks the link used and opens the session in one transaction; false where the link was used or revoked meanwhile. */
  redeem(use: { readonly link: string; readonly session: string; readonly at: number }): Promise<boolean>
  /** Opens a session without a link: a second device by code. */
  openSession(session: { readonly hash: string; readonly document: DocumentId; readonly seat: SeatId; readonly at: number }): Promise<void>
  findSession(hash: string): Promise<null | { readonly document: DocumentId; readonly seat: SeatId }>
  /** Revokes the seat's links and ends its sessions; returns how many sessions ended. */
  revokeSeat(document: DocumentId, seat: SeatId, at: number): Promise<number>
}
