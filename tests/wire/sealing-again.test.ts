/** Packages while the room is loaded again: none is lost, none is sealed twice. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dueIn } from '../../domain/seal/due.ts'
import { sealPackage } from '../../domain/seal/package.ts'
import { publicKeyOf } from '../../domain/seal/ed25519.ts'
import type { DocumentId } from '../../domain/text/ids.ts'
import { breakRoom } from '../../server/room/commit.ts'
import { openRooms } from '../../server/room/rooms.ts'
import { contentsOf } from '../../server/seal/contents.ts'
import { openSealing } from '../../server/seal/sealing.ts'
import { openStore } from '../../server/store/open.ts'
import { readLinks, startIn, wireTo } from './harness.ts'
import { freePort } from './process.ts'

const DOCUMENT = 'rehearsal' as DocumentId
const secret = new Uint8Array(32).fill(7)
const KEY = { secret, publicKey: publicKeyOf(secret), isNew: false }

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

test('a room that is loaded again while a package is made gets it all the same, once', async () => {
  const store = await openStore(join(folder, 'data'))
  const faults: unknown[] = []
  const rooms = openRooms(store, {
    now: Date.now,
    random: (length) => new Uint8Array(length).fill(5),
    onFault: () => undefined,
    onStreamFault: (fault) => faults.push(fault),
  })
  let breaks = 2
  const sealing = openSealing({
    packages: store.packages,
    key: KEY,
    findRoom: rooms.find,
    contents: (room, due) => contentsOf(room, due, async () => (await store.load(DOCUMENT)).audit),
    onFault: (fault) => faults.push(fault),
    make: ({ about, secret: signing }) => ({
      made: (async () => {
        const room = await rooms.find(DOCUMENT)
        if (room !== null && breaks-- > 0) breakRoom(room, new Error('the disk was away'))
        return sealPackage(about, [], signing).bytes
      })(),
      stop: async () => undefined,
    }),
  })
  const before = (await rooms.find(DOCUMENT))?.state
  expect(before === undefined ? [] : dueIn(before)).not.toEqual([])
  await sealing.follow(DOCUMENT)
  const { sealed } = (await rooms.find(DOCUMENT))?.state ?? { sealed: [] }
  expect(sealed.map(({ number, kind }) => [number, kind])).toEqual([
    [1, 'public'],
    [2, 'internal'],
  ])
  expect(faults).toEqual([])
  await sealing.close()
  await rooms.settle()
  await store.close()
})
