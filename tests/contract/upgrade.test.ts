/** A data folder that an earlier Declaro left, kept here as it was: opened, brought forward with a copy before, verified, and its text the same. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readText } from '../../domain/proposals/read.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import type { StreamName } from '../../domain/sitting/streams.ts'
import type { DocumentId } from '../../domain/text/ids.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { startIn } from '../wire/harness.ts'

/** Before sealed packages, sums beside rows, and sides. Words proposed, objected to, taken into the text; a paragraph agreed, a revision issued, a
 *  sitting closed, a private draft. */
const KEPT = fileURLToPath(new URL('kept-data/version-2.tar.gz', import.meta.url))

const TEXT = [
  'CONFERENCIA DE LOS PUERTOS',
  'DECLARACIÓN',
  'La Conferencia se reunió en la ciudad de Puerto Aurora.',
  'Las Viceministras y los Viceministros,',
  '[DO Desde el primer día, ]Reiteraron su voluntad de que toda persona encuentre información clara.',
  'En su lengua, Destacaron la utilidad de los talleres conjuntos.',
  '[CR Cuando proceda, ]Se comprometieron a elaborar un directorio regional de oficinas.',
  'Decidieron reunirse otra vez el año próximo.',
]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-upgrade-'))
  execFileSync('tar', ['xzf', KEPT, '-C', folder])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The update that each row holds, as the file has them. */
function rowsIn(path: string): readonly string[] {
  const opened = new DatabaseSync(path, { readOnly: true })
  const rows = opened.prepare('SELECT seq, hash, hex(bytes) AS bytes FROM updates ORDER BY seq').all() as Record<string, string>[]
  opened.close()
  return rows.map(({ seq, hash, bytes }) => `${seq} ${hash} ${bytes}`)
}

test('[I1] opens, migrates with a whole copy before, verifies, and says what it said', async () => {
  const data = join(folder, 'data')
  const before = rowsIn(join(data, 'declaro.sqlite'))
  const server = await startIn(folder, 0)
  await server.stop()
  expect(readdirSync(data)).toContain('declaro.version-2.sqlite')
  expect(rowsIn(join(data, 'declaro.version-2.sqlite'))).toEqual(before)
  expect(rowsIn(join(data, 'declaro.sqlite')).slice(0, before.length)).toEqual(before)
  expect(await verifyFolder(data)).toMatchObject({ faults: [], documents: [{ document: 'rehearsal', destroyed: null }] })

  const store = await openSqlite(data)
  const { updates, audit } = await store.load('rehearsal' as DocumentId)
  const draft = await store.streams.load({ document: 'rehearsal' as DocumentId, stream: 'delegation:DO' as StreamName })
  await store.close()
  const doc = new Y.Doc()
  for (const bytes of updates) Y.applyUpdate(doc, bytes)
  const said = readText(fragmentOf(doc)).paragraphs.map(({ runs }) =>
    runs.map(({ text, ins }) => (ins === null ? text : `[${ins} ${text}]`)).join(''),
  )
  expect(said).toEqual(TEXT)
  expect(audit.map(({ act }) => act)).toEqual(expect.arrayContaining(['object', 'accept', 'agree', 'issue-revision', 'close-sitting']))
  expect([draft.lost, draft.updates.length > 0]).toEqual([false, true])
  expect(existsSync(join(folder, 'links.json'))).toBe(false)
})
