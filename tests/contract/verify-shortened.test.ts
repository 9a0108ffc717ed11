/** `declaro verify` on a folder whose history was destroyed: it says what went and when, and one byte changed in what is left is noticed. */
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { StoreFault } from '../../server/store/types.ts'
import { aCommit, aFolder, DECLARATION, entry, tamper, using, words } from './store-fixtures.ts'
import { destroying, withHistory } from './store-history-contract.ts'
import { COMMAND } from '../setup/programs.ts'

/** As the room does it: the entry names both chains by one hash each. And something came after. */
async function shortened(): Promise<string> {
  const folder = aFolder()
  await using(openSqlite, folder, async (store) => {
    await withHistory(store)
    const { log, audit } = await store.chainEnds(DECLARATION)
    const body = JSON.stringify({ v: 1, facts: [{ kind: 'history-destroyed', at: 9, log, audit, packages: [2] }] })
    await store.destroyHistory(destroying({ audit: { ...destroying().audit, body } }))
    await store.commit(aCommit(5, { updates: words(6), audit: [{ ...entry(6), body: '{"facts":[]}' }] }))
  })
  return folder
}

/** Faults as tables; what SQLite itself refuses names the table too. */
async function tablesNamed(folder: string): Promise<string> {
  try {
    return (await verifyFolder(folder)).faults.map(({ table }) => table).join()
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'store.corrupt') return error.message
    throw error
  }
}

test('says up to where both chains are hashes alone, and what went with the history', async () => {
  const { documents, faults } = await verifyFolder(await shortened())
  expect(faults).toEqual([])
  expect(documents).toMatchObject([
    { document: DECLARATION, log: { seq: 6, auditSeq: 4 }, destroyed: { at: 9, log: 4, audit: 2, packages: [2] } },
  ])
})

test('as a command: says when it was destroyed, in both languages', async () => {
  const done = spawnSync(process.execPath, [COMMAND, 'verify', await shortened()], { encoding: 'utf8' })
  expect([done.status, done.stderr]).toEqual([0, ''])
  expect(done.stdout).toContain('la historia de la negociación se destruyó el 1970-01-01 00:00 UTC')
  expect(done.stdout).toContain('of changes 1 to 4 and acts 1 to 2 the hashes are kept; 1 package went with it')
})

const COLUMNS = ['updates', 'audit', 'documents', 'kept_hashes']

test('[I7] one byte changed in any row of any of these tables is noticed, and the table is named', async () => {
  const folder = await shortened()
  const source = new DatabaseSync(join(folder, 'declaro.sqlite'), { readOnly: true })
  const changes = COLUMNS.flatMap((table) => {
    const names = (source.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[]).map(({ name }) => name)
    const { rows } = source.prepare(`SELECT count(*) AS rows FROM ${table}`).get() as { rows: number }
    return names.flatMap((column) => Array.from({ length: rows }, (_, at) => ({ table, column, at })))
  })
  source.close()
  const missed: string[] = []
  for (const { table, column, at } of changes) {
    const copy = aFolder()
    cpSync(folder, copy, { recursive: true })
    const key = table === 'documents' ? 'id' : table === 'kept_hashes' ? 'chain, seq' : 'seq'
    tamper(
      copy,
      `PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
      UPDATE ${table} SET "${column}" = CASE typeof("${column}") WHEN 'integer' THEN "${column}" + 100
        WHEN 'blob' THEN CAST('x' || substr("${column}", 2) AS BLOB) ELSE '~' || substr("${column}", 2) END
      WHERE (${key}) IN (SELECT ${key} FROM ${table} ORDER BY ${key} LIMIT 1 OFFSET ${at})`,
    )
    const named = await tablesNamed(copy)
    if (!named.includes(table)) missed.push(`${table}.${column} ${at}: ${named}`)
  }
  expect(missed).toEqual([])
}, 120_000)

test.each([
  ['a hash in the middle put in with a sum that fits', `UPDATE kept_hashes SET hash = '${'0'.repeat(64)}', sum = NULL WHERE seq = 2`],
  ['a hash taken out', "DELETE FROM kept_hashes WHERE chain = 'log' AND seq = 1"],
  ['all hashes taken out', 'DELETE FROM kept_hashes'],
  ['one put in', `INSERT INTO kept_hashes (document, chain, seq, hash) VALUES ('${DECLARATION}', 'log', 5, '0')`],
])('[I7] %s: the table of hashes is named', async (_, sql) => {
  const folder = await shortened()
  tamper(folder, sql)
  // Whoever knows how can make a sum; the entry's own hash over all of them is in the chain.
  await openSums(folder)
  expect(await tablesNamed(folder)).toContain('kept_hashes')
})

/** Sums made good, as who edits the disk and knows the program would. */
async function openSums(folder: string): Promise<void> {
  const { sumIn, teachSums } = await import('../../server/store/sqlite/sums.ts')
  const database = new DatabaseSync(join(folder, 'declaro.sqlite'))
  teachSums(database)
  database.exec(`UPDATE kept_hashes SET sum = ${sumIn('kept_hashes')}`)
  database.close()
}
