/** The tables as Kysely sees them. The SQL that makes them is in migrations.ts. */
import type { ColumnType } from 'kysely'
import type { StreamName } from '../../../domain/sitting/streams.ts'
import type { DocumentId, SeatId } from '../../../domain/text/ids.ts'

/** The head of both chains stands here too, so that rows cut off the end of a log are missed. */
export type DocumentRow = {
  id: DocumentId
  epoch: number
  generation: number
  schema: number
  seq: number
  log_hash: string
  audit_seq: number
  audit_hash: string
}

export type UpdateRow = { document: DocumentId; seq: number; epoch: number; origin: string; bytes: Uint8Array; hash: string }

/** Rows of the log from `first` to `last`, packed; `hash` is the last one's. */
export type PackedRow = { document: DocumentId; first: number; last: number; epoch: number; bytes: Uint8Array; hash: string }

export type AuditRow = {
  document: DocumentId
  seq: number
  at: number
  act: string
  by: SeatId | null
  body: string
  previous_hash: string
  log_seq: number
  log_hash: string
  hash: string
}

/** `bytes` are compressed, and `hash` is of them as they stand here. */
export type SnapshotRow = { document: DocumentId; seq: number; bytes: Uint8Array; hash: string }
export type ClientRow = { document: DocumentId; client: number; seat: SeatId }
export type ProposalRow = { document: DocumentId; id: string; paragraph: string; by: string; opened_seq: number; closed_seq: number | null }
export type LinkRow = { hash: string; document: DocumentId; seat: SeatId; at: number; used_at: number | null; revoked_at: number | null }
export type SessionRow = { hash: string; document: DocumentId; seat: SeatId; at: number; ended_at: number | null }

export type PrivateStreamRow = {
  document: DocumentId
  stream: StreamName
  generation: number
  seq: number
  stretch: number | null
  key: string | null
  erasures: number
}
export type PrivateRecordRow = {
  document: DocumentId
  stream: StreamName
  generation: number
  seq: number
  key: string
  sealed: Uint8Array
}
/** `over`: to be destroyed, or destroyed and not yet forgotten. `lost`: was in use when it was found missing or damaged. */
export type PrivateKeyRow = { id: string; document: DocumentId; stream: StreamName; state: 'used' | 'over' | 'lost' }
export type PrivateClientRow = { document: DocumentId; stream: StreamName; client: number; seat: SeatId }

export type PackageRow = { document: DocumentId; number: number; bytes: Uint8Array }

/** The hash of a row that was destroyed with the history; the chain goes on from the last one. */
export type KeptHashRow = { document: DocumentId; chain: 'log' | 'audit'; seq: number; hash: string }

/** Empty from a change until the end of its transaction. */
type Summed<Row> = Row & { sum: ColumnType<string | null, undefined, null> }

export type Tables = {
  documents: Summed<DocumentRow>
  updates: UpdateRow
  packed_updates: Summed<PackedRow>
  audit: AuditRow
  snapshots: SnapshotRow
  clients: Summed<ClientRow>
  proposals: Summed<ProposalRow>
  links: Summed<LinkRow>
  sessions: Summed<SessionRow>
  private_streams: Summed<PrivateStreamRow>
  private_records: Summed<PrivateRecordRow>
  private_keys: Summed<PrivateKeyRow>
  private_clients: Summed<PrivateClientRow>
  packages: Summed<PackageRow>
  kept_hashes: Summed<KeptHashRow>
}
