/** Someone with the file in their hands: what they change is noticed by verify and by load, and never written over. */
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import { chainStart, logHash } from '../../domain/seal/index.ts'
import { openStore, type Row } from '../../server/store/index.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import {
  aCommit,
  aFolderWith,
  DECLARATION,
  entry,
  expectFault,
  type Open,
  OTHER,
  opened,
  tamper,
  textOf,
  textsOf,
  using,
  words,
} from './store-fixtures.ts'

const UPDATES = 8
type Place = { where: 'log' | 'audit'; seq: number }

const log = (seq: number): Place => ({ where: 'log', seq })
const audit = (seq: number): Place => ({ where: 'audit', seq })

const EDITS: [string, string, Place][] = [
  ['words of an update edited', "UPDATE updates SET bytes = x'00' WHERE seq = 3", log(3)],
  ['one letter of an update', "UPDATE updates SET bytes = CAST(x'55' || substr(bytes, 2) AS BLOB) WHERE seq = 8", log(8)],
  ['an origin edited', `UPDATE updates SET origin = replace(origin, 'MX', 'GT') WHERE seq = 5`, log(5)],
  ['a hash edited', `UPDATE updates SET hash = replace(hash, 'a', 'b') || '' WHERE seq = 1`, log(1)],
  ['an update in the middle removed', 'DELETE FROM updates WHERE seq = 4', log(4)],
  ['the first update removed', 'DELETE FROM updates WHERE seq = 1', log(1)],
  ['the end of the log cut off', 'DELETE FROM updates WHERE seq > 6', log(7)],
  ['the end cut off, and the head with it', headMovedTo(6), audit(4)],
  ['an update put at the end', 'INSERT INTO updates SELECT document, 9, epoch, origin, bytes, hash FROM updates WHERE seq = 8', log(9)],
  [
    'two updates exchanged',
    'UPDATE updates SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE seq IN (2, 3); UPDATE updates SET seq = -seq WHERE seq < 0',
    log(2),
  ],
  ['the head’s hash of the log edited', "UPDATE documents SET log_hash = 'x'", log(8)],
  ['an act edited', "UPDATE audit SET act = 'reopen' WHERE seq = 2", audit(2)],
  ['the body of an act edited', `UPDATE audit SET body = '{"paragraph":"p_9"}' WHERE seq = 4`, audit(4)],
  ['who did it edited', 'UPDATE audit SET "by" = NULL WHERE seq = 1', audit(1)],
  ['when it was edited', 'UPDATE audit SET at = at + 1 WHERE seq = 3', audit(3)],
  ['the hash before edited', "UPDATE audit SET previous_hash = 'x' WHERE seq = 3", audit(3)],
  ['the last entry removed', 'DELETE FROM audit WHERE seq = 4', audit(4)],
  ['the last entry removed, and the head with it', 'DELETE FROM audit WHERE seq = 4; UPDATE documents SET audit_seq = 3', audit(3)],
]

function headMovedTo(seq: number): string {
  return `DELETE FROM updates WHERE seq > ${seq}; UPDATE documents SET seq = ${seq}, log_hash = (SELECT hash FROM updates WHERE seq = ${seq})`
}

test('[I7] anyone can compute the log’s chain from its rows and the portable SHA-256 alone', async () => {
  const folder = await aFolderWith(openSqlite, UPDATES)
  await using(openSqlite, folder, async (store) => {
    let hash = chainStart('log', DECLARATION)
    for await (const update of store.log(DECLARATION)) {
      hash = logHash(hash, update)
      expect(update.hash).toBe(hash)
    }
    expect((await store.load(DECLARATION)).seq, 'it was not a chain of nothing').toBe(UPDATES)
  })
})

test.each(EDITS)('[I7] noticed by verify and by load: %s', async (_, sql, place) => {
  const folder = await aFolderWith(openSqlite, UPDATES)
  await using(openSqlite, folder, async (store) => {
    expect(await store.verify(DECLARATION)).toBeNull()
    tamper(folder, sql)
    expect(await store.verify(DECLARATION)).toEqual(place)
    const message = await expectFault(store.load(DECLARATION), 'store.corrupt')
    expect(message).toContain(`${place.where} of ${DECLARATION} does not verify at ${place.seq}`)
  })
})

