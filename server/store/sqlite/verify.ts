/** Reads the two chains of a document, page by page, and holds each row against the one before. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ExpressionBuilder, Kysely } from 'kysely'
import { auditHash, chainStart, logHash } from '../../../domain/seal/index.ts'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { StoreFault } from '../types.ts'
import { BrokenChain } from './faults.ts'
import type { Head, Ledger } from './ledger.ts'
import { sha256 } from './sha256.ts'
import type { AuditRow, Tables, UpdateRow } from './tables.ts'

/** Small enough that commits of other documents get their turn between two pages. */
const PAGE = 100

export type Link = { readonly seq: number; readonly hash: string }
/** Where the rows of both chains begin: after the start, or after the last hash that was kept of a history that was destroyed. */
export type Bases = { readonly log: Link; readonly audit: Link }
export type Ends = {
  readonly head: Head
  readonly from: Bases
  readonly generation: number
  readonly schema: number
  readonly lastUpdate: number
  readonly lastEntry: number
}
export type LoggedRow = Pick<UpdateRow, 'seq' | 'origin' | 'bytes' | 'hash'>

const lastKept = (made: ExpressionBuilder<Tables, 'documents'>, chain: keyof Bases) =>
  made
    .selectFrom('kept_hashes')
    .whereRef('kept_hashes.document', '=', 'documents.id')
    .where('kept_hashes.chain', '=', chain)
    .orderBy('kept_hashes.seq', 'desc')
    .limit(1)

/** The head and the last rows in one statement, so that a commit in between cannot make them differ. */
export async function readEnds(db: Kysely<Tables>, document: DocumentId): Promise<Ends> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .select((made) => [
      made
        .selectFrom('updates')
        .whereRef('updates.document', '=', 'documents.id')
        .select(({ fn }) => fn.max('updates.seq').as('seq'))
        .as('last_update'),
      made
        .selectFrom('audit')
        .whereRef('audit.document', '=', 'documents.id')
        .select(({ fn }) => fn.max('audit.seq').as('seq'))
        .as('last_entry'),
      lastKept(made, 'log').select('kept_hashes.seq').as('kept_log_seq'),
      lastKept(made, 'log').select('kept_hashes.hash').as('kept_log_hash'),
      lastKept(made, 'audit').select('kept_hashes.seq').as('kept_audit_seq'),
      lastKept(made, 'audit').select('kept_hashes.hash').as('kept_audit_hash'),
    ])
    .where('id', '=', document)
    .executeTakeFirst()
  if (row === undefined) throw new StoreFault('store.unknown', `the store has no document ${document}`)
  const { generation, schema } = row
  const head = { epoch: row.epoch, seq: row.seq, logHash: row.log_hash, auditSeq: row.audit_seq, auditHash: row.audit_hash }
  const from = {
    log: linkOr({ seq: row.kept_log_seq, hash: row.kept_log_hash }, chainStart('log', document)),
    audit: linkOr({ seq: row.kept_audit_seq, hash: row.kept_audit_hash }, chainStart('audit', document)),
  }
  return { head, from, generation, schema, lastUpdate: row.last_update ?? 0, lastEntry: row.last_entry ?? 0 }
}

type Kept = { readonly [Part in keyof Link]: Link[Part] | null }

const linkOr = ({ seq, hash }: Kept, start: string): Link => (seq === null || hash === null ? { seq: 0, hash: start } : { seq, hash })

/** The next rows of the log after this link; throws BrokenChain at the first that does not follow, or where none does. */
export async function logPage(db: Kysely<Tables>, document: DocumentId, after: Link, to: number): Promise<readonly LoggedRow[]> {
  const page = await db
    .selectFrom('updates')
    .select(['seq', 'origin', 'bytes', 'hash'])
    .where('document', '=', document)
    .where('seq', '>', after.seq)
    .where('seq', '<=', to)
    .orderBy('seq')
    .limit(PAGE)
    .execute()
  if (page.length === 0) throw new BrokenChain(document, 'log', after.seq + 1)
  let link = after
  for (const row of page) link = followed(document, 'log', link, row, logHash(link.hash, row, sha256))
  return page
}

