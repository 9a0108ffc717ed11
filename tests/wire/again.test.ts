/** The same data folder, opened again: the room goes on under the same ids, and what cannot be written is said instead of waited for. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { DocumentId } from '../../domain/text/ids.ts'
import { SERVER_CLIENTS } from '../../server/room/room.ts'
import { applyFactsToRoom } from '../../server/room/facts.ts'
import { scheduleCommit, whenIdle } from '../../server/room/commit.ts'
import { openRooms } from '../../server/room/rooms.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { startWire } from './harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'declaro-again-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('[I2] opened again, the server writes under its own ids, never under one that a seat could claim', async () => {
  const first = await startWire({ folder })
  const cookie = await first.signIn('chair')
  await first.stop()
  const second = await startWire({ folder })
  const topic = (title: string) =>
    fetch(`${second.url}/api/documents/rehearsal/acts`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'record-topic', title, raisedBy: 'DO' }),
    })
  expect((await topic('Uno')).status).toBe(200)
  await second.stop()
  const store = await openSqlite(join(folder, 'data'))
  const rooms = openRooms(store, {
    now: Date.now,
    random: (length) => new Uint8Array(randomBytes(length)),
    onFault: () => undefined,
    onStreamFault: () => undefined,
  })
  const room = await rooms.find('rehearsal' as DocumentId)
  expect(room?.state.topics).toHaveLength(1)
  expect([...(room?.doc.store.clients.keys() ?? [])].filter((client) => client >= SERVER_CLIENTS)).toEqual([])
  expect(room?.doc.clientID).toBeLessThan(SERVER_CLIENTS)
  await rooms.settle()
  await store.close()
})

test('[I11] a commit that fails ends the waiting for it', async () => {
  const store = await openSqlite(join(folder, 'other'))
  await store.createDocument('rehearsal' as DocumentId, 1)
  const faults: Error[] = []
  const rooms = openRooms(store, {
    now: Date.now,
    random: (length) => new Uint8Array(randomBytes(length)),
    onFault: (fault) => void faults.push(fault),
    onStreamFault: (fault) => void faults.push(fault),
  })
  const room = await rooms.find('rehearsal' as DocumentId)
  if (room === null) throw new Error('the document that was just made is not there')
  await whenIdle(room)
  await store.close()
  applyFactsToRoom(room, { act: 'hand-out-links', by: null, facts: [] })
  scheduleCommit(room)
  await expect(whenIdle(room)).rejects.toMatchObject({ code: 'store.failed' })
  await expect(whenIdle(room), 'and later too').rejects.toMatchObject({ code: 'store.failed' })
  expect(faults).toHaveLength(1)
})
