/** Encryption at rest: a store with a key keeps the whole contract, and who has the data folder without the key has no word of it. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { backUp, restoreFrom } from '../../server/store/sqlite/backup.ts'
import { encryptInto } from '../../server/store/sqlite/encrypt.ts'
import { makeKeyFile } from '../../server/store/sqlite/key-file.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import type { Store } from '../../server/store/types.ts'
import type { StreamName } from '../../domain/sitting/streams.ts'
import { aCommit, DECLARATION, entry, expectFault, MEXICO, originOf, tamper, textsOf, using, words } from './store-fixtures.ts'
import { filesIn } from '../wire/operator.ts'
import { filesUnder } from './private-files.ts'
import { storeContract } from './store-contract.ts'

const root = mkdtempSync(join(tmpdir(), 'declaro-at-rest-'))
const [key, otherKey] = [join(root, 'key'), join(root, 'other-key')]
const at = (name: string): string => join(root, name)
makeKeyFile(key)
makeKeyFile(otherKey)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const underKey = (folder: string) => openSqlite(folder, { keyFile: key })

storeContract('with a key', underKey)

const PRIVATE = 'solo nuestra delegación lo sabe'
const PACKAGE = 'un paquete certificado'
const stream = {
  document: DECLARATION,
  stream: 'delegation:MX' as StreamName,
  generation: 1,
  expectedSeq: 0,
  state: null,
  stretch: 1,
  erasures: 0,
}
const said = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Something said in every table that holds what was said; what its files hold while it is open, write-ahead log included. */
async function written(folder: string, keyFile: string | null): Promise<Buffer> {
  return using(
    (data) => openSqlite(data, { keyFile }),
    folder,
    async (store) => {
      await store.createDocument(DECLARATION, 1)
      const snapshot = { kind: 'snapshot', seq: 4, bytes: said('lo que dice todo el texto') } as const
      await store.commit(aCommit(0, { updates: words(1, 4), audit: [entry(1), entry(2)], rows: [snapshot] }))
      await store.streams.commit({ ...stream, updates: [said(PRIVATE)], clients: [] })
      await store.packages.keep({ document: DECLARATION, number: 1, bytes: said(PACKAGE) })
      await store.sessions.issueLink({ hash: 'ab'.repeat(32), document: DECLARATION, seat: MEXICO, at: 1 })
      return filesIn(folder)
    },
  )
}

async function logOf(store: Store): Promise<string[]> {
  const words: string[] = []
  for await (const { seq, origin, bytes, hash } of store.log(DECLARATION))
    words.push(`${seq} ${origin} ${hash} ${Buffer.from(bytes).toString()}`)
  return words
}

const SAID = ['migración, niñez', 'lo que dice todo', PACKAGE, originOf(2), '{"paragraph"', '"sitting"', 'ab'.repeat(32)]
const inClear = (bytes: Buffer): string[] => SAID.filter((words) => bytes.includes(words))

