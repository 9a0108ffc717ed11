/** Kysely's SQLite dialect on node:sqlite's API (its prebuilt twin for Node 20). Statements are prepared once. */
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type { AtRest, Cell } from './at-rest.ts'

/** Statements differ by their text alone; a batch of twenty rows has another text than one of nineteen. */
const PREPARED_AT_MOST = 256

/** What SQLite can bind without bending it: an object would be taken for named parameters, NaN would become NULL. */
function bound(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'bigint' || value instanceof Uint8Array) return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new TypeError(`the store cannot keep ${typeof value === 'number' ? value : typeof value}`)
}

/** How a value goes in and how a row comes out. */
type Door = { readonly in: (value: unknown) => Cell; readonly out: (row: unknown) => unknown }

const IN_CLEAR: Door = { in: bound, out: (row) => row }

/** All that goes in is sealed, all that comes out opened. */
const sealedBy = (key: AtRest): Door => ({
  in: (value) => key.seal(bound(value)),
  out: (row) => Object.fromEntries(Object.entries(row as object).map(([name, cell]) => [name, key.open(cell)])),
})

const statementAt = (door: Door, prepared: StatementSyncInstance): SqliteStatement => ({
  reader: prepared.columns().length > 0,
  all: (parameters) => prepared.all(...parameters.map(door.in)).map(door.out),
  run: (parameters) => prepared.run(...parameters.map(door.in)),
  iterate: function* (parameters) {
    for (const row of prepared.iterate(...parameters.map(door.in))) yield door.out(row)
  },
})

const NOTHING_TO_TAKE_BACK: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

export function dialectOn(database: DatabaseSyncInstance, sealed: AtRest | null = null): SqliteDialect {
  const door = sealed === null ? IN_CLEAR : sealedBy(sealed)
  const prepared = new Map<string, SqliteStatement>()
  const prepare = (text: string): SqliteStatement => {
    // On a full disk SQLite takes the transaction back by itself; a second taking back would hide why.
    if (text === 'rollback' && !database.isTransaction) return NOTHING_TO_TAKE_BACK
    const known = prepared.get(text)
    if (known !== undefined) return known
    const made = statementAt(door, database.prepare(text))
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
