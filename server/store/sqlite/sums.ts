/** A sum beside each row that no chain covers, so that a byte changed by hand is noticed in any table. Not a seal: who knows how can make another;
 *  what the text was, the chains say. A change leaves the sum empty, and the end of its transaction fills it. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { type Kysely, sql } from 'kysely'
import { chainHash, type Part } from '../../../domain/seal/index.ts'
import { sha256 } from './sha256.ts'
import type { Tables } from './tables.ts'

/** With the columns that the sum is of. The head of a document's chains is checked by the chains; the rest of its row is here. */
export const SUMMED = {
  documents: ['id', 'epoch', 'generation', 'schema'],
  packed_updates: ['document', 'first', 'last', 'epoch', 'bytes', 'hash'],
  clients: ['document', 'client', 'seat'],
  proposals: ['document', 'id', 'paragraph', 'by', 'opened_seq', 'closed_seq'],
  links: ['hash', 'document', 'seat', 'at', 'used_at', 'revoked_at'],
  sessions: ['hash', 'document', 'seat', 'at', 'ended_at'],
  private_streams: ['document', 'stream', 'generation', 'seq', 'stretch', 'key', 'erasures'],
  private_records: ['document', 'stream', 'generation', 'seq', 'key', 'sealed'],
  private_keys: ['id', 'document', 'stream', 'state'],
  private_clients: ['document', 'stream', 'client', 'seat'],
  packages: ['document', 'number', 'bytes'],
  kept_hashes: ['document', 'chain', 'seq', 'hash'],
} as const satisfies Partial<Record<keyof Tables, readonly string[]>>

export type SummedTable = keyof typeof SUMMED
export const SUMMED_TABLES = Object.keys(SUMMED) as readonly SummedTable[]

const FUNCTION = 'row_sum'

/** Makes the sum known to SQL on this connection. Nothing of it is kept in the file: any program can read and write it. */
export function teachSums(database: DatabaseSyncInstance): void {
  database.function(FUNCTION, { deterministic: true, varargs: true }, (table: string, ...values: Part[]) =>
    chainHash(`row of ${table}`, values, sha256),
  )
}

export const sumIn = (table: SummedTable): string => `${FUNCTION}('${table}', ${SUMMED[table].map((column) => `"${column}"`).join(', ')})`

/** In the transaction that changed them. */
export async function sumRows(db: Kysely<Tables>, ...tables: readonly SummedTable[]): Promise<void> {
  for (const table of tables) await sql`UPDATE ${sql.table(table)} SET sum = ${sql.raw(sumIn(table))} WHERE sum IS NULL`.execute(db)
}

/** For rows of before there were sums. */
export const sumAll = (tables: readonly SummedTable[]): string =>
  tables.map((table) => `UPDATE ${table} SET sum = ${sumIn(table)};`).join('\n')

/** Tells the rows at fault apart: the columns that name one. */
const KEYS: Readonly<Record<SummedTable, readonly string[]>> = {
  documents: ['id'],
  packed_updates: ['document', 'first'],
  clients: ['document', 'client'],
  proposals: ['document', 'id'],
  links: ['document', 'seat'],
  sessions: ['document', 'seat'],
  private_streams: ['document', 'stream'],
  private_records: ['document', 'stream', 'seq'],
  private_keys: ['document', 'stream'],
  private_clients: ['document', 'stream', 'client'],
  packages: ['document', 'number'],
  kept_hashes: ['document', 'chain', 'seq'],
}

export type RowFault = { readonly table: string; readonly row: string }

/** Rows whose sum is not theirs. */
export function rowFaults(database: DatabaseSyncInstance, table: SummedTable): readonly RowFault[] {
  const names = KEYS[table].map((column) => `"${column}"`).join(', ')
  const rows = database.prepare(`SELECT ${names} FROM ${table} WHERE sum IS NOT ${sumIn(table)}`).all() as Record<string, unknown>[]
  return rows.map((row) => ({ table, row: Object.values(row).join(' ') }))
}
