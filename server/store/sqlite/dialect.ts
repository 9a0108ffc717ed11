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

const inClear = (prepared: StatementSyncInstance): SqliteStatement => ({
  reader: prepared.columns().length > 0,
  all: (parameters) => prepared.all(...parameters.map(bound)),
  run: (parameters) => prepared.run(...parameters.map(bound)),
  iterate: (parameters) => prepared.iterate(...parameters.map(bound)),
})

/** All that goes in is sealed, all that comes out opened. */
function sealedBy({ seal, open }: AtRest, { reader, all, run, iterate }: SqliteStatement): SqliteStatement {
  const sealed = (parameters: readonly unknown[]): Cell[] => parameters.map((value) => seal(bound(value)))
  const opened = (row: unknown): unknown => Object.fromEntries(Object.entries(row as object).map(([name, cell]) => [name, open(cell)]))
  return {
    reader,
    all: (parameters) => all(sealed(parameters)).map(opened),
    run: (parameters) => run(sealed(parameters)),
    iterate: function* (parameters) {
      for (const row of iterate(sealed(parameters))) yield opened(row)
    },
  }
}

const NOTHING_TO_TAKE_BACK: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

export function dialectOn(database: DatabaseSyncInstance, sealed: AtRest | null = null): SqliteDialect {
  const statement = (prepared: StatementSyncInstance): SqliteStatement =>
    sealed === null ? inClear(prepared) : sealedBy(sealed, inClear(prepared))
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
