/** Speaking: to everyone who has the text, once it is on disk. */
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
