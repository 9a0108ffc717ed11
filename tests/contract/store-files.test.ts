/** The data folder: whose it is, what is in it, and that nothing which cannot be read is ever written over. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely } from 'kysely'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../domain/seal/index.ts'
import { openStore } from '../../server/store/index.ts'
import { openDatabase } from '../../server/store/sqlite/database.ts'
import { MIGRATIONS, type Migration } from '../../server/store/sqlite/migrations.ts'
import { dialectOn } from '../../server/store/sqlite/dialect.ts'
import { orFault } from '../../server/store/sqlite/faults.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import type { Tables } from '../../server/store/sqlite/tables.ts'
import {
  aCommit,
  aFolder,
  aFolderWith,
  DECLARATION,
  expectFault,
  type Open,
  opened,
  tamper,
  textOf,
  textsOf,
  using,
  words,
} from './store-fixtures.ts'

const database = (folder: string): string => join(folder, 'declaro.sqlite')
const WRITER = fileURLToPath(new URL('store-writer.ts', import.meta.url))

const OPENS: [string, Open][] = [
  ['in this thread', openSqlite],
  ['in the worker', openStore],
]

describe.each(OPENS)('%s', (_, open) => {
  test('[I10] a database of a newer version is refused with a sentence, and its file stays as it is', async () => {
    const folder = await aFolderWith(openSqlite, 2)
    tamper(folder, 'PRAGMA user_version = 99')
    const before = readFileSync(database(folder))
    expect(await expectFault(open(folder), 'store.newer')).toMatch(
      /written by a newer Declaro \(version 99 of the database, this one knows 4\)/,
    )
    expect(readFileSync(database(folder)).equals(before)).toBe(true)
  })

  test('a folder is one store’s at a time, and free again when that is closed', async () => {
    const folder = aFolder()
    await using(open, folder, async () => {
      expect(await expectFault(open(folder), 'store.busy')).toContain(`process ${process.pid}`)
    })
    await using(open, folder, async () => expect(readFileSync(join(folder, 'declaro.pid'), 'utf8')).toBe(`${process.pid}\n`))
  })

  test('a folder that cannot be made or written is said so', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(await expectFault(open(join(folder, 'file', 'data')), 'store.unwritable')).toContain(join('file', 'data'))
    expect(await expectFault(open(join(folder, 'file')), 'store.unwritable')).toContain('file')
  })

  test('a folder that was refused can be opened once it is in order', async () => {
    const folder = await aFolderWith(openSqlite, 2)
    tamper(folder, 'PRAGMA user_version = 99')
    await expectFault(open(folder), 'store.newer')
    tamper(folder, `PRAGMA user_version = ${MIGRATIONS.length}`)
    expect(await using(open, folder, (store) => store.verify(DECLARATION))).toBeNull()
  })
})

test('what is closed says so, and closing twice is closing once', async () => {
  const store = await openSqlite(aFolder())
  await store.close()
  await store.close()
  expect(await expectFault(store.documents(), 'store.failed')).toMatch(/closed|not open/)
})

test('the folder of a process that was killed is free at once, and its pid is named while it lives', async () => {
  const folder = aFolder()
  const holder = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, 'thread'], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  expect(await expectFault(openSqlite(folder), 'store.busy')).toContain(`process ${holder.pid}`)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(existsSync(join(folder, 'declaro.pid')), 'what it left does not matter').toBe(true)
  expect(await using(openSqlite, folder, (store) => store.verify(DECLARATION))).toBeNull()
})

test('[I1] every commit is flushed: a write-ahead log with full sync, and foreign keys hold', async () => {
  const folder = await aFolderWith(openSqlite, 2)
  const opened = openDatabase(database(folder), MIGRATIONS.length)
  const settings = ['journal_mode', 'synchronous', 'foreign_keys'].map((name): unknown => opened.prepare(`PRAGMA ${name}`).get())
  opened.close()
  expect(settings).toEqual([{ journal_mode: 'wal' }, { synchronous: 2 }, { foreign_keys: 1 }])
})

if (process.platform !== 'win32')
  test('nobody but its owner can read the files', async () => {
    const folder = join(aFolder(), 'data')
    await using(openSqlite, folder, async (store) => {
      await store.createDocument(DECLARATION, 1)
      for (const name of readdirSync(folder).filter((one) => one.startsWith('declaro.sqlite')))
        expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
    })
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

test('[I1] the database file alone is whole once the store is closed', async () => {
  const folder = await aFolderWith(openSqlite, 4)
  const copy = aFolder()
  copyFileSync(database(folder), database(copy))
  expect(textOf(await using(openSqlite, copy, (store) => store.load(DECLARATION)))).toEqual(textsOf(1, 4))
})

describe('[I10] a file that is not what it should be is refused and stays as it is:', () => {
  const spoil: [string, (path: string) => void][] = [
    ['no database at all', (path) => writeFileSync(path, 'Declaración y Decisiones\n'.repeat(400))],
    ['a database cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, 6000))],
    ['a damaged page', (path) => writeFileSync(path, readFileSync(path).fill(0xab, 4096 * 2, 4096 * 4))],
    ['another program’s database', (path) => (rmSync(path), foreign(path))],
    ['gone, with its write-ahead log still there', (path) => (rmSync(path), appendFileSync(`${path}-wal`, 'words'))],
    ['empty, with its write-ahead log still there', (path) => (writeFileSync(path, ''), appendFileSync(`${path}-wal`, 'words'))],
  ]

  test.each(spoil)('%s', async (_, spoiled) => {
    const folder = await aFolderWith(openSqlite, 300)
    for (const rest of ['-wal', '-shm']) rmSync(`${database(folder)}${rest}`, { force: true })
    spoiled(database(folder))
    const before = contents(folder)
    await expectFault(openSqlite(folder), 'store.corrupt')
    expect(contents(folder)).toEqual(before)
  })

  function foreign(path: string): void {
    const other = new DatabaseSync(path)
    other.exec('CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES (1)')
    other.close()
  }

  /** Looking may leave an empty file beside it; bytes may not change. */
  const contents = (folder: string): string[] =>
    ['', '-wal', '-journal']
      .map((ending) => `${database(folder)}${ending}`)
      .filter((path) => existsSync(path) && statSync(path).size > 0)
      .map((path) => `${path} ${sha256Hex(readFileSync(path))}`)
})

