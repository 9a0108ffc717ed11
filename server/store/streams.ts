/** The contract for private streams: append-only logs of encrypted records, each under the stream's key of the time. Keys never leave the store. */
import type { StreamName } from '../../domain/sitting/streams.ts'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'

/** Which stream of which document. */
export type StreamAddress = { readonly document: DocumentId; readonly stream: StreamName }

export type StreamCommit = StreamAddress & {
  readonly generation: number
  /** The seq of the last record on disk; the first of this commit becomes expectedSeq + 1. */
  readonly expectedSeq: number
  /** What the stream holds now, as one record in place of all before it: written under a new key, and the key before is destroyed. */
  readonly state: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  readonly clients: readonly { readonly client: number; readonly seat: SeatId }[]
  /** The stretch of the conference it is; a key is for one stretch. */
  readonly stretch: number
  /** How often the stream was to be erased by now: what is written first to one that is new is not erased again. */
  readonly erasures: number
}

export type LoadedStream = {
  /** Counted from 1; another one has nothing of those before. */
  readonly generation: number
  readonly seq: number
  /** Of the key in use; null where nothing was written yet. */
  readonly stretch: number | null
  readonly updates: readonly Uint8Array[]
  readonly clients: ReadonlyMap<number, SeatId>
  /** The key in use was missing or damaged, or a record did not open with it: the stream begins anew, and the records stay as they are. */
  readonly lost: boolean
}

export type StreamStanding = { readonly stream: StreamName; readonly stretch: number | null; readonly erasures: number }

export interface StreamStore {
  /** Every stream of the document that was ever written to or erased. */
  list(document: DocumentId): Promise<readonly StreamStanding[]>
  load(address: StreamAddress): Promise<LoadedStream>
  /** All or nothing, durable when it resolves, keys included. Throws StoreFault: store.seq where it does not follow the last record. */
  commit(commit: StreamCommit): Promise<{ readonly seq: number }>
  /** Destroys every key the stream ever had. When it resolves, nothing of it can be read again. `erasures`: how often it was asked for by now. */
  erase(address: StreamAddress, erasures: number): Promise<void>
}
