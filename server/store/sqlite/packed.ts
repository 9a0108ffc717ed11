/** The log, packed: a stretch of rows as one compressed row. What it opens to is, byte for byte, what it was made from. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { Transaction } from 'kysely'
import { createDecoder, hasContent, readVarString, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint8Array } from 'lib0/encoding'
import type { DocumentId } from '../../../domain/text/ids.ts'
import { reached } from '../../moments.ts'
import { StoreFault } from '../types.ts'
import { sumRows } from './sums.ts'
import type { Tables, UpdateRow } from './tables.ts'

/** Packed at once: enough for their likeness to show, few enough that the commit that does it is held up for some 3 ms. */
const PACKED_AT_ONCE = 256
/** As many stay as they were written, for eyes and other programs. */
const LEFT_OPEN = 256
/** Higher levels take ten times as long and save a tenth. */
const LEVEL = 5
/** Of the largest stretch: as many updates of the largest size that the socket lets in. More than that was not made here. */
const OPENS_TO_AT_MOST = 512 * 2 ** 20

export type Logged = { readonly origin: string; readonly bytes: Uint8Array }

export const compress = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: LEVEL, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  )

/** Null where that was not compressed here. */
export function expand(bytes: Uint8Array): Uint8Array | null {
  try {
    return new Uint8Array(brotliDecompressSync(bytes, { maxOutputLength: OPENS_TO_AT_MOST }))
  } catch {
    // Damage, or another program's bytes: what it should have been, the chain says.
    return null
  }
}

export function pack(rows: readonly Logged[]): Uint8Array {
  const encoder = createEncoder()
  for (const { origin, bytes } of rows) {
    writeVarString(encoder, origin)
    writeVarUint8Array(encoder, bytes)
  }
  return compress(toUint8Array(encoder))
}

/** Null where it is not what `pack` makes. */
export function unpack(packed: Uint8Array): readonly Logged[] | null {
  const opened = expand(packed)
  if (opened === null) return null
  const rows: Logged[] = []
  try {
    const decoder = createDecoder(opened)
    while (hasContent(decoder)) rows.push({ origin: readVarString(decoder), bytes: readVarUint8Array(decoder).slice() })
    return rows
  } catch {
    // Cut short in the middle of a row.
    return null
  }
}

/** Packs the oldest open rows once there are enough, in the transaction that brought the last one; `open` is the first of them. Returns the first that is
 *  open afterwards. */
export async function packWhenDue(db: Transaction<Tables>, document: DocumentId, open: number, last: number): Promise<number> {
  if (last - open + 1 < LEFT_OPEN + PACKED_AT_ONCE) return open
  const rows = await db
    .selectFrom('updates')
    .select(['seq', 'epoch', 'origin', 'bytes', 'hash'])
    .where('document', '=', document)
    .where('seq', '>=', open)
    .where('seq', '<', open + PACKED_AT_ONCE)
    .orderBy('seq')
    .execute()
  const stretch = rows.filter(({ epoch }) => epoch === rows[0]?.epoch)
  await keepPacked(db, document, stretch)
  reached('log-packed')
  return open + stretch.length
}

type OpenRow = Omit<UpdateRow, 'document'>

async function keepPacked(db: Transaction<Tables>, document: DocumentId, rows: readonly OpenRow[]): Promise<void> {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) throw new StoreFault('store.corrupt', `the log of ${document} has a gap`)
  const bytes = pack(rows)
  if (!isSame(unpack(bytes), rows)) throw new StoreFault('store.failed', `a packed stretch of ${document} does not open to what it was`)
  await db
    .insertInto('packed_updates')
    .values({ document, first: first.seq, last: last.seq, epoch: first.epoch, bytes, hash: last.hash })
    .execute()
  await sumRows(db, 'packed_updates')
  await db.deleteFrom('updates').where('document', '=', document).where('seq', '<=', last.seq).execute()
}

const isSame = (opened: readonly Logged[] | null, rows: readonly Logged[]): boolean =>
  opened?.length === rows.length &&
  rows.every(({ origin, bytes }, at) => opened[at]?.origin === origin && Buffer.compare(opened[at].bytes, bytes) === 0)
