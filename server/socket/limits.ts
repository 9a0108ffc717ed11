/** Limits of one seat over all its sockets in a document, and of a document over all its seats: hostile or broken pages cost a bounded amount and no more. */
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
/** A line costs the server more than all that is said on it before it is closed. */
const LINES_OF_SEAT = { perSecond: 2, atOnce: 120 }

/** Of one document over all its seats, however many they are. */
export type Amounts = {
  readonly sockets: number
  readonly updatesPerSecond: number
  readonly bytesPerSecond: number
  readonly refusalsPerMinute: number
  readonly presencePerSecond: number
}

/** Far above what a conference of 600 pages does: what is beyond it is no drafting. */
export const OF_DOCUMENT: Amounts = {
  sockets: 2_000,
  updatesPerSecond: 6_000,
  bytesPerSecond: 32 << 20,
  refusalsPerMinute: 3_000,
  presencePerSecond: 6_000,
}
/** What each seat may do in a document that is over its limits: nobody who writes by hand is put out for what others do. */
const OWN_SHARE = { sockets: 2, updates: { perSecond: 10, atOnce: 60 }, bytes: { perSecond: 100 << 10, atOnce: 2 << 20 } }

/** Why the line is closed with 4429; null where all is within the limits. */
export type Excess = string | null

export type SeatLimits = {
  readonly openSocket: () => Excess
  readonly closeSocket: () => void
  readonly update: () => Excess
  /** False where the refusal is one too many. */
  readonly refusal: () => boolean
  readonly presence: () => boolean
  /** A frame of so many bytes. */
  readonly bytes: (length: number) => Excess
  /** For one line. */
  readonly questions: () => () => boolean
}

type Now = () => number
type Bucket = (weight?: number) => boolean

/** Tokens flow in at `perSecond`, up to `most` are kept; as many are taken as what is allowed weighs. */
export function bucket(perSecond: number, most: number, clock: Now = () => performance.now()): Bucket {
  let tokens = most
  let at = clock()
  return (weight = 1) => {
    const now = clock()
    tokens = Math.min(most, tokens + ((now - at) / 1000) * perSecond)
    at = now
    if (tokens < weight) return false
    tokens -= weight
    return true
  }
}

type OfDocument = {
  sockets: number
  readonly amounts: Amounts
  readonly update: Bucket
  readonly bytes: Bucket
  readonly refusal: Bucket
  readonly presence: Bucket
}

function openDocument(amounts: Amounts, now: Now): OfDocument {
  const { updatesPerSecond, bytesPerSecond, refusalsPerMinute, presencePerSecond } = amounts
  return {
    sockets: 0,
    amounts,
    update: bucket(updatesPerSecond, updatesPerSecond * 2, now),
    // Everyone may come back at once, each with all that was written meanwhile.
    bytes: bucket(bytesPerSecond, bytesPerSecond * 8, now),
    refusal: bucket(refusalsPerMinute / 60, refusalsPerMinute, now),
    presence: bucket(presencePerSecond, presencePerSecond * 2, now),
  }
}

type Allowed = { readonly seat: Bucket; readonly share: Bucket; readonly document: Bucket; readonly of: string }

/** The share is used up first, so that who goes beyond it is the first to be closed. */
const within =
  ({ seat, share, document, of }: Allowed) =>
  (weight = 1): Excess => {
    if (!seat(weight)) return `too-many.${of}`
    const isOwn = share(weight)
    return document(weight) || isOwn ? null : `crowded.${of}`
  }

function openSeat(updatesPerSecond: number, document: OfDocument, now: Now): SeatLimits {
  let sockets = 0
  const ofSeat = bucket(QUESTIONS_OF_SEAT.perSecond, QUESTIONS_OF_SEAT.atOnce, now)
  const line = bucket(LINES_OF_SEAT.perSecond, LINES_OF_SEAT.atOnce, now)
  const refusal = bucket(REFUSALS_PER_MINUTE / 60, REFUSALS_PER_MINUTE, now)
  const presence = bucket(PRESENCE_PER_SECOND, PRESENCE_PER_SECOND * 2, now)
  const share = (of: 'updates' | 'bytes'): Bucket => bucket(OWN_SHARE[of].perSecond, OWN_SHARE[of].atOnce, now)
  return {
    openSocket: () => {
      if (!line()) return 'too-many.lines'
      if (sockets >= SOCKETS_PER_SEAT) return 'too-many.sockets'
      if (document.sockets >= document.amounts.sockets && sockets >= OWN_SHARE.sockets) return 'crowded.sockets'
      sockets++
      document.sockets++
      return null
    },
    closeSocket: () => {
      sockets--
      document.sockets--
    },
    update: within({
      // Keys held down and pastes come in bursts: three seconds' worth may come at once.
      seat: bucket(updatesPerSecond, updatesPerSecond * 3, now),
      share: share('updates'),
      document: document.update,
      of: 'updates',
    }),
    refusal: () => refusal() && document.refusal(),
    presence: () => presence() && document.presence(),
    bytes: within({
      seat: bucket(updatesPerSecond * BYTES_OF_UPDATE, BYTES_AT_ONCE, now),
      share: share('bytes'),
      document: document.bytes,
      of: 'bytes',
    }),
    questions: () => {
      const ofLine = bucket(QUESTIONS_OF_LINE.perSecond, QUESTIONS_OF_LINE.atOnce, now)
      return () => ofLine() && ofSeat()
    },
  }
}

export type Limits = { readonly of: (document: string, seat: SeatId) => SeatLimits }

/** A load test that lets a seat write more than a hand can lets the document have as much more. */
const grown = (amounts: Amounts, updatesPerSecond: number): Amounts => ({
  ...amounts,
  updatesPerSecond: Math.max(amounts.updatesPerSecond, updatesPerSecond * 2),
})

export function openLimits(
  updatesPerSecond = UPDATES_PER_SECOND,
  amounts: Amounts = grown(OF_DOCUMENT, updatesPerSecond),
  now: Now = () => performance.now(),
): Limits {
  const documents = new Map<string, OfDocument>()
  const seats = new Map<string, SeatLimits>()
  return {
    of: (document, seat) => {
      const key = `${document}/${seat}`
      const known = seats.get(key)
      if (known !== undefined) return known
      const all = documents.get(document) ?? openDocument(amounts, now)
      documents.set(document, all)
      const limits = openSeat(updatesPerSecond, all, now)
      seats.set(key, limits)
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
