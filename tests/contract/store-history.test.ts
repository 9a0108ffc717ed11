/** Destroying a document's history: the contract, a process killed in the middle of it, and copies of the database beside it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from '../../server/store/index.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { aCommit, aFolder, DECLARATION, entry, textOf, using } from './store-fixtures.ts'
import { CANARY, destroying, filesWith, historyContract, withHistory } from './store-history-contract.ts'

historyContract('in this thread', openSqlite)
historyContract('in the worker', openStore)

test('copies from before migrations go too; what else lies in the folder stays', async () => {
  const folder = aFolder()
  await using(openSqlite, folder, async (store) => {
    await withHistory(store)
    for (const name of ['declaro.version-2.sqlite', 'declaro.version-2-2.sqlite', 'a-backup.sqlite'])
      writeFileSync(join(folder, name), CANARY)
    await store.destroyHistory(destroying())
    expect(filesWith(folder, CANARY)).toEqual(['a-backup.sqlite'])
  })
})

test('a note that is left of another database does not keep the store from opening, and is put away', async () => {
  const folder = aFolder()
  await using(openSqlite, folder, withHistory)
  for (const document of [DECLARATION, 'one-that-is-not-here']) {
    writeFileSync(join(folder, 'declaro.destroying'), JSON.stringify({ document, generation: 1, copies: ['kept.sqlite'] }))
    writeFileSync(join(folder, 'kept.sqlite'), 'whole')
    await using(openSqlite, folder, async (store) => expect(await store.verify(DECLARATION)).toBeNull())
    expect([existsSync(join(folder, 'declaro.destroying')), existsSync(join(folder, 'kept.sqlite'))]).toEqual([false, true])
  }
})

const DESTROYER = fileURLToPath(new URL('store-destroyer.ts', import.meta.url))
const UPDATES = 3000

/** Long enough that a kill falls into the middle of it. */
async function aLongHistory(): Promise<string> {
  const folder = aFolder()
  await using(openSqlite, folder, async (store) => {
    await withHistory(store)
    const bytes = new TextEncoder().encode(CANARY.repeat(40))
    const updates = Array.from({ length: UPDATES }, () => ({ origin: '{}', bytes }))
    await store.commit(aCommit(4, { updates, audit: [{ ...entry(3), body: CANARY.repeat(1000) }] }))
  })
  return folder
}

/** Killed so many milliseconds after it began. Whether it said by then that it was done. */
async function killedAfter(folder: string, milliseconds: number): Promise<boolean> {
  const process_ = spawn(process.execPath, ['--import', 'tsx', DESTROYER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(process_, 'exit')
  let isDone = false
  for await (const line of createInterface({ input: process_.stdout })) {
    if (line === 'begins') setTimeout(() => process_.kill('SIGKILL'), milliseconds)
    else {
      isDone = true
      process_.kill('SIGKILL')
    }
  }
  expect(await ended).toEqual([null, 'SIGKILL'])
  return isDone
}

test('[I1] kill -9 in the middle leaves all of the history or none of it, and the next start finishes what was begun', async () => {
  const long = await aLongHistory()
  let cutShort = 0
  for (const milliseconds of [0, 4, 8, 12, 16, 20, 25, 30, 40, 55, 80, 60_000]) {
    const folder = aFolder()
    cpSync(long, folder, { recursive: true })
    const isDone = await killedAfter(folder, milliseconds)
    if (!isDone) cutShort++
    if (isDone) expect(filesWith(folder, CANARY), 'what it said was done was done').toEqual([])
    await using(openSqlite, folder, async (store) => {
      expect(await store.verify(DECLARATION)).toBeNull()
      const { generation, updates, clients } = await store.load(DECLARATION)
      expect([1, 2]).toContain(generation)
      if (isDone) expect(generation).toBe(2)
      if (generation === 1) expect([updates.length, clients.size]).toEqual([UPDATES + 2, 1])
      else {
        expect(textOf(await store.load(DECLARATION))).toEqual(['the text alone'])
        expect(filesWith(folder, CANARY)).toEqual([])
      }
      expect(existsSync(join(folder, 'declaro.destroying'))).toBe(false)
    })
  }
  expect(cutShort, 'some were killed in the middle').toBeGreaterThan(2)
}, 240_000)
