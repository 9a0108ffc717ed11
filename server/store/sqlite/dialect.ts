/** Kysely's SQLite dialect on node:sqlite's API (its prebuilt twin for Node 20). Statements are prepared once. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'

/** Statements differ by their text alone; a batch of twenty rows has another text than one of nineteen. */
const PREPARED_AT_MOST = 256

/** What SQLite can bind without bending it: an object would be taken for named parameters, NaN would become NULL. */
type Bound = string | number | bigint | null | Uint8Array

function bound(value: unknown): Bound {
  if (value === null || typeof value === 'string' || typeof value === 'bigint' || value instanceof Uint8Array) return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new TypeError(`the store cannot keep ${typeof value === 'number' ? value : typeof value}`)
}

const statement = (prepared: StatementSyncInstance): SqliteStatement => ({
  reader: prepared.columns().length > 0,
  all: (parameters) => prepared.all(...parameters.map(bound)),
  run: (parameters) => prepared.run(...parameters.map(bound)),
  iterate: (parameters) => prepared.iterate(...parameters.map(bound)),
})

const NOTHING_TO_TAKE_BACK: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

export function dialectOn(database: DatabaseSyncInstance): SqliteDialect {
  const prepared = new Map<string, SqliteStatement>()
  const prepare = (text: string): SqliteStatement => {
    // On a full disk SQLite takes the transaction back by itself; a second taking back would hide why.
    if (text === 'rollback' && !database.isTransaction) return NOTHING_TO_TAKE_BACK
    const known = prepared.get(text)
    if (known !== undefined) return known
    const made = statement(database.prepare(text))
    for (const oldest of prepared.keys()) {
      if (prepared.size < PREPARED_AT_MOST) break
      prepared.delete(oldest)
    }
    prepared.set(text, made)
    return made
  }
  const close = (): void => {
    prepared.clear()
    if (database.isOpen) database.close()
  }
  return new SqliteDialect({ database: { prepare, close } satisfies SqliteDatabase })
}
