/** Private streams on disk: the contract in both threads, and what becomes of keys when files are lost, spoiled or left by a crash. */
import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../server/store/index.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { filesUnder, openedByAnyKey } from './private-files.ts'
import { aFolder, aFolderWith, DECLARATION, expectFault, tamper, textOf, textsOf, using } from './store-fixtures.ts'
import { canary, OF_MEXICO, readOf, streamsContract, toStream, wordsOf, write } from './store-streams-contract.ts'

streamsContract('in this thread', openSqlite)
streamsContract('in the worker', openStore)

async function aFolderWithDrafts(...words: string[]): Promise<string> {
  const folder = aFolder()
  await using(openSqlite, folder, async (store) => {
    await store.createDocument(DECLARATION, 1)
    for (const [seq, word] of words.entries()) await write(store, seq, word)
  })
  return folder
}

const keysIn = (folder: string): string[] => readdirSync(join(folder, 'keys')).map((name) => join(folder, 'keys', name))
const rowsOf = (folder: string, sql: string): unknown[] => {
  const database = new DatabaseSync(join(folder, 'declaro.sqlite'), { timeout: 2000 })
  const rows = database.prepare(sql).all()
  database.close()
  return structuredClone(rows)
}

test('a key is a file of 32 bytes beside the database, which has none of them', async () => {
  const folder = await aFolderWithDrafts('uno')
  const [key] = filesUnder(folder, 'keys')
  expect(key?.bytes).toHaveLength(32)
  const others = filesUnder(folder).filter(({ path }) => path !== key?.path)
  expect(others.filter(({ bytes }) => bytes.includes(key?.bytes ?? ''))).toEqual([])
})

if (process.platform !== 'win32')
  test('nobody but its owner can read the keys', async () => {
    const folder = await aFolderWithDrafts('uno')
    for (const path of [join(folder, 'keys'), ...keysIn(folder)]) expect(statSync(path).mode & 0o077).toBe(0)
  })

describe('[I10] a stream that cannot be read begins anew, and what cannot be read stays as it is:', () => {
  const spoil: [string, (folder: string) => void][] = [
    ['its key is gone', (folder) => rmSync(keysIn(folder)[0] ?? '')],
    ['the whole folder of keys is gone', (folder) => rmSync(join(folder, 'keys'), { recursive: true })],
    ['its key is cut short', (folder) => writeFileSync(keysIn(folder)[0] ?? '', 'corta')],
    ['its key is another', (folder) => writeFileSync(keysIn(folder)[0] ?? '', Buffer.alloc(32, 7))],
    ['a record was changed', (folder) => tamper(folder, 'UPDATE private_records SET sealed = zeroblob(60) WHERE seq = 2')],
    ['a record is missing', (folder) => tamper(folder, 'DELETE FROM private_records WHERE seq = 2')],
    ['the last record is missing', (folder) => tamper(folder, 'DELETE FROM private_records WHERE seq = 3')],
    [
      'two records were exchanged',
      (folder) =>
        tamper(
          folder,
          'UPDATE private_records SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE seq > 1; UPDATE private_records SET seq = -seq WHERE seq < 0',
        ),
    ],
  ]

  test.each(spoil)('%s', async (_, spoiled) => {
    const folder = await aFolderWithDrafts('uno', 'dos', 'tres')
    spoiled(folder)
    const records = rowsOf(folder, 'SELECT * FROM private_records ORDER BY seq')
    const keys = filesUnder(folder, 'keys')
    await using(openSqlite, folder, async (store) => {
      expect(await store.streams.load(OF_MEXICO)).toMatchObject({ generation: 2, seq: 0, stretch: null, updates: [], lost: true })
      expect(await store.streams.load(OF_MEXICO)).toMatchObject({ generation: 2, lost: false })
      await write(store, 0, 'de nuevo', { generation: 2 })
      expect(readOf(await store.streams.load(OF_MEXICO))).toEqual(['de nuevo'])
      await store.streams.commit(toStream(1, { generation: 2, state: wordsOf('otra vez'), stretch: 2 }))
    })
    expect(rowsOf(folder, 'SELECT * FROM private_records WHERE generation = 1 ORDER BY seq')).toEqual(records)
    for (const { path, bytes } of keys) expect(filesUnder(folder, 'keys')).toContainEqual({ path, bytes })
  })
})

