/** A server killed at each moment of its work, and on disks that fail it: what it acknowledged is there once, and what it began is whole or not there. */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { buildDeadly, clearDeadly } from '../crash/build.ts'
import { AT_FIRST, chance, deathsOf, IN_THE_ROOM } from '../crash/deaths.ts'
import { aFolder, aFolderWith } from '../contract/store-fixtures.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { aFolderOfLives, type Death, faultsIn, type Folder } from '../crash/life.ts'
import { killedErasing, killedSealing, WHILE_SEALING } from '../crash/ends.ts'
import { run } from '../crash/process.ts'

const SEED = 2026

// Some ten servers are started in a row, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 })
beforeAll(buildDeadly)
afterAll(clearDeadly)

async function lives(folder: Folder, deaths: readonly Death[]): Promise<number> {
  let acknowledged = 0
  for (const death of deaths) {
    const { reached, words, acts, wrong } = await folder.live(death)
    expect({ ...death, reached, wrong }).toEqual({ ...death, reached: true, wrong: [] })
    acknowledged += words + acts
  }
  return acknowledged
}

test('[I1] [I7] [T01] killed at each moment of a keystroke, an act and a draft: all that was acknowledged is there once, and the chains verify', async () => {
  const deaths = deathsOf(chance(SEED))
  const half = Math.ceil(deaths.length / 2)
  const folders = await Promise.all([aFolderOfLives(), aFolderOfLives()])
  const acknowledged = await Promise.all(
    folders.map((folder, index) =>
      lives(folder, index === 0 ? deaths.slice(0, half) : [{ moment: 'key-made', time: 1 }, ...deaths.slice(half)]),
    ),
  )
  expect(Math.min(...acknowledged), 'work was done between the deaths').toBeGreaterThan(10)
  for (const folder of folders) expect(await folder.end()).toEqual([])
  expect(deaths.length).toBe(Object.keys(IN_THE_ROOM).length + 1)
  expect(AT_FIRST).toHaveLength(2)
})

describe('a disk', () => {
  const walOf = ({ data }: Folder): string => join(data, 'declaro.sqlite-wal')
  type Wear = { readonly what: string; readonly takes: 'nothing' | 'the last commit'; readonly wear: (wal: string) => void }
  const garble = (wal: string): void => {
    const bytes = readFileSync(wal)
    writeFileSync(wal, bytes.fill(0xa5, bytes.length - 1_500, bytes.length - 900))
  }
  const WEAR: readonly Wear[] = [
    { what: 'half a page more', takes: 'nothing', wear: (wal) => appendFileSync(wal, Buffer.alloc(2_500, 7)) },
    { what: 'the last page cut in half', takes: 'the last commit', wear: (wal) => truncateSync(wal, statSync(wal).size - 2_000) },
    { what: 'the last page garbled', takes: 'the last commit', wear: garble },
  ]

  test('that wrote the end of its log badly takes the last commit with it, and no more', async () => {
    const folder = await aFolderOfLives()
    for (const { what, takes, wear } of WEAR) {
      await lives(folder, [{ moment: 'committed', time: 25 }])
      wear(walOf(folder))
      if (takes === 'the last commit') folder.loseLastLife()
      expect(await faultsIn(folder.data), what).toEqual([])
    }
    expect(await folder.end()).toEqual([])
  })

  test('that is slow holds up acknowledgements, and loses none', async () => {
    const folder = await aFolderOfLives()
    const told = await folder.live({ moment: 'commit-known', time: 12 }, { delay: 60 })
    expect(told).toMatchObject({ reached: true, wrong: [] })
    expect(told.words).toBeGreaterThan(5)
    expect(await folder.end()).toEqual([])
  })
})

test('[I1] where no file can grow any more words are not acknowledged and acts refused, and all of before is there', async () => {
  const folder = await aFolderOfLives()
  const { reached, words, wrong } = await folder.live({ moment: 'committed', time: 100_000 }, { largest: 600 })
  expect({ reached, wrong }, 'it was killed in the end, having outlived the fault').toEqual({ reached: false, wrong: [] })
  expect(words).toBeGreaterThan(10)
  expect(await folder.end()).toEqual([])
})

