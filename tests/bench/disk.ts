/** What databases hold on disk. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

/** Pages that the databases of a folder are made of, in bytes, also those that are still in their write-ahead log. */
export const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sqlite'))
    .reduce((sum, entry) => sum + pagesIn(join(entry.parentPath, entry.name)), 0)

function pagesIn(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true })
  const read = (pragma: string): number => Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0])
  const bytes = (read('page_count') - read('freelist_count')) * read('page_size')
  database.close()
  return bytes
}

export type LogBytes = { readonly open: number; readonly packed: number; readonly snapshots: number }

/** Of our own database: bytes of a row of the log as it was written, of one that is packed, and of all snapshots for each row of the log. */
export function logBytesIn(folder: string): LogBytes {
  const database = new DatabaseSync(join(folder, 'data', 'declaro.sqlite'), { readOnly: true })
  const read = (sql: string): number => Number(Object.values(database.prepare(sql).get() ?? {})[0])
  const bytes = {
    open: read('SELECT avg(length(document) + length(origin) + length(bytes) + length(hash) + 8) FROM updates'),
    packed: read(
      'SELECT sum(length(document) + length(bytes) + length(hash) + length(sum) + 16) * 1.0 / sum(last - first + 1) FROM packed_updates',
    ),
    snapshots: read('SELECT sum(length(bytes)) * 1.0 / (SELECT max(seq) FROM documents) FROM snapshots'),
  }
  database.close()
  return bytes
}
