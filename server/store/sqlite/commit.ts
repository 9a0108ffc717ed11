/** The one writing method: hashes first, then one transaction that is refused unless it follows the head. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import { logHash } from '../../../domain/seal/index.ts'
import { type Commit, type Committed, type Row, StoreFault } from '../types.ts'
import { reached } from '../../moments.ts'
import { toFault } from './faults.ts'
import type { Head, Ledger } from './ledger.ts'
import { sha256 } from './sha256.ts'
import { packWhenDue } from './packed.ts'
import { sumRows } from './sums.ts'
import { keepSnapshot } from './snapshots.ts'
import type { AuditRow, Tables, UpdateRow } from './tables.ts'
import { hashOfEntry, headOf } from './verify.ts'

/** Seven values a row at most; SQLite binds 32,766 in a statement. */
const ROWS_AT_ONCE = 100

export const commitTo = (ledger: Ledger, commit: Commit): Promise<Committed> => ledger.inTurn(() => commitNext(ledger, commit))

async function commitNext(ledger: Ledger, commit: Commit): Promise<Committed> {
  const head = await headOf(ledger, commit.document)
  refuseStale(head, commit)
  const updates = chained(head, commit)
  const audit = entriesOf(head, commit, updates.at(-1)?.hash ?? head.logHash)
  const next = headAfter(head, updates, audit)
  refuseAhead(next, commit)
  let open = head.open
  try {
    await ledger.db.transaction().execute(async (db) => {
      await moveHead(db, commit, head, next)
      reached('head-moved')
      for (const some of slices(updates)) await db.insertInto('updates').values(some).execute()
      reached('log-appended')
      open = await packWhenDue(db, commit.document, head.open, next.seq)
      for (const some of slices(audit)) await db.insertInto('audit').values(some).execute()
      reached('audit-appended')
      for (const row of commit.rows) await keepRow(db, commit, row)
      if (commit.rows.length > 0) await sumRows(db, 'clients', 'proposals')
      reached('rows-kept')
      if (ledger.commitDelay > 0) await delay(ledger.commitDelay)
    })
  } catch (error) {
    // What is on disk now is not known from here: the next commit verifies before it follows.
    ledger.heads.delete(commit.document)
    throw toFault(error)
  }
  reached('committed')
  ledger.heads.set(commit.document, { ...next, open })
  const { seq, auditSeq, logHash, auditHash } = next
  return { seq, auditSeq, logHash, auditHash }
}

function refuseStale(head: Head, commit: Commit): void {
  if (commit.epoch !== head.epoch) throw new StoreFault('store.epoch', `${commit.document} is in epoch ${head.epoch}, not ${commit.epoch}`)
  if (commit.expectedSeq !== head.seq) throw new StoreFault('store.seq', `${commit.document} is at ${head.seq}, not ${commit.expectedSeq}`)
}

function refuseAhead(next: Head, { document, rows }: Commit): void {
  for (const row of rows)
    if (row.kind === 'snapshot' && row.seq > next.seq)
      throw new StoreFault('store.failed', `a snapshot of ${document} at ${row.seq} is ahead of its log`)
}

function chained(head: Head, { document, epoch, updates }: Commit): readonly UpdateRow[] {
  let hash = head.logHash
  return updates.map(({ origin, bytes }, index) => {
    const seq = head.seq + 1 + index
    hash = logHash(hash, { seq, origin, bytes }, sha256)
    return { document, seq, epoch, origin, bytes, hash }
  })
}

/** Every entry of a commit stands on the log as that commit leaves it. */
function entriesOf(head: Head, { document, updates, audit }: Commit, log_hash: string): readonly AuditRow[] {
  let hash = head.auditHash
  return audit.map(({ at, act, by, body }, index) => {
    const entry = { seq: head.auditSeq + 1 + index, at, act, by, body, log_seq: head.seq + updates.length, log_hash }
    const previous_hash = hash
    hash = hashOfEntry(previous_hash, entry)
    return { document, ...entry, previous_hash, hash }
  })
}

const headAfter = (head: Head, updates: readonly UpdateRow[], audit: readonly AuditRow[]): Head => ({
  epoch: head.epoch,
  seq: head.seq + updates.length,
  open: head.open,
  logHash: updates.at(-1)?.hash ?? head.logHash,
  auditSeq: head.auditSeq + audit.length,
  auditHash: audit.at(-1)?.hash ?? head.auditHash,
})

/** The guard and the first write are one: the head moves only from where memory has it. */
async function moveHead(db: Transaction<Tables>, { document }: Commit, from: Head, to: Head): Promise<void> {
  const moved = await db
    .updateTable('documents')
    .set({ seq: to.seq, log_hash: to.logHash, audit_seq: to.auditSeq, audit_hash: to.auditHash })
    .where('id', '=', document)
    .where('epoch', '=', from.epoch)
    .where('seq', '=', from.seq)
    .where('log_hash', '=', from.logHash)
    .where('audit_hash', '=', from.auditHash)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 1n) return
  const found = await db.selectFrom('documents').select(['epoch', 'seq']).where('id', '=', document).executeTakeFirst()
  if (found !== undefined && found.epoch !== from.epoch) throw new StoreFault('store.epoch', `${document} has gone to epoch ${found.epoch}`)
  if (found !== undefined && found.seq !== from.seq)
    throw new StoreFault('store.seq', `${document} has gone to ${found.seq}, not through this store`)
  throw new StoreFault('store.corrupt', `the head of ${document} was changed outside Declaro`)
}

async function keepRow(db: Transaction<Tables>, { document }: Commit, row: Row): Promise<void> {
  switch (row.kind) {
    case 'client-bound':
      await db.insertInto('clients').values({ document, client: row.client, seat: row.seat }).execute()
      return
    case 'proposal-opened':
      await db
        .insertInto('proposals')
        .values({ document, id: row.id, paragraph: row.paragraph, by: row.by, opened_seq: row.seq, closed_seq: null })
        .execute()
      return
    case 'proposal-closed':
      return closeProposal(db, document, row.id, row.seq)
    case 'snapshot':
      return keepSnapshot(db, document, row.seq, row.bytes)
    default:
      return row satisfies never
  }
}

async function closeProposal(db: Transaction<Tables>, document: Commit['document'], id: string, seq: number): Promise<void> {
  const closed = await db
    .updateTable('proposals')
    .set({ closed_seq: seq, sum: null })
    .where('document', '=', document)
    .where('id', '=', id)
    .where('closed_seq', 'is', null)
    .executeTakeFirst()
  if (closed.numUpdatedRows !== 1n) throw new StoreFault('store.failed', `${document} has no open proposal ${id} to close`)
}

function* slices<Item>(all: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE) yield all.slice(from, from + ROWS_AT_ONCE)
}