describe('a data folder with a key', () => {
  test('[I5] written without it, all that was said can be read in its files; written with it, nothing', async () => {
    expect(inClear(await written(at('clear'), null))).toEqual(SAID)
    expect(inClear(await written(at('data'), key))).toEqual([])
  })

  test('[I5] holds no word, no origin and no hash of any in any file, while it runs and after; the key of a private stream neither', async () => {
    const [id = ''] = readdirSync(at('data/keys'))
    const { updates, logHash } = await using(underKey, at('data'), (store) => store.load(DECLARATION))
    const files = filesIn(at('data'))
    expect(inClear(files)).toEqual([])
    expect(files.includes(logHash)).toBe(false)
    expect(updates).toHaveLength(0)
    expect(statSync(at(`data/keys/${id}`)).size).toBeGreaterThan(32)
    const log = await using(underKey, at('data'), (store) => logOf(store))
    expect(log.map((row) => row.slice(row.indexOf('update')))).toEqual(textsOf(1, 4))
  })

  test('[I10] is opened, verified, backed up and restored with its key alone; every other start says why and changes nothing', async () => {
    const before = readFileSync(at('data/declaro.sqlite'))
    await expectFault(openSqlite(at('data')), 'store.key-missing')
    await expectFault(openSqlite(at('data'), { keyFile: otherKey }), 'store.key-other')
    await expectFault(openSqlite(at('data'), { keyFile: at('nothing') }), 'store.key-unreadable')
    await expectFault(openSqlite(at('clear'), { keyFile: key }), 'store.not-encrypted')
    await expectFault(verifyFolder(at('data')), 'store.key-missing')
    await expectFault(backUp(at('data'), at('copy')), 'store.key-missing')
    expect(readFileSync(at('data/declaro.sqlite')).equals(before)).toBe(true)
    expect((await backUp(at('data'), at('copy'), key)).faults).toEqual([])
    expect((await restoreFrom(at('copy'), at('restored'), key)).faults).toEqual([])
    expect(await using(underKey, at('restored'), (store) => store.load(DECLARATION))).toMatchObject({ generation: 2, seq: 4 })
    expect([...inClear(filesIn(at('copy'))), ...inClear(filesIn(at('restored')))]).toEqual([])
  })

  test('[I10] refuses a key that lies among the data', async () => {
    mkdirSync(at('together'))
    makeKeyFile(at('together/key'))
    await expectFault(openSqlite(at('together'), { keyFile: at('together/key') }), 'store.key-unreadable')
  })

  test.each([
    [
      'a change is another one of the same log',
      'UPDATE updates SET bytes = (SELECT bytes FROM updates WHERE seq = 1) WHERE seq = 2',
      'updates',
    ],
    [
      'a change is in clear, with a hash in clear',
      `UPDATE updates SET bytes = x'0000', hash = '${'0'.repeat(64)}' WHERE seq = 2`,
      'updates',
    ],
    ['an entry is another one’s', 'UPDATE audit SET body = (SELECT body FROM audit WHERE seq = 1) WHERE seq = 2', 'audit'],
    ['a snapshot is damaged', "UPDATE snapshots SET bytes = x'00'", 'snapshots'],
    ['a link is in clear', `UPDATE links SET hash = '${'cd'.repeat(32)}'`, 'links'],
  ])('[I10] is not what was kept where %s: verifying names the table', async (_what, sql, table) => {
    const folder = at(`tampered ${table} ${sql.length}`)
    cpSync(at('data'), folder, { recursive: true })
    tamper(folder, sql)
    expect((await verifyFolder(folder, key)).faults.map((fault) => fault.table)).toContain(table)
  })
})

/** Without the two files of a connection, which hold nothing once it is closed, and go when the engine collects its statements. */
const keptIn = (folder: string) => filesUnder(folder).filter(({ path }) => !/-(wal|shm)$/.test(path))

describe('encrypting a folder that is there', () => {
  test('[I10] into a new one, under another key, and back into the clear: all is the same, drafts included, and the old one as it was', async () => {
    await written(at('old'), null)
    const before = keptIn(at('old'))
    const whole = (folder: string, keyFile: string | null) =>
      using(
        (data) => openSqlite(data, { keyFile }),
        folder,
        async (store) => [
          await logOf(store),
          { ...(await store.load(DECLARATION)) },
          (await store.streams.load(stream)).updates.map((bytes) => Buffer.from(bytes).toString()),
          Buffer.from((await store.packages.find(DECLARATION, 1)) ?? []).toString(),
          await store.sessions.findLink('ab'.repeat(32)),
        ],
      )
    await expectFault(encryptInto(at('old'), at('clear'), { old: null, next: key }), 'store.exists')
    for (const [from, to, old, next] of [
      ['old', 'under-one', null, key],
      ['under-one', 'under-other', key, otherKey],
      ['under-other', 'again', otherKey, null],
    ] as const)
      expect((await encryptInto(at(from), at(to), { old, next })).faults).toEqual([])
    expect(keptIn(at('old'))).toEqual(before)
    expect([...inClear(filesIn(at('under-one'))), ...inClear(filesIn(at('under-other')))]).toEqual([])
    const was = await whole(at('old'), null)
    expect(was.slice(2, 4)).toEqual([[PRIVATE], PACKAGE])
    expect(await whole(at('under-one'), key)).toEqual(was)
    expect(await whole(at('under-other'), otherKey)).toEqual(was)
    expect(await whole(at('again'), null)).toEqual(was)
  })
})