test('erasing destroys the keys of what was lost too', async () => {
  const word = canary()
  const folder = await aFolderWithDrafts(word, 'dos')
  tamper(folder, 'DELETE FROM private_records WHERE seq = 2')
  await using(openSqlite, folder, async (store) => {
    expect(await store.streams.load(OF_MEXICO)).toMatchObject({ lost: true })
    expect(openedByAnyKey(folder)).toContain(word)
    await store.streams.erase(OF_MEXICO, 1)
    expect(keysIn(folder)).toEqual([])
  })
})

test('a key that a crash left to be destroyed is destroyed at the next start', async () => {
  const folder = await aFolderWithDrafts('uno')
  const left = `k_${'0'.repeat(32)}`
  writeFileSync(join(folder, 'keys', left), Buffer.alloc(32, 7))
  tamper(folder, `INSERT INTO private_keys (id, document, stream, state) VALUES ('${left}', '${DECLARATION}', 'delegation:MX', 'over')`)
  await using(openSqlite, folder, async (store) => expect(readOf(await store.streams.load(OF_MEXICO))).toEqual(['uno']))
  expect(existsSync(join(folder, 'keys', left))).toBe(false)
  expect(rowsOf(folder, 'SELECT state FROM private_keys')).toEqual([{ state: 'used' }])
})

test('[I10] a key that no database here names is left alone: it may belong to one that was put aside', async () => {
  const folder = await aFolderWithDrafts('uno')
  const foreign = join(folder, 'keys', `k_${'f'.repeat(32)}`)
  writeFileSync(foreign, Buffer.alloc(32, 7))
  await using(openSqlite, folder, async (store) => {
    await store.streams.commit(toStream(1, { state: wordsOf('dos'), stretch: 2 }))
    await store.streams.erase(OF_MEXICO, 1)
  })
  expect(existsSync(foreign)).toBe(true)
})

if (process.platform !== 'win32' && process.getuid?.() !== 0)
  test('[I10] a key that cannot be read just now is a fault, and the stream does not begin anew', async () => {
    const folder = await aFolderWithDrafts('uno')
    const [key = ''] = keysIn(folder)
    chmodSync(key, 0o000)
    await using(openSqlite, folder, async (store) => {
      await expectFault(store.streams.load(OF_MEXICO), 'store.failed')
      chmodSync(key, 0o600)
      expect(readOf(await store.streams.load(OF_MEXICO))).toEqual(['uno'])
    })
  })

test('[I10] a database from before private streams is brought forward, with all that was in it', async () => {
  const folder = await aFolderWith(openSqlite, 4)
  const tables = ['private_streams', 'private_records', 'private_keys', 'private_clients', 'packages', 'kept_hashes', 'packed_updates']
  const summed = ['documents', 'clients', 'proposals', 'links', 'sessions']
  const unsummed = summed.map((table) => `DROP INDEX ${table}_to_sum; ALTER TABLE ${table} DROP COLUMN sum`)
  tamper(folder, `${[...tables.map((table) => `DROP TABLE ${table}`), ...unsummed].join('; ')}; PRAGMA user_version = 1`)
  await using(openSqlite, folder, async (store) => {
    expect(textOf(await store.load(DECLARATION))).toEqual(textsOf(1, 4))
    expect(await write(store, 0, 'uno')).toEqual({ seq: 1 })
  })
  expect(readdirSync(folder)).toContain('declaro.version-1.sqlite')
})
