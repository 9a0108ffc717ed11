/** A folder of earlier Declarations as a library in memory: every file that can be read, in the order of their names. */
import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { libraryDocument } from '../library/library-document.ts'
import { openPrecedents, type PrecedentStore } from '../store/sqlite/precedents.ts'
import { readDeclarationFile, sayRefusal } from './file.ts'
import type { Options } from './options.ts'

export type Library = { readonly kind: 'library'; readonly store: PrecedentStore } | Refusal

/** Names as they stand below the folder, with `/` on every system. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** What cannot be read is told on standard error and left out. */
export async function libraryIn(folder: string, tracked: Options['tracked']): Promise<Library> {
  let files: readonly string[]
  try {
    files = await filesIn(folder)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    return reason === 'ENOENT' ? refused('file.missing') : refused('file.unreadable', { reason })
  }
  const store = openPrecedents(':memory:')
  for (const file of files) {
    const path = join(folder, file)
    const read = await readDeclarationFile(path, tracked)
    if (read.kind === 'refused') {
      sayRefusal(path, read)
      continue
    }
    store.add(libraryDocument(file, file, read.declaration))
  }
  return { kind: 'library', store }
}
