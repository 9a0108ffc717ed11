/** Packages while the room is loaded again or the disk is full: none is lost, none is sealed twice. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { dueIn } from '../../domain/seal/due.ts'
import { sealPackage } from '../../domain/seal/package.ts'
import { publicKeyOf } from '../../domain/seal/ed25519.ts'
import type { PackageOrder } from '../../server/papers/order.ts'
import type { DocumentId } from '../../domain/text/ids.ts'
import { breakRoom } from '../../server/room/commit.ts'
import { openRooms, type Rooms } from '../../server/room/rooms.ts'
import { contentsOf } from '../../server/seal/contents.ts'
import { openSealing, type Sealing } from '../../server/seal/sealing.ts'
import { openStore } from '../../server/store/open.ts'
import { readLinks, startIn, wireTo } from './harness.ts'
import { freePort } from './process.ts'

const DOCUMENT = 'rehearsal' as DocumentId
const secret = new Uint8Array(32).fill(7)
const KEY = { secret, publicKey: () => publicKeyOf(secret), isNew: false }

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-sealing-again-'))
  const server = await startIn(folder, await freePort())
  const wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  const act = async (body: Record<string, unknown>): Promise<void> => expect(await wire.act('chair', body)).toMatchObject({ status: 200 })
  await act({ type: 'close-sitting' })
  await act({ type: 'open-sitting', kind: 'second' })
  for (const { id, seen } of (await wire.start('chair')).paragraphs) await act({ type: 'agree', paragraph: id, seen })
  await act({ type: 'adopt' })
  await act({ type: 'certify' })
  await wire.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Sealing in a data folder of its own: `making` is done before each package is made. */
async function sealingIn(data: string, making: (rooms: Rooms) => Promise<void>) {
  const store = await openStore(data)
  const faults: unknown[] = []
  const rooms = openRooms(store, {
    now: Date.now,
    random: (length) => new Uint8Array(length).fill(5),
    onFault: () => undefined,
    onStreamFault: (fault) => faults.push(fault),
  })
  const made = async ({ about, secret: signing }: PackageOrder): Promise<Uint8Array> => {
    await making(rooms)
    return sealPackage(about, [], signing).bytes
  }
  const sealing: Sealing = openSealing({
    packages: store.packages,
    key: KEY,
    now: () => 0,
    findRoom: rooms.find,
    contents: (room, due) => contentsOf(room, due, async () => (await store.load(DOCUMENT)).audit),
    onFault: (fault) => faults.push(fault),
    make: (order) => ({ made: made(order), stop: async () => undefined }),
  })
  onTestFinished(async () => {
    await sealing.close()
    await rooms.settle()
    await store.close()
  })
  const stateNow = async () => (await rooms.find(DOCUMENT))?.state
  const sealed = async (): Promise<readonly unknown[]> => ((await stateNow())?.sealed ?? []).map(({ number, kind }) => [number, kind])
  const before = await stateNow()
  expect(before === undefined ? [] : dueIn(before)).not.toEqual([])
  return { sealing, sealed, faults }
}

const BOTH = [
  [1, 'public'],
  [2, 'internal'],
]

function copied(): string {
  const data = join(folder, 'copy')
  cpSync(join(folder, 'data'), data, { recursive: true })
  return data
}

test('what a full disk did not keep is sealed once there is room, with no act and no start in between', async () => {
  const data = copied()
  const { sealing, sealed, faults } = await sealingIn(data, async () => undefined)
  const disk = new DatabaseSync(join(data, 'declaro.sqlite'), { timeout: 2000 })
  disk.exec(`CREATE TRIGGER full BEFORE INSERT ON packages BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`)
  const tried: unknown[] = [sealing.triedAgainAt(DOCUMENT)]
  for (const _ of [1, 2]) {
    await sealing.follow(DOCUMENT)
    tried.push(sealing.triedAgainAt(DOCUMENT))
  }
  expect(tried, 'later each time').toEqual([null, 2_000, 4_000])
  expect([await sealed(), faults.length]).toEqual([[], 2])
  disk.exec('DROP TRIGGER full')
  disk.close()
  await expect.poll(sealed, { timeout: 30_000 }).toEqual(BOTH)
  await expect.poll(() => sealing.triedAgainAt(DOCUMENT), { timeout: 30_000 }).toBe(null)
})

test('a room that is loaded again while a package is made gets it all the same, once', async () => {
  let breaks = 2
  const { sealing, sealed, faults } = await sealingIn(join(folder, 'data'), async (rooms) => {
    const room = await rooms.find(DOCUMENT)
    if (room !== null && breaks-- > 0) breakRoom(room, new Error('the disk was away'))
  })
  await sealing.follow(DOCUMENT)
  expect(await sealed()).toEqual(BOTH)
  expect(faults).toEqual([])
})
