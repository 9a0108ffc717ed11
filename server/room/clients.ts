/** Client ids: each page gets one never used before, bound to its seat for life and on disk before the page has it. */
import type { SeatId } from '../../domain/text/ids.ts'
import { afterCommit, scheduleCommit } from './commit.ts'
import { type Room, SERVER_CLIENTS } from './room.ts'

export function newClient(room: Room, seat: SeatId): Promise<number> {
  const client = unusedClient(room)
  room.clients.set(client, seat)
  // Who reads while nothing can be kept has an id with which nothing can be written until it is kept.
  if (room.disk.trouble() !== null) {
    room.unkept.push({ kind: 'client-bound', client, seat })
    return Promise.resolve(client)
  }
  return new Promise((resolve, reject) => {
    room.batch.rows.push({ kind: 'client-bound', client, seat })
    room.batch.failed.push(reject)
    afterCommit(room, () => resolve(client))
    scheduleCommit(room)
  })
}

function unusedClient(room: Room): number {
  for (;;) {
    const client = new DataView(room.random(4).buffer).getUint32(0)
    if (client >= SERVER_CLIENTS && !room.clients.has(client) && !room.doc.store.clients.has(client)) return client
  }
}