async function* logPages(db: Kysely<Tables>, document: DocumentId, from: Link, to: number): AsyncGenerator<readonly LoggedRow[]> {
  for (let link = from; link.seq < to; ) {
    const page = await logPage(db, document, link, to)
    link = page.at(-1) ?? link
    yield page
    await nextTurn()
  }
}

/** An audit row with the log's hash at the seq it names: the entry must stand on the log as it is. */
type EntryRow = AuditRow & { readonly logged: string | null }

async function* auditPages(db: Kysely<Tables>, document: DocumentId, from: Bases, to: number): AsyncGenerator<readonly EntryRow[]> {
  for (let link = from.audit; link.seq < to; ) {
    const page = await entriesAfter(db, document, link.seq, to)
    if (page.length === 0) throw new BrokenChain(document, 'audit', link.seq + 1)
    for (const row of page) {
      const previous = link
      link = followed(document, 'audit', link, row, hashOfEntry(link.hash, row))
      const standsOn = row.log_seq === from.log.seq ? from.log.hash : row.logged
      if (row.previous_hash !== previous.hash || row.log_hash !== standsOn) throw new BrokenChain(document, 'audit', row.seq)
    }
    yield page
    await nextTurn()
  }
}

const entriesAfter = (db: Kysely<Tables>, document: DocumentId, after: number, to: number): Promise<EntryRow[]> =>
  db
    .selectFrom('audit')
    .leftJoin('updates', (join) => join.onRef('updates.document', '=', 'audit.document').onRef('updates.seq', '=', 'audit.log_seq'))
    .selectAll('audit')
    .select('updates.hash as logged')
    .where('audit.document', '=', document)
    .where('audit.seq', '>', after)
    .where('audit.seq', '<=', to)
    .orderBy('audit.seq')
    .limit(PAGE)
    .execute()

export const hashOfEntry = (previous: string, row: Omit<AuditRow, 'document' | 'previous_hash' | 'hash'>): string =>
  auditHash(
    previous,
    { seq: row.seq, at: row.at, act: row.act, by: row.by, body: row.body, logSeq: row.log_seq, logHash: row.log_hash },
    sha256,
  )

function followed(document: DocumentId, where: 'log' | 'audit', before: Link, row: Link, hash: string): Link {
  if (row.seq !== before.seq + 1 || row.hash !== hash) throw new BrokenChain(document, where, before.seq + 1)
  return { seq: row.seq, hash }
}

/** Both chains from end to end, and that they end where the head says. Throws BrokenChain. */
export async function verifyChains(db: Kysely<Tables>, document: DocumentId, ends: Ends, seen: Readers = {}): Promise<void> {
  const { head, from } = ends
  let log = from.log.hash
  for await (const page of logPages(db, document, from.log, head.seq)) {
    log = page.at(-1)?.hash ?? log
    seen.log?.(page)
  }
  if (ends.lastUpdate > head.seq) throw new BrokenChain(document, 'log', head.seq + 1)
  if (log !== head.logHash) throw new BrokenChain(document, 'log', head.seq)

  let audit = from.audit.hash
  for await (const page of auditPages(db, document, from, head.auditSeq)) {
    audit = page.at(-1)?.hash ?? audit
    seen.audit?.(page)
  }
  if (ends.lastEntry > head.auditSeq) throw new BrokenChain(document, 'audit', head.auditSeq + 1)
  if (audit !== head.auditHash) throw new BrokenChain(document, 'audit', head.auditSeq)
}

/** Who wants to see the verified rows as they pass. */
export type Readers = {
  readonly log?: (page: readonly LoggedRow[]) => void
  readonly audit?: (page: readonly AuditRow[]) => void
}

/** The head that the next commit must follow: from memory, or verified first. */
export async function headOf(ledger: Ledger, document: DocumentId): Promise<Head> {
  const known = ledger.heads.get(document)
  if (known !== undefined) return known
  const ends = await readEnds(ledger.db, document)
  await verifyChains(ledger.db, document, ends)
  ledger.heads.set(document, ends.head)
  return ends.head
}
