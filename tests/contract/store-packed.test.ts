/** The log packed by stretches: it reads as it was written, whoever changes a byte of it is noticed, and what is destroyed or cut off is gone. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { Kysely, type KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { chainStart, logHash } from '../../domain/seal/index.ts'
import { backUp, restoreFrom } from '../../server/store/sqlite/backup.ts'
import { dialectOn } from '../../server/store/sqlite/dialect.ts'
import { logPage } from '../../server/store/sqlite/log-pages.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { Tables } from '../../server/store/sqlite/tables.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import type { LoggedUpdate } from '../../server/store/index.ts'
import { aCommit, aFolder, DECLARATION, entry, tamper, textOf, textsOf, using, words } from './store-fixtures.ts'

const UPDATES = 1_200
const AT_ONCE = 40
/** Packed by 256, and at least 256 left open. */
const STRETCHES = 3

const at = (seq: number): number => 1_000_000 + seq * 1_000

/** As `words` are, with the instant that a restored folder is cut at. */
const written = (first: number, last: number): LoggedUpdate[] =>
  words(first, last).map(({ origin, bytes }, index) => ({
    origin: JSON.stringify({ ...JSON.parse(origin), at: at(first + index) }),
    bytes,
  }))

async function withPacked(folder: string): Promise<string> {
  await using(openSqlite, folder, async (store) => {
    await store.createDocument(DECLARATION, 1)
    for (let seq = 0; seq < UPDATES; seq += AT_ONCE)
      await store.commit(aCommit(seq, { updates: written(seq + 1, seq + AT_ONCE), audit: [entry(at(seq + AT_ONCE))] }))
  })
  return folder
}

function rowsIn(folder: string, sql: string): unknown[] {
  const database = new DatabaseSync(join(folder, 'declaro.sqlite'), { readOnly: true })
  const rows = database.prepare(sql).all()
  database.close()
  return rows
}

let kept: string
beforeAll(async () => {
  kept = await withPacked(mkdtempSync(join(tmpdir(), 'declaro-packed-')))
})
afterAll(() => rmSync(kept, { recursive: true, force: true }))

test('what is old is packed in the commit that brings the newest, and reads as it was written', async () => {
  expect(rowsIn(kept, 'SELECT first, last FROM packed_updates ORDER BY first')).toEqual([
    { first: 1, last: 256 },
    { first: 257, last: 512 },
    { first: 513, last: 768 },
  ])
  expect(rowsIn(kept, 'SELECT min(seq) AS first, count(*) AS n FROM updates')).toEqual([{ first: 769, n: UPDATES - STRETCHES * 256 }])
  await using(openSqlite, kept, async (store) => {
    expect(textOf(await store.load(DECLARATION))).toEqual(textsOf(1, UPDATES))
    expect(await store.verify(DECLARATION)).toBeNull()
  })
  expect((await verifyFolder(kept)).faults).toEqual([])
})

test('[I7] the hashes of packed rows are those that anyone computes, also read from the middle of a stretch', async () => {
  await using(openSqlite, kept, async (store) => {
    const links = [{ seq: 0, hash: chainStart('log', DECLARATION) }]
    for (const [index, update] of written(1, UPDATES).entries()) {
      const seq = index + 1
      links.push({ seq, hash: logHash(links[index]?.hash ?? '', { seq, ...update }) })
    }
    for (const after of [0, 1, 255, 256, 300, 768, 800, UPDATES]) {
      const read: unknown[] = []
      for await (const { seq, hash } of store.log(DECLARATION, links[after])) read.push({ seq, hash })
      expect(read).toEqual(links.slice(after + 1))
    }
  })
})

test('a packed row takes a tenth of what it took before', () => {
  const [open] = rowsIn(kept, 'SELECT avg(length(origin) + length(bytes) + length(hash) + length(document)) AS bytes FROM updates') as {
    bytes: number
  }[]
  const [packed] = rowsIn(kept, 'SELECT sum(length(bytes)) * 1.0 / sum(last - first + 1) AS bytes FROM packed_updates') as {
    bytes: number
  }[]
  expect((packed?.bytes ?? Infinity) * 10).toBeLessThan(open?.bytes ?? 0)
})

const OLD_ROW = `INSERT INTO updates SELECT document, 700, epoch, origin, bytes, hash FROM updates WHERE seq = 800`
const EDITS: [string, string, { where: 'log' | 'audit'; seq: number }][] = [
  [
    'a byte of a stretch',
    "UPDATE packed_updates SET bytes = CAST(substr(bytes, 1, 40) || x'55' || substr(bytes, 42) AS BLOB) WHERE first = 257",
    log(257),
  ],
  ['a stretch emptied', "UPDATE packed_updates SET bytes = x'' WHERE first = 1", log(1)],
  [
    'two stretches exchanged',
    'UPDATE packed_updates SET bytes = (SELECT bytes FROM packed_updates WHERE first = 1) WHERE first = 257',
    log(257),
  ],
  ['the hash of a stretch', "UPDATE packed_updates SET hash = replace(hash, 'a', 'b') WHERE first = 513", log(513)],
  ['a stretch removed', 'DELETE FROM packed_updates WHERE first = 257', log(257)],
  ['the last stretch removed', 'DELETE FROM packed_updates WHERE first = 513', log(513)],
  ['a stretch that ends earlier', 'UPDATE packed_updates SET last = 511 WHERE first = 257', log(257)],
  ['a stretch that begins later', 'UPDATE packed_updates SET first = 2 WHERE first = 1', log(1)],
  [
    'a stretch within another',
    "INSERT INTO packed_updates SELECT document, 300, 301, epoch, bytes, hash, '' FROM packed_updates WHERE first = 1",
    log(768),
  ],
  ['a row put back that is packed', OLD_ROW, log(700)],
  ['the first open row removed', 'DELETE FROM updates WHERE seq = 769', log(769)],
]

