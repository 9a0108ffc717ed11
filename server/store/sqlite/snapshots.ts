/** Snapshots spare a replay. They are never the truth: one that does not verify is passed over. */
import type { Kysely, Transaction } from 'kysely'
import { chainHash, chainStart } from '../../../domain/seal/index.ts'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { reached } from '../../moments.ts'
import { sha256 } from './sha256.ts'
import type { SnapshotRow, Tables } from './tables.ts'

/** One may be damaged and the one before it used; more would only take room. */
const KEPT = 3

/** Of the document and the seq too: bytes from elsewhere do not verify here. */
export const snapshotHash = (document: DocumentId, seq: number, bytes: Uint8Array): string =>
  chainHash(chainStart('log', document), ['snapshot', seq, bytes], sha256)

/** The newest that verifies, not ahead of this seq. */
export async function newestSnapshot(db: Kysely<Tables>, document: DocumentId, to: number): Promise<Omit<SnapshotRow, 'document'> | null> {
  const rows = await db
    .selectFrom('snapshots')
    .select(['seq', 'bytes', 'hash'])
    .where('document', '=', document)
    .where('seq', '<=', to)
    .orderBy('seq', 'desc')
    .limit(KEPT)
    .execute()
  return rows.find((row) => row.hash === snapshotHash(document, row.seq, row.bytes)) ?? null
}

export async function keepSnapshot(db: Transaction<Tables>, document: DocumentId, seq: number, bytes: Uint8Array): Promise<void> {
  const hash = snapshotHash(document, seq, bytes)
  await db
    .insertInto('snapshots')
    .values({ document, seq, bytes, hash })
    .onConflict((conflict) => conflict.columns(['document', 'seq']).doUpdateSet({ bytes, hash }))
    .execute()
  const kept = db.selectFrom('snapshots').select('seq').where('document', '=', document).orderBy('seq', 'desc').limit(KEPT)
  await db.deleteFrom('snapshots').where('document', '=', document).where('seq', 'not in', kept).execute()
  reached('snapshot-kept')
}