test('killed while it erases: keys that were to be destroyed are gone with the next start, and no page brings back what was erased', async () => {
  const wrong = await Promise.all((['stream-emptied', 'keys-destroyed'] as const).map(killedErasing))
  expect(wrong).toEqual([[], []])
})

test('[I9] killed with a package made and not kept, and with one kept and not on record: each is sealed once, as it is on record', async () => {
  expect(await killedSealing(WHILE_SEALING)).toEqual([])
})

describe('killed', () => {
  /** With a data folder in it. */
  const aDataFolder = async (): Promise<string> => {
    const folder = aFolder()
    mkdirSync(folder, { recursive: true })
    renameSync(await aFolderWith(openSqlite, 4), join(folder, 'data'))
    return folder
  }
  const SIGKILL = 'SIGKILL'
  const dying = (moment: string): Readonly<Record<string, string>> => ({ DECLARO_DIES_AT: `${moment}:1` })

  test('in a restoration: nothing is there that a start would take for a restored folder, or all of it; and restoring again is possible', async () => {
    const folder = await aDataFolder()
    const [data, backup] = [join(folder, 'data'), join(folder, 'backup')]
    expect(await run('declaro', ['backup', data, backup])).toBeNull()
    for (const moment of ['restore-copied', 'restore-begun']) {
      const to = join(folder, moment)
      expect(await run('declaro', ['restore', backup, to], dying(moment))).toBe(SIGKILL)
      expect(existsSync(join(to, 'declaro.sqlite')), moment).toBe(false)
      expect(await run('declaro', ['restore', backup, to])).toBeNull()
      expect((await verifyFolder(to)).faults).toEqual([])
      expect(
        readdirSync(to).filter((name) => name !== 'declaro.lock'),
        'nothing of the first time is left',
      ).toEqual(['declaro.sqlite'])
    }
    const placed = join(folder, 'placed')
    expect(await run('declaro', ['restore', backup, placed], dying('restore-placed'))).toBe(SIGKILL)
    expect((await verifyFolder(placed)).faults).toEqual([])
  })

  test('in a backup: what is there under its name is whole', async () => {
    const folder = await aDataFolder()
    const backup = join(folder, 'backup')
    expect(await run('declaro', ['backup', join(folder, 'data'), backup], dying('backup-copied'))).toBe(SIGKILL)
    expect(existsSync(backup)).toBe(false)
    expect(await run('declaro', ['backup', join(folder, 'data'), backup])).toBeNull()
    expect((await verifyFolder(backup)).faults).toEqual([])
  })

  test('in a migration: the next start makes it, from what was there before', async () => {
    const folder = await aDataFolder()
    const data = join(folder, 'data')
    for (const moment of ['migration-copied', 'migration-written']) {
      expect(await run('migrator', [data], dying(moment))).toBe(SIGKILL)
      expect((await verifyFolder(data)).faults, moment).toEqual([])
    }
    expect(await run('migrator', [data], dying('migrated'))).toBe(SIGKILL)
    expect(await run('migrator', [data])).toBeNull()
    const copies = readdirSync(data).filter((name) => name.startsWith('declaro.version-'))
    expect(copies, 'a copy of before for each that was begun').toHaveLength(3)
    await expect(verifyFolder(data), 'it is of the newer version now').rejects.toMatchObject({ code: 'store.newer' })
  })
})

test('what is built for use has no moment in it', () => {
  const out = mkdtempSync(join(tmpdir(), 'declaro-built-'))
  onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const args = [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    'vite.server.config.ts',
    '--outDir',
    out,
    '--logLevel',
    'error',
  ]
  expect(spawnSync(process.execPath, args, { cwd: root }).status).toBe(0)
  const code = readdirSync(out)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(out, name), 'utf8'))
    .join('\n')
  expect(code.length).toBeGreaterThan(500_000)
  expect(code.match(/.*(DIES_AT|reached\().*/g)).toEqual(['function reached(_moment) {}'])
})