describe('migrations', () => {
  const addition: Migration = {
    name: 'notes',
    sql: 'CREATE TABLE notes (document TEXT NOT NULL) STRICT; INSERT INTO notes SELECT id FROM documents',
  }
  const failing: Migration = { name: 'one that fails', sql: 'DELETE FROM audit; DELETE FROM updates; INSERT INTO nowhere VALUES (1)' }
  const openWith =
    (...more: Migration[]): Open =>
    (folder) =>
      openSqlite(folder, {}, [...MIGRATIONS, ...more])
  const COPY = `declaro.version-${MIGRATIONS.length}.sqlite`
  const copies = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('declaro.version-'))

  test('a new folder is made without a copy', async () => {
    const folder = aFolder()
    await using(openWith(addition), folder, async () => undefined)
    expect(copies(folder)).toEqual([])
  })

  test('[I10] an older database is brought forward, with a whole copy of it from before', async () => {
    const folder = await aFolderWith(openSqlite, 4)
    const loaded = await using(openWith(addition), folder, async (store) => {
      expect(await store.verify(DECLARATION)).toBeNull()
      return store.load(DECLARATION)
    })
    expect(textOf(loaded)).toEqual(textsOf(1, 4))
    expect(copies(folder)).toEqual([COPY])
    const restored = aFolder()
    copyFileSync(join(folder, COPY), database(restored))
    expect(textOf(await using(openSqlite, restored, (store) => store.load(DECLARATION)))).toEqual(textsOf(1, 4))
    await expectFault(openSqlite(folder), 'store.newer')
    await using(openWith(addition), folder, async () => expect(copies(folder), 'once is enough').toHaveLength(1))
  })

  test('[I10] a migration that fails changes nothing, and says where the copy is', async () => {
    const folder = await aFolderWith(openSqlite, 4)
    for (const copy of [COPY, COPY.replace('.sqlite', '-2.sqlite')])
      expect(await expectFault(openWith(failing)(folder), 'store.failed')).toMatch(new RegExp(`failed and changed nothing.*${copy}$`))
    expect(copies(folder), 'no copy takes the place of an earlier one').toHaveLength(2)
    await using(openSqlite, folder, async (store) => {
      expect(await store.verify(DECLARATION)).toBeNull()
      expect(textOf(await store.load(DECLARATION))).toEqual(textsOf(1, 4))
    })
  })

  test('[I10] of two migrations the first stays where the second fails, and the next start goes on from there', async () => {
    const folder = await aFolderWith(openSqlite, 2)
    await expectFault(openWith(addition, failing)(folder), 'store.failed')
    await using(openWith(addition), folder, async (store) => expect(await store.verify(DECLARATION)).toBeNull())
  })
})

test('[I10] a full disk is said so, not what SQLite says of taking back what it took back itself', async () => {
  const folder = await aFolderWith(openSqlite, 2)
  const small = new DatabaseSync(database(folder))
  small.exec(`PRAGMA max_page_count = ${pages(small)}`)
  const db = new Kysely<Tables>({ dialect: dialectOn(small) })
  const filling = db.transaction().execute((full) =>
    full
      .insertInto('snapshots')
      .values({ document: DECLARATION, seq: 1, bytes: new Uint8Array(1 << 20), hash: '' })
      .execute(),
  )
  await expectFault(
    orFault(() => filling),
    'store.full',
  )
  small.close()
  expect(textOf(await using(openSqlite, folder, (store) => store.load(DECLARATION)))).toEqual(textsOf(1, 2))
})

const pages = (opened: DatabaseSyncInstance): number =>
  Object.values(opened.prepare('PRAGMA page_count').get() as Record<string, number>)[0] ?? 0

test('what is written by SQL alone while the store is open is still kept safe from a commit that does not know of it', async () => {
  const folder = aFolder()
  mkdirSync(folder, { recursive: true })
  const store = await opened(openSqlite, folder)
  await store.createDocument(DECLARATION, 1)
  tamper(folder, `INSERT INTO updates VALUES ('${DECLARATION}', 1, 1, '{}', x'00', 'h')`)
  await expectFault(store.commit(aCommit(0, { updates: words(1) })), 'store.failed')
  await expectFault(store.commit(aCommit(0, { updates: words(1) })), 'store.corrupt')
  expect(await expectFault(store.load(DECLARATION), 'store.corrupt')).toContain('does not verify at 1')
})
