/** Everything in a data folder, looked at without changing a byte: chains from end to end, snapshots, the sums of all other rows, sealed packages. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { type ExpressionBuilder, Kysely } from 'kysely'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { type Verdict, verifyPackage } from '../../../domain/seal/verify-package.ts'
import { type ChainEnd, StoreFault } from '../types.ts'
import { recognise } from './database.ts'
import { hashOfHashes, keptHashes } from './destroy.ts'
import { dialectOn } from './dialect.ts'
import { BrokenChain } from './faults.ts'
import { keyIn, requireKey } from './key-file.ts'
import { lastLogged } from './log-pages.ts'
import { MIGRATIONS } from './migrations.ts'
import { snapshotHash } from './snapshots.ts'
import { rowFaults, SUMMED_TABLES, teachSums } from './sums.ts'
import type { Tables } from './tables.ts'
import { type Ends, readEnds, verifyChains } from './verify.ts'
import { type LibraryVerdict, verifyLibrary } from './verify-library.ts'

export const DATABASE = 'declaro.sqlite'

/** `table` is the database's own name for it, `row` what names the row in it. */
export type FolderFault = { readonly table: string; readonly row: string }
export type FolderVerdict = {
  readonly documents: readonly DocumentVerdict[]
  readonly faults: readonly FolderFault[]
  /** Beside the record, and no part of it; null where there is none. */
  readonly library: LibraryVerdict | null
}
/** `destroyed`: what went with the history, where it was destroyed: the chains up to these rows are hashes alone. */
export type DocumentVerdict = {
  readonly document: DocumentId
  readonly log: Ends['head']
  readonly packages: number
  readonly destroyed: { readonly at: number; readonly log: number; readonly audit: number; readonly packages: readonly number[] } | null
}

export const isDataFolder = (folder: string): boolean => existsSync(join(folder, DATABASE))

export const verifyFolder = async (folder: string, keyFile: string | null = null): Promise<FolderVerdict> => ({
  ...(await lookInto(folder, keyFile, verdictOn)),
  library: verifyLibrary(folder),
})

/** All of it as it is at one instant, whatever a server that runs on it writes meanwhile; changes nothing. Throws StoreFault where it is no database of
 *  Declaro, is of a newer or an older one, or is encrypted under another key than this. */
export async function lookInto<Seen>(
  folder: string,
  keyFile: string | null,
  look: (database: DatabaseSyncInstance, db: Kysely<Tables>) => Promise<Seen>,
): Promise<Seen> {
  const sealed = keyIn(keyFile, folder)
  const path = join(folder, DATABASE)
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000, defensive: true })
  try {
    recognise(database, path, MIGRATIONS.length)
    requireNewest(database, path)
    requireKey(database, path, sealed)
    teachSums(database)
    database.exec('BEGIN')
    return await look(database, new Kysely<Tables>({ dialect: dialectOn(database, sealed) }))
  } finally {
    // A reading that is not ended outlives the connection, and would keep a server in this process from opening it.
    if (database.isTransaction) database.exec('ROLLBACK')
    if (database.isOpen) database.close()
  }
}

/** What an older one wrote is brought forward by the server, which keeps a copy; looking changes nothing. */
function requireNewest(database: DatabaseSyncInstance, path: string): void {
  const [row] = database.prepare('PRAGMA user_version').all() as { user_version: number }[]
  if (row?.user_version !== MIGRATIONS.length)
    throw new StoreFault('store.failed', `${path} is of an older version: start the server on it once, and verify it then`)
}

async function verdictOn(database: DatabaseSyncInstance, db: Kysely<Tables>): Promise<Omit<FolderVerdict, 'library'>> {
  const faults: FolderFault[] = [...SUMMED_TABLES.flatMap((table) => rowFaults(database, table)), ...(await snapshotFaults(db))]
  const documents: DocumentVerdict[] = []
  const rows = await db.selectFrom('documents').select('id').orderBy('id').execute()
  for (const { id: document } of rows) {
    const ends = await readEnds(db, document)
    const { sealed, destroyed } = await chainFaults(db, document, ends, faults)
    faults.push(...(await headFaults(db, document, ends)), ...(await epochFaults(db, document, ends)))
    faults.push(...(await keptFaults(db, document, destroyed)))
    const packages = await packageFaults(db, document, { sealed, destroyed }, faults)
    documents.push({ document, log: ends.head, packages, destroyed: destroyed === null ? null : toldOf(destroyed) })
  }
  return { documents, faults: once(faults) }
}

const once = (faults: readonly FolderFault[]): readonly FolderFault[] =>
  faults.filter((fault, at) => faults.findIndex(({ table, row }) => table === fault.table && row === fault.row) === at)

type SealedFact = { readonly kind: 'text-sealed'; readonly sealed: number; readonly manifest: string; readonly key: string }
type DestroyedFact = {
  readonly kind: 'history-destroyed'
  readonly at: number
  readonly log: ChainEnd
  readonly audit: ChainEnd
  readonly packages: readonly number[]
}
/** What the audit chain says of packages, and of a history that was destroyed. */
type Told = { readonly sealed: readonly SealedFact[]; readonly destroyed: DestroyedFact | null }

const TELLING: ReadonlySet<string> = new Set(['text-sealed', 'destroy-history'])

const toldOf = ({ at, log, audit, packages }: DestroyedFact): DocumentVerdict['destroyed'] => ({
  at,
  log: log.seq,
  audit: audit.seq,
  packages,
})

