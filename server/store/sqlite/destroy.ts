/** Destroys the history of a document: one transaction in which rows become hashes, then the files are cleaned of what they held.
 *  A note on the disk tells the next start to finish the cleaning where a process was cut short in it. */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { auditHash, chainHash, logHash } from '../../../domain/seal/index.ts'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { type ChainEnds, type Committed, type Destroying, StoreFault } from '../types.ts'
import { toFault } from './faults.ts'
import { flushFolder, type Keys } from './keys.ts'
import type { Head, Ledger } from './ledger.ts'
import { logPages } from './log-pages.ts'
import { sha256 } from './sha256.ts'
import { destroyLeftOver } from './streams.ts'
import { sumRows } from './sums.ts'
import type { Tables } from './tables.ts'
import { headOf, readEnds } from './verify.ts'

type Db = Kysely<Tables>
export type Grounds = { readonly ledger: Ledger; readonly keys: Keys; readonly folder: string }

const NOTE = 'declaro.destroying'
const COPY = /^declaro\.version-.*\.sqlite$/

/** `generation`: what it was before; once it is another, the transaction is on disk. */
type Note = { readonly document: DocumentId; readonly generation: number; readonly copies: readonly string[] }

export async function destroyHistory(grounds: Grounds, destroying: Destroying): Promise<Committed> {
  const { ledger } = grounds
  const { document } = destroying
  const head = await headOf(ledger, document)
  refuseElsewhere(head, destroying)
  const next = headAfter(head, destroying)
  const { generation } = await readEnds(ledger.db, document)
  writeNote(grounds.folder, { document, generation, copies: readdirSync(grounds.folder).filter((name) => COPY.test(name)) })
  try {
    await sql`PRAGMA secure_delete = ON`.execute(ledger.db)
    await ledger.db.transaction().execute((db) => rewrite(db, destroying, { head, next, generation }))
    ledger.heads.set(document, next)
    await finishDestroying(grounds)
  } catch (error) {
    // What is on disk now is not known from here: the next commit verifies before it follows.
    ledger.heads.delete(document)
    throw toFault(error)
  } finally {
    await sql`PRAGMA secure_delete = OFF`.execute(ledger.db)
  }
  const { seq, auditSeq, logHash: log, auditHash: audit } = next
  return { seq, auditSeq, logHash: log, auditHash: audit }
}

function refuseElsewhere(head: Head, { document, epoch, expectedSeq, expectedAuditSeq }: Destroying): void {
  if (epoch !== head.epoch) throw new StoreFault('store.epoch', `${document} is in epoch ${head.epoch}, not ${epoch}`)
  if (expectedSeq !== head.seq || expectedAuditSeq !== head.auditSeq)
    throw new StoreFault('store.seq', `${document} is at ${head.seq}/${head.auditSeq}, not ${expectedSeq}/${expectedAuditSeq}`)
}

function headAfter(head: Head, { update, audit }: Destroying): Head {
  const [seq, auditSeq] = [head.seq + 1, head.auditSeq + 1]
  const log = logHash(head.logHash, { seq, ...update }, sha256)
  const entry = { seq: auditSeq, ...audit, logSeq: seq, logHash: log }
  return { epoch: head.epoch, seq, logHash: log, open: seq, auditSeq, auditHash: auditHash(head.auditHash, entry, sha256) }
}

type Step = { readonly head: Head; readonly next: Head; readonly generation: number }

async function rewrite(db: Transaction<Tables>, destroying: Destroying, { head, next, generation }: Step): Promise<void> {
  const { document, update, audit, packages } = destroying
  await keepHashes(db, document, head)
  for (const table of ALL_OF) await db.deleteFrom(table).where('document', '=', document).execute()
  if (packages.length > 0) await db.deleteFrom('packages').where('document', '=', document).where('number', 'in', packages).execute()
  await endStreams(db, document)
  const { seq, auditSeq, epoch } = next
  await db
    .insertInto('updates')
    .values({ document, seq, epoch, ...update, hash: next.logHash })
    .execute()
  await db
    .insertInto('audit')
    .values({
      document,
      seq: auditSeq,
      ...audit,
      previous_hash: head.auditHash,
      log_seq: seq,
      log_hash: next.logHash,
      hash: next.auditHash,
    })
    .execute()
  await db
    .updateTable('documents')
    .set({
      generation: generation + 1,
      seq,
      log_hash: next.logHash,
      audit_seq: auditSeq,
      audit_hash: next.auditHash,
      sum: null,
    })
    .where('id', '=', document)
    .execute()
  await sumRows(db, 'documents', 'kept_hashes', 'private_streams', 'private_keys')
}

