/** The silence procedure while time passes: when the deadline is over the server records whether the silence held. The deadline is read from the room's
 *  facts, so it stands over a restart. */
import { scheduleCommit } from './commit.ts'
import { applyFactsToRoom } from './facts.ts'
import type { Room } from './room.ts'
import { digestIn } from './text.ts'

const waiting = new WeakMap<Room, NodeJS.Timeout>()
/** No timer of Node's runs longer. */
const LONGEST_MS = 2 ** 31 - 1

/** Waits for the end of the time that is running; called whenever that may be another one. */
export function followSilence(room: Room): void {
  clearTimeout(waiting.get(room))
  const { silence } = room.state.adoption
  if (silence?.state !== 'running') return
  const wait = Math.max(0, silence.until - room.now())
  waiting.set(room, setTimeout(() => turn(room), Math.min(wait, LONGEST_MS)).unref())
}

function turn(room: Room): void {
  if (room.health === 'broken' || room.disk.trouble() !== null) return
  const { silence } = room.state.adoption
  const at = room.now()
  if (silence?.state === 'running' && at >= silence.until) {
    const held = silence.digest === digestIn(room)
    applyFactsToRoom(room, { act: 'silence-over', by: null, facts: [{ kind: 'silence-ended', held, at }] })
    scheduleCommit(room)
  }
  followSilence(room)
}
