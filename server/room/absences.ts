/** Since when a seat was away: told from its pages. A page loaded again, or a line that drops for a moment, is no leaving. */
import type { Left } from '../../domain/sitting/fold/record.ts'
import type { SeatId } from '../../domain/text/ids.ts'
import { afterCommit, scheduleCommit } from './commit.ts'
import { applyFactsToRoom } from './facts.ts'
import type { Room } from './room.ts'

/** Who comes back sooner was not away. */
export const AWAY_MS = 120_000

export type Absences = {
  /** Of each seat that is in the text, or may come back to it at once: when its absence before this visit began. */
  readonly visits: Map<SeatId, Left | null>
  /** Whose last page left a moment ago. */
  readonly leaving: Map<SeatId, Left>
}

export const noAbsences = (): Absences => ({ visits: new Map(), leaving: new Map() })

/** A page of the seat has the text. */
export function noteArrival(room: Room, seat: SeatId): void {
  const { visits, leaving } = room.absences
  const gone = leaving.get(seat)
  if (gone !== undefined && isAway(room, gone)) recordAbsences(room, [seat])
  leaving.delete(seat)
  if (!visits.has(seat)) visits.set(seat, lastAbsence(room, seat))
}

/** A page of the seat ended. Its absence is put on record once it is one. */
export function noteLeaving(room: Room, seat: SeatId): void {
  const { visits, leaving } = room.absences
  if (!visits.has(seat) || hasPage(room, seat)) return
  afterCommit(room, () => {
    if (hasPage(room, seat)) return
    leaving.set(seat, { at: room.now(), seq: room.seq })
    setTimeout(() => recordAway(room), AWAY_MS + 1).unref()
  })
}

/** When the server stops, whoever just left is on record, however short ago it was. */
export const recordLeaving = (room: Room): void => recordAbsences(room, [...room.absences.leaving.keys()])

/** Since when the seat's present visit tells what is new; null where it was never here before. */
export const absenceOf = (room: Room, seat: SeatId): Left | null => room.absences.visits.get(seat) ?? lastAbsence(room, seat)

const hasPage = (room: Room, seat: SeatId): boolean => [...room.connections.values()].some((each) => each.seat === seat)

const isAway = (room: Room, { at }: Left): boolean => room.now() - at > AWAY_MS

function lastAbsence(room: Room, seat: SeatId): Left | null {
  const last = room.state.lastHere.get(seat)
  if (last === undefined) return null
  return isAway(room, last.left) ? last.left : last.before
}

/** Those who were away for long enough. */
export const recordAway = (room: Room): void =>
  recordAbsences(
    room,
    [...room.absences.leaving].flatMap(([seat, left]) => (isAway(room, left) ? [seat] : [])),
  )

function recordAbsences(room: Room, seats: readonly SeatId[]): void {
  const { visits, leaving } = room.absences
  const gone = seats.flatMap((seat) => {
    const left = leaving.get(seat)
    return left === undefined ? [] : [{ seat, ...left }]
  })
  if (gone.length === 0 || room.health === 'broken' || room.disk.trouble() !== null) return
  for (const { seat } of gone) {
    leaving.delete(seat)
    visits.delete(seat)
  }
  applyFactsToRoom(room, { act: 'seats-left', by: null, facts: [{ kind: 'seats-left', seats: gone }] })
  scheduleCommit(room)
}
