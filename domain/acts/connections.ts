/** Who is put out by an act: whoever could read before and cannot after (I5). Compared, never listed by hand. */
import { mayRead } from '../sitting/sitting.ts'
import type { RoomState } from '../sitting/types.ts'
import type { SeatId } from '../text/ids.ts'
import type { Effect } from './types.ts'

export function connectionsEnded(before: RoomState, after: RoomState, effects: readonly Effect[]): readonly Effect[] {
  if (after === before) return []
  const closing = new Set<SeatId>(effects.flatMap((effect) => (effect.kind === 'close-connections' ? effect.seats : [])))
  const seats = [...before.seats.values()]
    .filter((seat) => !closing.has(seat.id) && mayRead(before, seat) === null && mayRead(after, after.seats.get(seat.id) ?? seat) !== null)
    .map((seat) => seat.id)
  return seats.length === 0 ? [] : [{ kind: 'close-connections', seats, code: 4403 }]
}