async function chainFaults(db: Kysely<Tables>, document: DocumentId, ends: Ends, faults: FolderFault[]): Promise<Told> {
  const sealed: SealedFact[] = []
  let destroyed: DestroyedFact | null = null
  const audit = (page: readonly { readonly act: string; readonly body: string }[]): void => {
    for (const { act, body } of page) {
      if (!TELLING.has(act)) continue
      for (const fact of (JSON.parse(body) as { facts: readonly (SealedFact | DestroyedFact | { readonly kind: null })[] }).facts)
        if (fact.kind === 'text-sealed') sealed.push(fact)
        else if (fact.kind === 'history-destroyed') destroyed = fact
    }
  }
  try {
    await verifyChains(db, document, ends, { audit })
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error
    faults.push(await rowOf(db, document, error))
    // The first row after a destroyed history: it, or the last hash before it, is another one.
    if (ends.from[error.where].seq > 0 && error.seq === ends.from[error.where].seq + 1)
      faults.push({ table: 'kept_hashes', row: `${document} ${error.where}` })
  }
  return { sealed, destroyed }
}

/** The row in which a chain breaks: of the log it is an open one, or the packed one that it is in. */
async function rowOf(db: Kysely<Tables>, document: DocumentId, { where, seq }: BrokenChain): Promise<FolderFault> {
  if (where === 'audit') return { table: 'audit', row: `${document} ${seq}` }
  const packed = await db
    .selectFrom('packed_updates')
    .select('first')
    .where('document', '=', document)
    .where('first', '<=', seq)
    .where('last', '>=', seq)
    .executeTakeFirst()
  return packed === undefined
    ? { table: 'updates', row: `${document} ${seq}` }
    : { table: 'packed_updates', row: `${document} ${packed.first}` }
}

/** The rows begin where the hashes end. The hashes that are kept are those that the entry names with one hash over all of them; without such an
 *  entry there are none. */
async function keptFaults(db: Kysely<Tables>, document: DocumentId, destroyed: DestroyedFact | null): Promise<readonly FolderFault[]> {
  const faults: FolderFault[] = []
  for (const chain of ['log', 'audit'] as const) {
    const kept = await keptHashes(db, document, chain)
    const goesOn = ((await firstOf(db, document, chain)) ?? kept.length + 1) === kept.length + 1
    const isNamed = destroyed === null || hashOfHashes(chain, kept) === destroyed[chain].all
    if (!goesOn || !isNamed) faults.push({ table: 'kept_hashes', row: `${document} ${chain}` })
  }
  return faults
}

async function firstOf(db: Kysely<Tables>, document: DocumentId, chain: 'log' | 'audit'): Promise<number | null> {
  const packed = db
    .selectFrom('packed_updates')
    .select(({ fn }) => fn.min('first').as('seq'))
    .where('document', '=', document)
  const rows = db
    .selectFrom(chain === 'log' ? 'updates' : 'audit')
    .select(({ fn }) => fn.min('seq').as('seq'))
    .where('document', '=', document)
  const firsts = await (chain === 'log' ? packed.unionAll(rows) : rows).execute()
  const seqs = firsts.flatMap(({ seq }) => seq ?? [])
  return seqs.length === 0 ? null : Math.min(...seqs)
}

/** Whether the head is at fault, where a chain does not end in it: it says other than the last rows do. */
async function headFaults(db: Kysely<Tables>, document: DocumentId, { head }: Ends): Promise<readonly FolderFault[]> {
  const log = await lastLogged(db, document)
  const audit = await db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .where('document', '=', document)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isLast =
    (log?.seq ?? 0) === head.seq &&
    (audit?.seq ?? 0) === head.auditSeq &&
    (log === null || log.hash === head.logHash) &&
    (audit === undefined || audit.hash === head.auditHash)
  return isLast ? [] : [{ table: 'documents', row: document }]
}

/** An update’s epoch is in no hash: it never goes back, and never past its document’s. */
async function epochFaults(db: Kysely<Tables>, document: DocumentId, { head }: Ends): Promise<readonly FolderFault[]> {
  const beyond = (rows: ExpressionBuilder<Tables, 'updates' | 'packed_updates'>) =>
    rows.or([rows('epoch', '<', 1), rows('epoch', '>', head.epoch)])
  const open = await db.selectFrom('updates').select('seq').where('document', '=', document).where(beyond).execute()
  const packed = await db.selectFrom('packed_updates').select('first').where('document', '=', document).where(beyond).execute()
  return [
    ...open.map(({ seq }) => ({ table: 'updates', row: `${document} ${seq}` })),
    ...packed.map(({ first }) => ({ table: 'packed_updates', row: `${document} ${first}` })),
  ]
}

async function snapshotFaults(db: Kysely<Tables>): Promise<readonly FolderFault[]> {
  const rows = await db.selectFrom('snapshots').selectAll().execute()
  return rows
    .filter(({ document, seq, bytes, hash }) => hash !== snapshotHash(document, seq, bytes))
    .map(({ document, seq }) => ({ table: 'snapshots', row: `${document} ${seq}` }))
}

/** Each package that the chain names is there, whole, and the one that was named; none that went with the history is. Returns how many there are. */
async function packageFaults(
  db: Kysely<Tables>,
  document: DocumentId,
  { sealed, destroyed }: Told,
  faults: FolderFault[],
): Promise<number> {
  let whole = 0
  for (const { sealed: number, manifest, key } of sealed) {
    const isGone = destroyed?.packages.includes(number) ?? false
    const row = await db
      .selectFrom('packages')
      .select('bytes')
      .where('document', '=', document)
      .where('number', '=', number)
      .executeTakeFirst()
    if (isGone ? row === undefined : row !== undefined && isNamed(verifyPackage(row.bytes, key), manifest)) whole += isGone ? 0 : 1
    else faults.push({ table: 'packages', row: `${document} ${number}` })
  }
  return whole
}

const isNamed = (verdict: Verdict, manifest: string): boolean => verdict.kind === 'intact' && verdict.digest === manifest
