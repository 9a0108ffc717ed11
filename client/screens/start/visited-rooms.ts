/** The seats that were opened in this browser: a list to come back by. It holds no key; the keys are cookies that no script can read. */
import { z } from 'zod'

const visited = z.object({
  document: z.string().max(100),
  seat: z.string().max(64),
  title: z.string().max(300),
  name: z.string().max(300),
  delegation: z.string().max(10).nullable(),
})
export type VisitedRoom = z.infer<typeof visited>

const KEY = 'declaro/rooms'
const MOST = 12

export type RoomShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What cannot be read is no list: somebody else's, or from another time. */
export function visitedRooms(shelf: RoomShelf): readonly VisitedRoom[] {
  const kept = shelf.getItem(KEY)
  if (kept === null) return []
  try {
    const read = z.array(visited).safeParse(JSON.parse(kept))
    return read.success ? read.data : []
  } catch (fault) {
    if (fault instanceof SyntaxError) return []
    throw fault
  }
}

const isSame = (a: Pick<VisitedRoom, 'document' | 'seat'>, b: Pick<VisitedRoom, 'document' | 'seat'>): boolean =>
  a.document === b.document && a.seat === b.seat

/** The last one visited stands first. */
export function rememberRoom(shelf: RoomShelf, room: VisitedRoom): void {
  const others = visitedRooms(shelf).filter((each) => !isSame(each, room))
  shelf.setItem(KEY, JSON.stringify([room, ...others].slice(0, MOST)))
}

export function forgetRoom(shelf: RoomShelf, room: Pick<VisitedRoom, 'document' | 'seat'>): void {
  shelf.setItem(KEY, JSON.stringify(visitedRooms(shelf).filter((each) => !isSame(each, room))))
}
