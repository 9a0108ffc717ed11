/** Snapshots spare a replay. They are never the truth: one that does not verify is passed over. */
import type { Kysely, Transaction } from 'kysely'
import { chainHash, chainStart } from '../../../domain/seal/index.ts'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { reached } from '../../moments.ts'
import { compress, expand } from './packed.ts'
import { sha256 } from './sha256.ts'
import type { SnapshotRow, Tables } from './tables.ts'

/** One may be damaged and the one before it used; more would only take room. */
const KEPT = 3

/** Of the bytes as they are kept, of the document and the seq too: bytes from elsewhere do not verify here. */
export const snapshotHash = (document: DocumentId, seq: number, bytes: Uint8Array): string =>
  chainHash(chainStart('log', document), ['snapshot', seq, bytes], sha256)

/** The newest that verifies, not ahead of this seq; its bytes as they were given. */
export async function newestSnapshot(
  db: Kysely<Tables>,
  document: DocumentId,
  to: number,
): Promise<Pick<SnapshotRow, 'seq' | 'bytes'> | null> {
  const rows = await db
    .selectFrom('snapshots')
    .select(['seq', 'bytes', 'hash'])
    .where('document', '=', document)
    .where('seq', '<=', to)
    .orderBy('seq', 'desc')
    .limit(KEPT)
    .execute()
  for (const { seq, bytes, hash } of rows) {
    const opened = hash === snapshotHash(document, seq, bytes) ? expand(bytes) : null
    if (opened !== null) return { seq, bytes: opened }
  }
  return null
}

export async function keepSnapshot(db: Transaction<Tables>, document: DocumentId, seq: number, state: Uint8Array): Promise<void> {
  const bytes = compress(state)
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
