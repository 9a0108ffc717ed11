/** The rooms of one server: opened when first asked for, loaded again from disk after a fault. */
import { StoreFault, type Store } from '../store/types.ts'
import type { DocumentId } from '../../domain/text/ids.ts'
import { recordLeaving } from './absences.ts'
import { whenIdle } from './commit.ts'
import { openDisk } from './disk.ts'
import { followDisk, openRoom } from './open.ts'
import type { Clock, Room } from './room.ts'

export type Rooms = {
  readonly find: (document: DocumentId) => Promise<Room | null>
  /** Resolves when every word that was taken is on disk. */
  readonly settle: () => Promise<void>
}

export type RoomsOptions = {
  readonly now: Clock
  readonly random: (length: number) => Uint8Array
  readonly onFault: (fault: Error) => void
  readonly onStreamFault: (fault: Error) => void
}

/** Who asked for the room hears why it could not be opened. */
const ignored = (): void => undefined

const settled = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => undefined,
    // Who asked for the work hears of its fault.
    () => undefined,
  )

export function openRooms(store: Store, options: RoomsOptions): Rooms {
  const rooms = new Map<DocumentId, Promise<Room>>()
  const disk = openDisk(store, () => {
    for (const opening of rooms.values()) opening.then(followDisk, ignored)
  })
  const open = (document: DocumentId, after: Promise<void> | null = null): Promise<Room> => {
    const surroundings = {
      ...options,
      disk,
      onFault: (fault: Error) => {
        rooms.delete(document)
        disk.note(fault)
        options.onFault(fault)
      },
      onStreamFault: (fault: Error) => {
        disk.note(fault)
        options.onStreamFault(fault)
      },
      onReplaced: (work: Promise<unknown>) => void open(document, settled(work)),
    }
    const opening = after === null ? openRoom(store, document, surroundings) : after.then(() => openRoom(store, document, surroundings))
    // A room that could not be opened is tried again by the next who asks.
    opening.catch(() => rooms.delete(document))
    rooms.set(document, opening)
    return opening
  }
  return {
    find: async (document) => {
      try {
        return await (rooms.get(document) ?? open(document))
      } catch (error) {
        if (error instanceof StoreFault && error.code === 'store.unknown') return null
        throw error
      }
    },
    settle: async () => {
      disk.rest()
      for (const opening of rooms.values()) {
        const room = await opening
        await whenIdle(room)
        recordLeaving(room)
        await Promise.all([whenIdle(room), room.streams.settle()])
      }
    },
  }
}
