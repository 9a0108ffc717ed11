/** `declaro verify` on a data folder: one byte changed by hand in any table is noticed, and the table is named. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIBRARY, openLibraryStore } from '../../server/store/sqlite/library.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { StoreFault } from '../../server/store/types.ts'
import type { DocumentId } from '../../domain/text/ids.ts'
import { sealedFolder } from './sealed-folder.ts'
import { COMMAND } from '../setup/programs.ts'

let folder: string
const copies: string[] = []
beforeAll(async () => {
  folder = await sealedFolder()
  await writeOn(folder, 600)
}, 60_000)
afterAll(() => {
  for (const each of [folder, ...copies]) rmSync(each, { recursive: true, force: true })
})

/** So much that a part of the log is packed. */
async function writeOn(data: string, updates: number): Promise<void> {
  const store = await openSqlite(data)
  const document = 'rehearsal' as DocumentId
  const { seq, epoch } = await store.load(document)
  const nothing = { origin: '{"kind":"cleanup"}', bytes: Uint8Array.of(0, 0) }
  for (let done = 0; done < updates; done += 100)
    await store.commit({ document, epoch, expectedSeq: seq + done, updates: Array(100).fill(nothing), rows: [], audit: [] })
  await store.close()
}

function copyOf(from: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'declaro-verify-data-'))
  copies.push(copy)
  cpSync(from, copy, { recursive: true })
  return copy
}

type Column = { readonly table: string; readonly column: string }

/** Every column of every table there is, but the sums themselves. */
function columns(database: DatabaseSyncInstance): readonly Column[] {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all() as {
    name: string
  }[]
  return tables.flatMap(({ name: table }) =>
    (database.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[]).map(({ name: column }) => ({ table, column })),
  )
}

/** One byte of the first row's value: the last one, so that a number stays a number and a name a name. */
function changed(value: unknown): unknown {
  if (value === null) return null
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return value.slice(0, -1) + (value.endsWith('a') ? 'b' : 'a')
  const bytes = Uint8Array.from(value as Uint8Array)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return bytes
}

/** SQLite itself refuses a value that a column cannot have, and says where. */
async function tablesNamed(data: string): Promise<string> {
  try {
    return (await verifyFolder(data)).faults.map(({ table }) => table).join()
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'store.corrupt') return error.message
    throw error
  }
}

test('a folder that nobody touched verifies, with its packages', async () => {
  const { documents, faults } = await verifyFolder(folder)
  expect(faults).toEqual([])
  expect(documents).toMatchObject([{ document: 'rehearsal', packages: 2 }])
})

test('a folder that is written to meanwhile verifies as it was at one instant', async () => {
  const data = copyOf(folder)
  const store = await openSqlite(data)
  const document = 'rehearsal' as DocumentId
  const { seq, epoch } = await store.load(document)
  let isOver = false
  let written = 0
  const writing = (async () => {
    while (!isOver) {
      await store.commit({
        document,
        epoch,
        expectedSeq: seq,
        updates: [],
        rows: [],
        audit: [{ at: written, act: 'agree', by: null, body: '{}' }],
      })
      written += 1
      await nextTurn()
    }
  })()
  const verdicts: unknown[] = []
  for (let i = 0; i < 3; i++) verdicts.push((await verifyFolder(data)).faults)
  isOver = true
  await writing
  await store.close()
  expect(written).toBeGreaterThan(3)
  expect(verdicts).toEqual([[], [], []])
})

describe('[I7] one byte changed by hand', () => {
  test('in any column of any table is noticed, and the table is named', async () => {
    const source = new DatabaseSync(join(folder, 'declaro.sqlite'), { readOnly: true })
    const all = columns(source)
    source.close()
    expect(all.length).toBeGreaterThan(50)
    const missed: string[] = []
    const empty = new Set<string>()
    for (const { table, column } of all) {
      const copy = copyOf(folder)
      const database = new DatabaseSync(join(copy, 'declaro.sqlite'))
      database.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON')
      const row = database
        .prepare(`SELECT "${column}" AS value FROM ${table} WHERE "${column}" IS NOT NULL ORDER BY "${column}" DESC LIMIT 1`)
        .get() as { value: unknown } | undefined
      if (row === undefined) empty.add(`${table}.${column}`)
      else
        database.prepare(`UPDATE ${table} SET "${column}" = ? WHERE "${column}" = ?`).run(changed(row.value) as string, row.value as string)
      database.close()
      if (row === undefined) continue
      const named = await tablesNamed(copy)
      if (!named.includes(table)) missed.push(`${table}.${column}: ${named}`)
      rmSync(copy, { recursive: true, force: true })
    }
    expect(missed).toEqual([])
    // What holds nothing here holds nothing by its nature: no history destroyed, no session ended, no link revoked, no proposal closed.
    const kept = ['chain', 'document', 'hash', 'seq', 'sum'].map((column) => `kept_hashes.${column}`)
    expect([...empty].sort()).toEqual([...kept, 'links.revoked_at', 'proposals.closed_seq', 'sessions.ended_at'])
  }, 120_000)
})

test('as a command: says which table and row, in both languages', () => {
  const copy = copyOf(folder)
  const database = new DatabaseSync(join(copy, 'declaro.sqlite'))
  database.exec("UPDATE links SET seat = 'chair' WHERE seat = 'observer'")
  database.close()
  const done = spawnSync(process.execPath, [COMMAND, 'verify', copy], { encoding: 'utf8' })
  expect(done.status).toBe(1)
  expect(done.stdout).toContain('tabla links')
  expect(done.stdout).toContain('table links')
  const whole = spawnSync(process.execPath, [COMMAND, 'verify', folder], { encoding: 'utf8' })
  expect([whole.status, whole.stderr]).toEqual([0, ''])
})

test('a library in the folder is told apart from the record: whether it can be read, and no more', async () => {
  const data = copyOf(folder)
  expect((await verifyFolder(data)).library).toBe(null)
  const library = openLibraryStore(join(data, LIBRARY))
  const [sides, source] = [[], { title: 'Faros', place: null, year: null }]
  library.add({ file: 'faros.txt', hash: 'a', language: 'es', source, declaration: 'faros', sides }, 'new')
  library.close()
  expect(await verifyFolder(data)).toMatchObject({ faults: [], library: { kind: 'readable', documents: 1 } })
  writeFileSync(join(data, LIBRARY), 'no library')
  expect(await verifyFolder(data)).toMatchObject({ faults: [], library: { kind: 'damaged' } })
  const said = spawnSync(process.execPath, [COMMAND, 'verify', data], { encoding: 'utf8' })
  expect([said.status, said.stdout]).toEqual([0, expect.stringContaining('library.db no se puede leer')])
})