function log(seq: number): { where: 'log'; seq: number } {
  return { where: 'log', seq }
}

test.each(EDITS)('[I7] noticed by verify and by load: %s', async (_, sql, place) => {
  const folder = aFolder()
  await backUp(kept, join(folder, 'copy'))
  tamper(join(folder, 'copy'), sql)
  await using(openSqlite, join(folder, 'copy'), async (store) => {
    expect(await store.verify(DECLARATION)).toEqual(place)
    await expect(store.load(DECLARATION)).rejects.toMatchObject({ code: 'store.corrupt' })
  })
  const tables = (await verifyFolder(join(folder, 'copy'))).faults.map(({ table }) => table)
  expect(tables.some((table) => table === 'packed_updates' || table === 'updates')).toBe(true)
})

test('a log is read to the end that it had, while it is written to and packed', async () => {
  const folder = await withPacked(aFolder())
  await using(openSqlite, folder, async (store) => {
    const checking = store.verify(DECLARATION)
    for (let seq = UPDATES; seq < 2 * UPDATES; seq += AT_ONCE)
      await store.commit(aCommit(seq, { updates: written(seq + 1, seq + AT_ONCE) }))
    expect(await checking).toBeNull()
    expect(await store.verify(DECLARATION)).toBeNull()
    expect((await store.load(DECLARATION)).updates).toHaveLength(2 * UPDATES)
  })
})

test.each([700, 800])('rows that are packed between two questions of a reader at row %i are found', async (seq) => {
  const folder = await withPacked(aFolder())
  await using(openSqlite, folder, async (store) => {
    const hashes: string[] = []
    for await (const { hash } of store.log(DECLARATION)) hashes.push(hash)
    const database = new DatabaseSync(join(folder, 'declaro.sqlite'), { readOnly: true })
    onTestFinished(() => database.close())
    let due = 100
    /** After the first answer, and before whatever is asked next. */
    const packing: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        const updates = written(UPDATES + 1, UPDATES + due)
        if (due > 0) await store.commit(aCommit(UPDATES, { updates }))
        due = 0
        return result
      },
    }
    const db = new Kysely<Tables>({ dialect: dialectOn(database) }).withPlugin(packing)
    const page = await logPage(db, DECLARATION, { seq, hash: hashes[seq - 1] ?? '' }, UPDATES)
    expect(page[0]).toMatchObject({ seq: seq + 1, hash: hashes[seq] })
    expect(rowsIn(folder, 'SELECT max(last) AS last FROM packed_updates'), 'they were packed meanwhile').toEqual([{ last: 1_024 }])
  })
})

test.each([200, 256, 257, 600, 768, 769, 1_000])('restored as of row %i, a folder holds the rows up to there and verifies', async (seq) => {
  const folder = aFolder()
  await backUp(kept, join(folder, 'copy'))
  await restoreFrom(join(folder, 'copy'), join(folder, 'restored'), null, at(seq))
  await using(openSqlite, join(folder, 'restored'), async (store) => {
    expect(textOf(await store.load(DECLARATION))).toEqual(textsOf(1, seq))
    await store.commit(aCommit(seq, { updates: words(seq + 1) }))
    expect(await store.verify(DECLARATION)).toBeNull()
  })
  expect((await verifyFolder(join(folder, 'restored'))).faults).toEqual([])
})

test('destroyed, the packed rows leave the same hashes behind as open ones, and no word', async () => {
  const folder = await withPacked(aFolder())
  await using(openSqlite, folder, async (store) => {
    const before = await store.chainEnds(DECLARATION)
    const [update] = words(UPDATES + 1)
    if (update === undefined) throw new Error('no update')
    const heads = { expectedSeq: UPDATES, expectedAuditSeq: before.audit.seq }
    await store.destroyHistory({ document: DECLARATION, epoch: 1, ...heads, update, audit: entry(at(UPDATES)), packages: [] })
    expect(await store.verify(DECLARATION)).toBeNull()
    expect(rowsIn(folder, "SELECT count(*) AS n FROM kept_hashes WHERE chain = 'log'")).toEqual([{ n: UPDATES }])
    expect(rowsIn(folder, 'SELECT * FROM packed_updates')).toEqual([])
    const [last] = rowsIn(folder, `SELECT hash FROM kept_hashes WHERE chain = 'log' AND seq = ${UPDATES}`) as { hash: string }[]
    expect(last?.hash).toBe(before.log.hash)
  })
})
