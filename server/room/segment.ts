/** A restricted segment while time passes: who is acting head for a time is in for that time, and no longer. */
import { connectionsEnded } from '../../domain/acts/connections.ts'
import { nextChangeInside, renamedInside } from '../../domain/sitting/segment.ts'
import { closeAfterwards } from './broadcast.ts'
import { scheduleCommit } from './commit.ts'
import { applyFactsToRoom } from './facts.ts'
import type { Room } from './room.ts'

const waiting = new WeakMap<Room, NodeJS.Timeout>()
/** No timer of Node's runs longer. */
const LONGEST_MS = 2 ** 31 - 1

/** Waits for the next moment at which somebody's time as acting head begins or ends; called whenever that may be another one. */
export function followSegment(room: Room): void {
  clearTimeout(waiting.get(room))
  const now = room.now()
  const at = nextChangeInside(room.state, now)
  if (at === null) return
  waiting.set(room, setTimeout(() => turn(room), Math.min(at - now, LONGEST_MS)).unref())
}

function turn(room: Room): void {
  if (room.health === 'broken' || room.disk.trouble() !== null) return
  const at = room.now()
  const inside = renamedInside(room.state, at)
  if (inside !== null) {
    const before = room.state
    applyFactsToRoom(room, { act: 'segment-seats', by: null, facts: [{ kind: 'segment-seats-set', inside, at }] })
    for (const effect of connectionsEnded(before, room.state, []))
      if (effect.kind === 'close-connections') closeAfterwards(room, effect.seats, effect.code)
    scheduleCommit(room)
  }
  followSegment(room)
}
