/** What goes through the worker's door: one call, one answer. Bytes travel packed, so that neither thread copies row by row. */
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import type { LoggedEntry } from './log.ts'
import type { LoadedStream, StreamAddress, StreamCommit, StreamStanding } from './streams.ts'
import {
  type ChainEnds,
  type Commit,
  type Committed,
  type Destroying,
  type LoadedDocument,
  type SealedRow,
  type SessionStore,
  StoreFault,
  type StoreFaultCode,
} from './types.ts'

type Asked<Name extends keyof SessionStore> = Parameters<SessionStore[Name]>[0]
type Given<Name extends keyof SessionStore> = Awaited<ReturnType<SessionStore[Name]>>

export type Call =
  | { readonly kind: 'commit'; readonly commit: Commit }
  | { readonly kind: 'documents' }
  | { readonly kind: 'create-document'; readonly document: DocumentId; readonly schema: number }
  | { readonly kind: 'load'; readonly document: DocumentId }
  | { readonly kind: 'log-after'; readonly document: DocumentId; readonly after: { readonly seq: number; readonly hash: string } | null }
  | { readonly kind: 'verify'; readonly document: DocumentId }
  | { readonly kind: 'chain-ends'; readonly document: DocumentId }
  | { readonly kind: 'destroy-history'; readonly destroying: Destroying }
  | { readonly kind: 'issue-link'; readonly link: Asked<'issueLink'> }
  | { readonly kind: 'find-link'; readonly hash: string }
  | { readonly kind: 'redeem'; readonly use: Asked<'redeem'> }
  | { readonly kind: 'open-session'; readonly session: Asked<'openSession'> }
  | { readonly kind: 'find-session'; readonly hash: string }
  | { readonly kind: 'revoke-seat'; readonly document: DocumentId; readonly seat: SeatId; readonly at: number }
  | { readonly kind: 'list-streams'; readonly document: DocumentId }
  | { readonly kind: 'load-stream'; readonly address: StreamAddress }
  | { readonly kind: 'commit-to-stream'; readonly commit: StreamCommit }
  | { readonly kind: 'erase-stream'; readonly address: StreamAddress; readonly erasures: number }
  | { readonly kind: 'keep-package'; readonly sealed: SealedRow }
  | { readonly kind: 'find-package'; readonly document: DocumentId; readonly number: number }
  | { readonly kind: 'try-writing' }
  | { readonly kind: 'close' }

/** What each kind of call gives. */
export type Gives = {
  readonly commit: Committed
  readonly documents: readonly DocumentId[]
  readonly 'create-document': null
  readonly load: PackedDocument
  readonly 'log-after': PackedLog
  readonly verify: null | { readonly where: 'log' | 'audit'; readonly seq: number }
  readonly 'chain-ends': ChainEnds
  readonly 'destroy-history': Committed
  readonly 'issue-link': null
  readonly 'find-link': Given<'findLink'>
  readonly redeem: boolean
  readonly 'open-session': null
  readonly 'find-session': Given<'findSession'>
  readonly 'revoke-seat': number
  readonly 'list-streams': readonly StreamStanding[]
  readonly 'load-stream': PackedStream
  readonly 'commit-to-stream': { readonly seq: number }
  readonly 'erase-stream': null
  readonly 'keep-package': null
  readonly 'find-package': Uint8Array | null
  readonly 'try-writing': null
  readonly close: null
}

/** Into the worker. */
export type Asking = { readonly id: number; readonly call: Call }

/** Out of the worker; `opened` or `unopened` comes first and once. */
export type Saying =
  | { readonly kind: 'opened' }
  | { readonly kind: 'unopened'; readonly fault: CrossingFault }
  | { readonly kind: 'given'; readonly id: number; readonly value: Gives[Call['kind']] }
  | { readonly kind: 'faulted'; readonly id: number; readonly fault: CrossingFault }

/** A class does not cross between threads; its code does. The trace of what was beneath is for our own log. */
export type CrossingFault = { readonly code: StoreFaultCode; readonly message: string; readonly beneath: string | null }

export const crossing = (fault: StoreFault): CrossingFault => ({
  code: fault.code,
  message: fault.message,
  beneath: fault.cause instanceof Error ? (fault.cause.stack ?? fault.cause.message) : null,
})

export function crossed({ code, message, beneath }: CrossingFault): StoreFault {
  return beneath === null ? new StoreFault(code, message) : new StoreFault(code, message, { cause: new Error(beneath) })
}

/** Many byte arrays in one, which is handed over instead of copied. */
export type Packed = { readonly bytes: Uint8Array<ArrayBuffer>; readonly lengths: readonly number[] }

export function pack(many: readonly Uint8Array[]): Packed {
  const lengths = many.map(({ length }) => length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let offset = 0
  for (const one of many) {
    bytes.set(one, offset)
    offset += one.length
  }
  return { bytes, lengths }
}

export function unpack({ bytes, lengths }: Packed): Uint8Array[] {
  let offset = 0
  return lengths.map((length) => {
    const one = bytes.subarray(offset, offset + length)
    offset += length
    return one
  })
}

/** A view goes through the door with all that lies around it (a frame, Node's pool of buffers): only the bytes themselves shall. */
const alone = (bytes: Uint8Array): Uint8Array => (bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes))

export const aloneIn = (commit: Commit): Commit => ({
  ...commit,
  updates: commit.updates.map((update) => ({ ...update, bytes: alone(update.bytes) })),
  rows: commit.rows.map((row) => (row.kind === 'snapshot' ? { ...row, bytes: alone(row.bytes) } : row)),
})

export const aloneInDestroying = (destroying: Destroying): Destroying => ({
  ...destroying,
  update: { ...destroying.update, bytes: alone(destroying.update.bytes) },
})

export const aloneInPackage = (sealed: SealedRow): SealedRow => ({ ...sealed, bytes: alone(sealed.bytes) })

export const aloneInStream = (commit: StreamCommit): StreamCommit => ({
  ...commit,
  state: commit.state === null ? null : alone(commit.state),
  updates: commit.updates.map(alone),
})

export type PackedStream = Omit<LoadedStream, 'updates'> & { readonly updates: Packed }

export const packStream = (loaded: LoadedStream): PackedStream => ({ ...loaded, updates: pack(loaded.updates) })
export const unpackStream = (loaded: PackedStream): LoadedStream => ({ ...loaded, updates: unpack(loaded.updates) })

export type PackedDocument = Omit<LoadedDocument, 'updates'> & { readonly updates: Packed }
export type PackedLog = { readonly rows: readonly Omit<LoggedEntry, 'bytes'>[]; readonly bytes: Packed }

export const packDocument = (loaded: LoadedDocument): PackedDocument => ({ ...loaded, updates: pack(loaded.updates) })
export const unpackDocument = (loaded: PackedDocument): LoadedDocument => ({ ...loaded, updates: unpack(loaded.updates) })

export const packLog = (page: readonly LoggedEntry[]): PackedLog => ({
  rows: page.map(({ seq, origin, hash }) => ({ seq, origin, hash })),
  bytes: pack(page.map(({ bytes }) => bytes)),
})

/** The lengths tell the views; rows and views are one to one. */
export function unpackLog({ rows, bytes }: PackedLog): readonly LoggedEntry[] {
  const views = unpack(bytes)
  return rows.flatMap((row, index) => {
    const view = views[index]
    return view === undefined ? [] : [{ ...row, bytes: view }]
  })
}