test('[I7] [I10] an edited update is noticed through the worker too, and nothing more is written to that document', async () => {
  const folder = await aFolderWith(openSqlite, UPDATES)
  tamper(folder, "UPDATE updates SET bytes = x'00' WHERE seq = 3")
  const before = everything(folder)
  await using(openStore, folder, async (store) => {
    expect(await store.verify(DECLARATION)).toEqual(log(3))
    await expectFault(store.load(DECLARATION), 'store.corrupt')
    await expectFault(store.commit(aCommit(UPDATES, { updates: words(9), audit: [entry(9)] })), 'store.corrupt')
    await expectFault(readLog(store), 'store.corrupt')
    await store.createDocument(OTHER, 1)
    expect(await store.commit(aCommit(0, { document: OTHER, updates: words(1) })), 'the others go on').toMatchObject({ seq: 1 })
  })
  expect(everything(folder)).toEqual(before)
})

test('[I10] after a load that failed nothing is written to the document, though its head was known before', async () => {
  const folder = await aFolderWith(openSqlite, UPDATES)
  const store = await opened(openSqlite, folder)
  await store.load(DECLARATION)
  tamper(folder, "UPDATE updates SET bytes = x'00' WHERE seq = 3")
  const before = everything(folder)
  await expectFault(store.load(DECLARATION), 'store.corrupt')
  await expectFault(store.commit(aCommit(UPDATES, { updates: words(9) })), 'store.corrupt')
  expect(everything(folder)).toEqual(before)
})

async function readLog(store: Awaited<ReturnType<Open>>): Promise<number> {
  let count = 0
  for await (const _ of store.log(DECLARATION)) count += 1
  return count
}

test.each([
  ['store.seq', 'UPDATE documents SET seq = 7'],
  ['store.epoch', 'UPDATE documents SET epoch = 2'],
  ['store.corrupt', "UPDATE documents SET log_hash = 'x'"],
] as const)(
  'a head that was moved behind the store’s back makes the next commit a fault (%s), and nothing of it is written',
  async (code, sql) => {
    const folder = await aFolderWith(openSqlite, UPDATES)
    const store = await opened(openSqlite, folder)
    await store.load(DECLARATION)
    tamper(folder, sql)
    const before = everything(folder)
    await expectFault(store.commit(aCommit(UPDATES, { updates: words(9), audit: [entry(9)] })), code)
    expect(everything(folder)).toEqual(before)
  },
)

test.each([
  ['edited', "UPDATE snapshots SET bytes = x'00' WHERE seq = 6", 'as of 4'],
  ['from another seq', 'UPDATE snapshots SET bytes = (SELECT bytes FROM snapshots WHERE seq = 4) WHERE seq = 6', 'as of 4'],
  ['edited, all of them', "UPDATE snapshots SET bytes = x'00'", null],
])('[I10] a snapshot that does not verify (%s) is passed over, and the log makes up for it', async (_, sql, used) => {
  const folder = await aFolderWith(openSqlite, UPDATES)
  const snapshot = (seq: number): Row => ({ kind: 'snapshot', seq, bytes: new TextEncoder().encode(`as of ${seq}`) })
  await using(openSqlite, folder, (store) => store.commit(aCommit(UPDATES, { rows: [snapshot(4), snapshot(6)] })))
  tamper(folder, sql)
  const loaded = await using(openSqlite, folder, (store) => store.load(DECLARATION))
  expect(loaded.snapshot && new TextDecoder().decode(loaded.snapshot)).toBe(used)
  expect(textOf(loaded)).toEqual(textsOf(used === null ? 1 : 5, UPDATES))
})

/** All rows of this document, as they stand in the file. */
function everything(folder: string): unknown {
  const database = new DatabaseSync(join(folder, 'declaro.sqlite'), { timeout: 2000 })
  const rows = ['updates', 'audit', 'snapshots', 'clients', 'proposals'].map((table) =>
    database.prepare(`SELECT * FROM ${table} WHERE document = ?`).all(DECLARATION),
  )
  const head: unknown = database.prepare('SELECT * FROM documents WHERE id = ?').get(DECLARATION)
  database.close()
  return structuredClone([head, rows])
}
