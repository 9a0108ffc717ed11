/** The store's thread: what its death means, that a slow disk holds up nobody else, and that it starts from a build too. */
import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { DatabaseSync } from '@photostructure/sqlite'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../server/store/index.ts'
import { storeBehind } from '../../server/store/open.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { workerEntry } from '../../server/worker-entry.ts'
import serverBuild from '../../vite.server.config.ts'
import { aCommit, aFolder, aStore, DECLARATION, expectFault, type Open, opened, using, words } from './store-fixtures.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

test('[I1] when the thread dies, what waits is refused as failed, and the folder can be opened again', async () => {
  const folder = aFolder()
  const worker = new Worker(workerEntry(new URL('../../server/store/open.ts', import.meta.url).href, 'store'), {
    workerData: { dataFolder: folder, options: { commitDelay: 60_000 } },
  })
  const store = await storeBehind(worker)
  await store.createDocument(DECLARATION, 1)
  const waiting = [store.commit(aCommit(0, { updates: words(1) })), store.commit(aCommit(1, { updates: words(2) }))]
  const faults = waiting.map((commit) => expectFault(commit, 'store.failed'))
  await worker.terminate()
  await Promise.all(faults)
  await expectFault(store.load(DECLARATION), 'store.failed')
  await using(openStore, folder, async (again) => expect((await again.load(DECLARATION)).seq).toBe(0))
})

test('[I11] while the disk holds a commit up, this thread goes on', async () => {
  const folder = aFolder()
  const store = await opened(openStore, folder)
  await store.createDocument(DECLARATION, 1)
  const disk = new DatabaseSync(join(folder, 'declaro.sqlite'))
  disk.exec('BEGIN IMMEDIATE')
  let done = false
  const commit = store.commit(aCommit(0, { updates: words(1) })).then(() => (done = true))
  for (let tick = 0; tick < 20; tick++) await delay(5)
  expect(done).toBe(false)
  disk.exec('COMMIT')
  disk.close()
  expect(await commit).toBe(true)
})

const OPENS: [string, (folder: string, commitDelay: number) => ReturnType<Open>][] = [
  ['in this thread', (folder, commitDelay) => openSqlite(folder, { commitDelay })],
  ['in the worker', (folder, commitDelay) => openStore(folder, { commitDelay })],
]

test.each(OPENS)('a delay asked for is put into each commit, one after the other (%s)', async (_, open) => {
  const store = await aStore((folder) => open(folder, 40))
  const began = performance.now()
  await Promise.all([0, 1, 2].map((seq) => store.commit(aCommit(seq, { updates: words(seq + 1) }))))
  expect(performance.now() - began).toBeGreaterThan(3 * 39)
})

test('the store starts from the sources too, as in development', async () => {
  const folder = aFolder()
  const source = new URL('../../server/store/worker-from-source.mjs', import.meta.url)
  const store = await storeBehind(new Worker(source, { workerData: { dataFolder: folder, options: {} } }))
  await store.createDocument(DECLARATION, 1)
  expect(await store.documents()).toEqual([DECLARATION])
  await store.close()
})

test('the store starts from the server’s build', async () => {
  const folder = join(ROOT, 'node_modules', `.declaro-store-build-${process.pid}`)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { rolldownOptions, ...rest } = serverBuild.build ?? {}
  const workers = Object.entries({ ...(rolldownOptions?.input as Record<string, string>) }).filter(([name]) => name.endsWith('-worker'))
  const input = { ...Object.fromEntries(workers), store: join(ROOT, 'server/store/index.ts') }
  await build({
    ...serverBuild,
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { ...rest, outDir: folder, rolldownOptions: { ...rolldownOptions, input } },
  })
  const program = join(folder, 'program.mjs')
  writeFileSync(program, PROGRAM.replace('STORE', pathToFileURL(join(folder, 'store.js')).href))
  const { stdout } = await promisify(execFile)(process.execPath, [program, aFolder()])
  expect(stdout).toBe('1')
})

const PROGRAM = `
import { openStore } from 'STORE'
const store = await openStore(process.argv[2])
await store.createDocument('d', 1)
await store.commit({ document: 'd', epoch: 1, expectedSeq: 0, updates: [{ origin: '{}', bytes: new Uint8Array(3) }], rows: [], audit: [] })
process.stdout.write(String((await store.load('d')).seq))
await store.close()
`
