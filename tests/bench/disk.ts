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