/** Those of the log as they are computed from its rows, packed or not. */
async function keepHashes(db: Transaction<Tables>, document: DocumentId, head: Head): Promise<void> {
  const { from } = await readEnds(db, document)
  for await (const page of logPages(db, document, from.log, head.seq))
    await db
      .insertInto('kept_hashes')
      .values(page.map(({ seq, hash }) => ({ document, chain: 'log' as const, seq, hash })))
      .execute()
  await sql`INSERT INTO kept_hashes (document, chain, seq, hash)
    SELECT document, 'audit', seq, hash FROM audit WHERE document = ${document}`.execute(db)
}

const ALL_OF = ['updates', 'packed_updates', 'audit', 'snapshots', 'clients', 'proposals', 'private_records', 'private_clients'] as const

/** A page that still holds a stream of before holds one of another generation. That there was a contact group is history too. */
async function endStreams(db: Transaction<Tables>, document: DocumentId): Promise<void> {
  await db.updateTable('private_keys').set({ state: 'over', sum: null }).where('document', '=', document).execute()
  await sql`DELETE FROM private_streams WHERE document = ${document} AND stream LIKE 'group:%'`.execute(db)
  await db
    .updateTable('private_streams')
    .set((row) => ({ generation: row('generation', '+', 1), seq: 0, stretch: null, key: null, erasures: 0, sum: null }))
    .where('document', '=', document)
    .execute()
}

/** Cleans the files where a destruction is on disk and was noted. Nothing where none was. */
export async function finishDestroying(grounds: Grounds): Promise<void> {
  const { ledger, folder } = grounds
  const note = readNote(folder)
  if (note === null) return
  const row = await ledger.db.selectFrom('documents').select('generation').where('id', '=', note.document).executeTakeFirst()
  // Not where it was cut short before, nor where a backup was put in the database's place.
  if (row !== undefined && row.generation > note.generation) {
    await destroyLeftOver(grounds)
    for (const copy of note.copies) rmSync(join(folder, copy), { force: true })
    // First what the transaction wrote over its pages, then pages that were freed earlier with words on them.
    await emptyLog(ledger.db)
    await sql`VACUUM`.execute(ledger.db)
    await emptyLog(ledger.db)
  }
  rmSync(join(folder, NOTE))
  flushFolder(folder)
}

async function emptyLog(db: Db): Promise<void> {
  const { rows } = await sql<{ readonly busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
  if (rows[0]?.busy !== 0)
    throw new StoreFault('store.busy', 'another program reads the database: the write-ahead log could not be emptied')
}

function writeNote(folder: string, note: Note): void {
  const handle = openSync(join(folder, NOTE), 'w', 0o600)
  try {
    writeSync(handle, JSON.stringify(note))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  flushFolder(folder)
}

/** Written by us. One that was cut short was written before anything was done. */
function readNote(folder: string): Note | null {
  const path = join(folder, NOTE)
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  if (text.endsWith('}')) return JSON.parse(text) as Note
  rmSync(path)
  return null
}

/** Both chains from their first hash on, be its row there or destroyed. */
export async function chainEnds(ledger: Ledger, document: DocumentId): Promise<ChainEnds> {
  const head = await headOf(ledger, document)
  const hashes = { log: await logHashes(ledger.db, document, head), audit: await auditHashes(ledger.db, document) }
  const all = async (chain: 'log' | 'audit') => hashOfHashes(chain, [...(await keptHashes(ledger.db, document, chain)), ...hashes[chain]])
  return {
    log: { seq: head.seq, hash: head.logHash, all: await all('log') },
    audit: { seq: head.auditSeq, hash: head.auditHash, all: await all('audit') },
  }
}

async function logHashes(db: Db, document: DocumentId, head: Head): Promise<readonly string[]> {
  const { from } = await readEnds(db, document)
  const hashes: string[] = []
  for await (const page of logPages(db, document, from.log, head.seq)) hashes.push(...page.map(({ hash }) => hash))
  return hashes
}

async function auditHashes(db: Db, document: DocumentId): Promise<readonly string[]> {
  const rows = await db.selectFrom('audit').select('hash').where('document', '=', document).orderBy('seq').execute()
  return rows.map(({ hash }) => hash)
}

export async function keptHashes(db: Db, document: DocumentId, chain: 'log' | 'audit'): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('kept_hashes')
    .select('hash')
    .where('document', '=', document)
    .where('chain', '=', chain)
    .orderBy('seq')
    .execute()
  return rows.map(({ hash }) => hash)
}

/** One hash over all: the entry that tells of the destruction holds it, so the chain covers the table too. */
export const hashOfHashes = (chain: 'log' | 'audit', hashes: readonly string[]): string => chainHash(`hashes of ${chain}`, hashes, sha256)
