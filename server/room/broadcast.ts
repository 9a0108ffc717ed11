/** Speaking: to everyone who has the text, once it is on disk. */
import { diskFrame } from '../../domain/protocol/frames.ts'
import type { SeatId } from '../../domain/text/ids.ts'
import type { Trouble } from './disk.ts'
import type { Connection, Room } from './room.ts'

/** The room, or one of its private streams: whoever is connected to it. */
export type Gathering = Pick<Room, 'connections' | 'state'>

/** Sends a frame to all who joined, but for one connection that has it already. */
export function broadcast(room: Pick<Gathering, 'connections'>, frame: Uint8Array, except: number | null): void {
  for (const connection of room.connections.values()) {
    if (connection.state === 'joined' && connection.number !== except) connection.send(frame)
  }
}

/** Puts connections out, after all they were promised has been said. */
export function endConnection(room: Pick<Gathering, 'connections'>, connection: Connection, code: number, reason: string): void {
  if (connection.state === 'ended') return
  connection.state = 'ended'
  room.connections.delete(connection.number)
  connection.close(code, reason)
}

/** Whoever was not heard comes back at once, with the same document. */
export function tellDisk(room: Pick<Gathering, 'connections'>, trouble: Trouble | null): void {
  const frame = diskFrame(trouble ?? '')
  for (const connection of [...room.connections.values()]) {
    if (trouble === null && connection.unheard) endConnection(room, connection, 4503, 'store.writable')
    else connection.send(frame)
  }
}

/** In its turn: what came before is on disk and said, then the door is shut. */
export function closeAfterwards(room: Room, seats: readonly SeatId[], code: number): void {
  const closing = new Set(seats)
  room.batch.afterwards.push(() => {
    for (const connection of [...room.connections.values()]) {
      if (closing.has(connection.seat)) endConnection(room, connection, code, 'act')
    }
  })
}
