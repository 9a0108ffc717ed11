/** A data folder as it was at an instant: its logs looked at up to there, and a restored database cut off there. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely } from 'kysely'
import { type Cut, type CutEntry, type CutRow, cutAt } from '../../../domain/record/cut.ts'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { StoreFault } from '../types.ts'
import type { AtRest } from './at-rest.ts'
import { dialectOn } from './dialect.ts'
import { SUMMED_TABLES, sumIn } from './sums.ts'
import type { AuditRow, Tables } from './tables.ts'
import type { LoggedRow } from './log-pages.ts'
import { pack } from './packed.ts'
import { type Ends, readEnds, verifyChains } from './verify.ts'
import { lookInto } from './verify-folder.ts'

type Row = CutRow & LoggedRow
/** `cut`: null where there was nothing yet. */
export type Moment = {
  readonly document: DocumentId
  readonly rows: readonly Row[]
  readonly entries: readonly (CutEntry & Pick<AuditRow, 'body'>)[]
  readonly cut: Cut | null
}

/** Of each document the whole verified log, and up to where it had come. Throws StoreFault. */
export const momentIn = (folder: string, keyFile: string | null, until: number): Promise<readonly Moment[]> =>
  lookInto(folder, keyFile, (_database, db) => momentsOn(db, until))

async function momentsOn(db: Kysely<Tables>, until: number): Promise<readonly Moment[]> {
  const moments: Moment[] = []
  for (const { id } of await db.selectFrom('documents').select('id').orderBy('id').execute()) moments.push(await momentOf(db, id, until))
  return moments
}

async function momentOf(db: Kysely<Tables>, document: DocumentId, until: number): Promise<Moment> {
  const rows: Row[] = []
  const entries: Moment['entries'][number][] = []
  const ends = await readEnds(db, document)
  await verifyChains(db, document, ends, {
    log: (page) => page.forEach((row) => rows.push(rowOf(row))),
    audit: (page) => page.forEach(({ seq, at, log_seq: logSeq, body }) => entries.push({ seq, at, logSeq, body })),
  })
  return { document, rows, entries, cut: sinceKept(cutAt(rows, entries, until), ends) }
}

/** Where the history was destroyed there is nothing of before. */
const sinceKept = (cut: Cut | null, { from }: Ends): Cut | null =>
  cut === null || cut.log <= from.log.seq || cut.audit <= from.audit.seq ? null : cut

function rowOf({ seq, origin, bytes, hash }: LoggedRow): Row {
  const { kind, at } = JSON.parse(origin) as { readonly kind: string; readonly at?: number }
  return { seq, kind, at: at ?? null, origin, bytes, hash }
}

/** Cuts off what came later. Private streams go: what stands in them now was written later, and their erasures are counted anew. Links and sessions stay
 *  as they are: what was revoked since stays revoked. */
export async function cutOff(database: DatabaseSyncInstance, sealed: AtRest | null, until: number): Promise<void> {
  const db = new Kysely<Tables>({ dialect: dialectOn(database, sealed) })
  for (const { document, rows, cut } of await momentsOn(db, until)) {
    if (cut === null) throw new StoreFault('store.failed', `there is nothing of ${document} at that time: nothing was written`)
    await cutLog(db, document, rows, cut.log)
    for (const [sql, ...values] of statementsFor(document, cut)) database.prepare(sql).run(...values)
  }
  for (const table of SUMMED_TABLES) database.exec(`UPDATE ${table} SET sum = ${sumIn(table)}`)
}

/** A stretch that the cut goes through is packed again, as far as it goes. */
async function cutLog(db: Kysely<Tables>, document: DocumentId, rows: readonly Row[], to: number): Promise<void> {
  await db.deleteFrom('updates').where('document', '=', document).where('seq', '>', to).execute()
  await db.deleteFrom('packed_updates').where('document', '=', document).where('first', '>', to).execute()
  const through = db.selectFrom('packed_updates').select('first').where('document', '=', document).where('last', '>', to)
  const [stretch] = await through.execute()
  const hash = rows.find(({ seq }) => seq === to)?.hash
  if (hash === undefined) throw new StoreFault('store.failed', `the log of ${document} has no row ${to}`)
  if (stretch !== undefined) {
    const bytes = pack(rows.filter(({ seq }) => seq >= stretch.first && seq <= to))
    const cut = db.updateTable('packed_updates').set({ last: to, bytes, hash }).where('document', '=', document)
    await cut.where('first', '=', stretch.first).execute()
  }
  await db.updateTable('documents').set({ seq: to, log_hash: hash }).where('id', '=', document).execute()
}

const PRIVATE = ['private_records', 'private_clients', 'private_streams'] as const

/** Hashes are taken over from the rows as they are kept, sealed or not. */
const statementsFor = (document: DocumentId, { log, audit }: Cut): readonly (readonly [sql: string, ...values: (string | number)[]])[] => [
  ['DELETE FROM audit WHERE document = ? AND seq > ?', document, audit],
  ['DELETE FROM snapshots WHERE document = ? AND seq > ?', document, log],
  ['DELETE FROM proposals WHERE document = ? AND opened_seq > ?', document, log],
  ['UPDATE proposals SET closed_seq = NULL WHERE document = ? AND closed_seq > ?', document, log],
  [
    `DELETE FROM packages WHERE document = ?1 AND number > (SELECT count(*) FROM audit WHERE document = ?1 AND act = 'text-sealed')
      AND NOT EXISTS (SELECT 1 FROM kept_hashes WHERE document = ?1)`,
    document,
  ],
  ...PRIVATE.map((table) => [`DELETE FROM ${table} WHERE document = ?`, document] as const),
  ["UPDATE private_keys SET state = 'over' WHERE document = ?", document],
  [
    'UPDATE documents SET audit_seq = ?2, audit_hash = (SELECT hash FROM audit WHERE document = id AND seq = ?2) WHERE id = ?1',
    document,
    audit,
  ],
]
