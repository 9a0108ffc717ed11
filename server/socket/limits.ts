/** Limits of one seat over all its sockets: a hostile or broken page costs the room a bounded amount and no more. */
import type { SeatId } from '../../domain/text/ids.ts'

export const SOCKETS_PER_SEAT = 8
export const UPDATES_PER_SECOND = 50
export const REFUSALS_PER_MINUTE = 60
const PRESENCE_PER_SECOND = 20
/** Of all frames: keystrokes are some hundred bytes, and what a page brings along when it comes back may be a whole text at once. */
const BYTES_OF_UPDATE = 5 << 10
const BYTES_AT_ONCE = 8 << 20
/** A page asks for the text once on each line, and an answer is the whole text: a few on one line, more for a seat that comes back often. */
const QUESTIONS_OF_LINE = { perSecond: 0.5, atOnce: 4 }
const QUESTIONS_OF_SEAT = { perSecond: 4, atOnce: 120 }

export type SeatLimits = {
  readonly openSocket: () => boolean
  readonly closeSocket: () => void
  readonly update: () => boolean
  readonly refusal: () => boolean
  readonly presence: () => boolean
  /** A frame of so many bytes. */
  readonly bytes: (length: number) => boolean
  /** For one line. */
  readonly questions: () => () => boolean
}

/** Tokens flow in at `perSecond`, up to `most` are kept; as many are taken as what is allowed weighs. */
export function bucket(perSecond: number, most: number): (weight?: number) => boolean {
  let tokens = most
  let at = performance.now()
  return (weight = 1) => {
    const now = performance.now()
    tokens = Math.min(most, tokens + ((now - at) / 1000) * perSecond)
    at = now
    if (tokens < weight) return false
    tokens -= weight
    return true
  }
}

function openSeat(updatesPerSecond: number): SeatLimits {
  let sockets = 0
  const ofSeat = bucket(QUESTIONS_OF_SEAT.perSecond, QUESTIONS_OF_SEAT.atOnce)
  return {
    openSocket: () => {
      if (sockets >= SOCKETS_PER_SEAT) return false
      sockets++
      return true
    },
    closeSocket: () => {
      sockets--
    },
    // Keys held down and pastes come in bursts: three seconds' worth may come at once.
    update: bucket(updatesPerSecond, updatesPerSecond * 3),
    refusal: bucket(REFUSALS_PER_MINUTE / 60, REFUSALS_PER_MINUTE),
    presence: bucket(PRESENCE_PER_SECOND, PRESENCE_PER_SECOND * 2),
    bytes: bucket(updatesPerSecond * BYTES_OF_UPDATE, BYTES_AT_ONCE),
    questions: () => {
      const ofLine = bucket(QUESTIONS_OF_LINE.perSecond, QUESTIONS_OF_LINE.atOnce)
      return () => ofLine() && ofSeat()
    },
  }
}

export function openLimits(updatesPerSecond = UPDATES_PER_SECOND): { readonly of: (seat: SeatId) => SeatLimits } {
  const seats = new Map<SeatId, SeatLimits>()
  return {
    of: (seat) => {
      const known = seats.get(seat)
      if (known !== undefined) return known
      const limits = openSeat(updatesPerSecond)
      seats.set(seat, limits)
      return limits
    },
  }
}

/** Of the start data, which hold the whole text: a page asks for them once, and again when it has to begin anew. */
const STARTS = { perSecond: 10, atOnce: 600 }

export function openStarts(): (document: string, seat: SeatId) => boolean {
  const seats = new Map<string, () => boolean>()
  return (document, seat) => {
    const key = `${document}/${seat}`
    const may = seats.get(key) ?? bucket(STARTS.perSecond, STARTS.atOnce)
    seats.set(key, may)
    return may()
  }
}
