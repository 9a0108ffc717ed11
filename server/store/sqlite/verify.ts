/** Reads the two chains of a document from end to end, and holds them against their head and against each other. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { auditHash, chainStart } from '../../../domain/seal/index.ts'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { StoreFault } from '../types.ts'
import { BrokenChain } from './faults.ts'
import type { Head, Ledger } from './ledger.ts'
import { type Link, type LoggedRow, logPages, PAGE } from './log-pages.ts'
import { sha256 } from './sha256.ts'
import type { AuditRow, Tables } from './tables.ts'

/** Where the rows of both chains begin: after the start, or after the last hash that was kept of a history that was destroyed. */
export type Bases = { readonly log: Link; readonly audit: Link }
export type Ends = {
  readonly head: Head
  readonly from: Bases
  readonly generation: number
  readonly schema: number
  /** The lowest and the highest row that is not packed; 0 where there is none. */
  readonly firstOpen: number
  readonly lastOpen: number
  /** How many rows the packed ones say that they are. */
  readonly packed: number
  readonly lastEntry: number
}

const ofUpdates = (made: ExpressionBuilder<Tables, 'documents'>) =>
  made.selectFrom('updates').whereRef('updates.document', '=', 'documents.id')

const ofPacked = (made: ExpressionBuilder<Tables, 'documents'>) =>
  made.selectFrom('packed_updates').whereRef('packed_updates.document', '=', 'documents.id')

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
      ofUpdates(made)
        .select(({ fn }) => fn.min('updates.seq').as('seq'))
        .as('first_open'),
      ofUpdates(made)
        .select(({ fn }) => fn.max('updates.seq').as('seq'))
        .as('last_open'),
      ofPacked(made)
        .select(({ fn }) => fn.max('packed_updates.last').as('seq'))
        .as('last_packed'),
      ofPacked(made).select(sql<number>`sum(last - first + 1)`.as('rows')).as('packed'),
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
  const from = {
    log: linkOr({ seq: row.kept_log_seq, hash: row.kept_log_hash }, chainStart('log', document)),
    audit: linkOr({ seq: row.kept_audit_seq, hash: row.kept_audit_hash }, chainStart('audit', document)),
  }
  const open = (row.last_packed ?? from.log.seq) + 1
  const { epoch, seq, log_hash: logHash, audit_seq: auditSeq, audit_hash: auditHash } = row
  return {
    head: { epoch, seq, logHash, open, auditSeq, auditHash },
    from,
    generation,
    schema,
    firstOpen: row.first_open ?? 0,
    lastOpen: row.last_open ?? 0,
    packed: row.packed ?? 0,
    lastEntry: row.last_entry ?? 0,
  }
}

type Kept = { readonly [Part in keyof Link]: Link[Part] | null }

const linkOr = ({ seq, hash }: Kept, start: string): Link => (seq === null || hash === null ? { seq: 0, hash: start } : { seq, hash })

async function* auditPages(
  db: Kysely<Tables>,
  document: DocumentId,
  { from, to, stands }: { readonly from: Link; readonly to: number; readonly stands: ReadonlyMap<number, string> },
): AsyncGenerator<readonly AuditRow[]> {
  for (let link = from; link.seq < to; ) {
    const page = await entriesAfter(db, document, link.seq, to)
    if (page.length === 0) throw new BrokenChain(document, 'audit', link.seq + 1)
    for (const row of page) {
      const previous = link
      link = { seq: link.seq + 1, hash: hashOfEntry(link.hash, row) }
      const follows = row.seq === link.seq && row.hash === link.hash && row.previous_hash === previous.hash
      if (!follows || row.log_hash !== stands.get(row.log_seq)) throw new BrokenChain(document, 'audit', link.seq)
    }
    yield page
    await nextTurn()
  }
}

const entriesAfter = (db: Kysely<Tables>, document: DocumentId, after: number, to: number): Promise<AuditRow[]> =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('document', '=', document)
    .where('seq', '>', after)
    .where('seq', '<=', to)
    .orderBy('seq')
    .limit(PAGE)
    .execute()

/** Rows of the log that entries of the audit chain stand on. */
async function seqsStoodOn(db: Kysely<Tables>, document: DocumentId): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('audit').select('log_seq').distinct().where('document', '=', document).execute()
  return new Set(rows.map(({ log_seq }) => log_seq))
}

export const hashOfEntry = (previous: string, row: Omit<AuditRow, 'document' | 'previous_hash' | 'hash'>): string =>
  auditHash(
    previous,
    { seq: row.seq, at: row.at, act: row.act, by: row.by, body: row.body, logSeq: row.log_seq, logHash: row.log_hash },
    sha256,
  )

/** Both chains from end to end, and that they end where the head says. Throws BrokenChain. */
export async function verifyChains(db: Kysely<Tables>, document: DocumentId, ends: Ends, seen: Readers = {}): Promise<void> {
  const { head, from } = ends
  const stoodOn = await seqsStoodOn(db, document)
  /** An entry must stand on the log as it is. */
  const stands = new Map([[from.log.seq, from.log.hash]])
  let log = from.log.hash
  for await (const page of logPages(db, document, from.log, head.seq)) {
    log = page.at(-1)?.hash ?? log
    for (const { seq, hash } of page) if (stoodOn.has(seq)) stands.set(seq, hash)
    seen.log?.(page)
  }
  if (ends.lastOpen > head.seq || head.open > head.seq + 1) throw new BrokenChain(document, 'log', head.seq + 1)
  if (ends.packed !== head.open - 1 - from.log.seq) throw new BrokenChain(document, 'log', head.open - 1)
  if (ends.firstOpen !== 0 && ends.firstOpen !== head.open) throw new BrokenChain(document, 'log', ends.firstOpen)
  if (log !== head.logHash) throw new BrokenChain(document, 'log', head.seq)

  let audit = from.audit.hash
  for await (const page of auditPages(db, document, { from: from.audit, to: head.auditSeq, stands })) {
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
