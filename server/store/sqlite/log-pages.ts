/** Reads the log of a document page by page, be it packed or open, and holds each row against the one before. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { logHash } from '../../../domain/seal/index.ts'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { BrokenChain } from './faults.ts'
import { type Logged, unpack } from './packed.ts'
import { sha256 } from './sha256.ts'
import type { PackedRow, Tables } from './tables.ts'

/** Small enough that commits of other documents get their turn between two pages. */
export const PAGE = 100

export type Link = { readonly seq: number; readonly hash: string }
export type LoggedRow = Link & Logged

/** The next rows of the log after this link; throws BrokenChain at the first that does not follow, or where none does. Open rows are asked for first: one
 *  that is not there any more has been packed, and what is packed stays so, whatever is committed between the two questions. */
export async function logPage(db: Kysely<Tables>, document: DocumentId, after: Link, to: number): Promise<readonly LoggedRow[]> {
  const open = await db
    .selectFrom('updates')
    .select(['seq', 'origin', 'bytes', 'hash'])
    .where('document', '=', document)
    .where('seq', '>', after.seq)
    .where('seq', '<=', Math.min(to, after.seq + PAGE))
    .orderBy('seq')
    .execute()
  if (open[0]?.seq === after.seq + 1) return openRows(document, open, after)
  const packed = await db
    .selectFrom('packed_updates')
    .select(['first', 'last', 'bytes', 'hash'])
    .where('document', '=', document)
    .where('last', '>', after.seq)
    .orderBy('first')
    .limit(1)
    .executeTakeFirst()
  if (packed === undefined) throw new BrokenChain(document, 'log', after.seq + 1)
  return packedRows(document, packed, after, to)
}

function openRows(document: DocumentId, rows: readonly LoggedRow[], after: Link): readonly LoggedRow[] {
  let link = after
  for (const row of rows) {
    const hash = logHash(link.hash, row, sha256)
    if (row.seq !== link.seq + 1 || row.hash !== hash) throw new BrokenChain(document, 'log', link.seq + 1)
    link = { seq: row.seq, hash }
  }
  return rows
}

type Packed = Pick<PackedRow, 'first' | 'last' | 'bytes' | 'hash'>

/** Of the rows of a stretch those after the link. Which of them was changed nobody can tell: what is named is the first. */
function packedRows(document: DocumentId, { first, last, bytes, hash }: Packed, after: Link, to: number): readonly LoggedRow[] {
  const broken = new BrokenChain(document, 'log', after.seq + 1)
  const all = unpack(bytes)
  if (all?.length !== last - first + 1 || first > after.seq + 1) throw broken
  let link = after
  const rows = all.slice(after.seq + 1 - first).map((row) => {
    link = { seq: link.seq + 1, hash: logHash(link.hash, { seq: link.seq + 1, ...row }, sha256) }
    return { ...row, ...link }
  })
  if (link.hash !== hash) throw broken
  // It may have been packed since it was asked how far the log goes.
  return rows.filter(({ seq }) => seq <= to)
}

export async function* logPages(db: Kysely<Tables>, document: DocumentId, from: Link, to: number): AsyncGenerator<readonly LoggedRow[]> {
  for (let link = from; link.seq < to; ) {
    const page = await logPage(db, document, link, to)
    link = page.at(-1) ?? link
    yield page
    await nextTurn()
  }
}

/** Where the rows say that the log ends; null where there are none. */
export async function lastLogged(db: Kysely<Tables>, document: DocumentId): Promise<Link | null> {
  const open = await db
    .selectFrom('updates')
    .select(['seq', 'hash'])
    .where('document', '=', document)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (open !== undefined) return open
  const packed = await db
    .selectFrom('packed_updates')
    .select(['last as seq', 'hash'])
    .where('document', '=', document)
    .orderBy('first', 'desc')
    .limit(1)
    .executeTakeFirst()
  return packed ?? null
}
