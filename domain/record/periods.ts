/** When a seat may look back on the text: while sittings ran to which it was admitted and in which it was not put out. Chair and secretariat
 *  look back on everything. */
import { isOffice } from '../sitting/seats.ts'
import type { Fact } from '../sitting/facts.ts'
import type { RoomState, Seat, Sitting } from '../sitting/types.ts'
import type { Instant, SeatId } from '../text/ids.ts'
import type { Deed } from './deeds.ts'

/** From `from` (included) to `to` (excluded); `to` is infinite for what still runs. */
export type Span = { readonly from: Instant; readonly to: Instant }

const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

/** Without the restricted segments that did not name the seat: they are closed to chair and secretariat too. */
export function spansOpenTo(state: RoomState, seat: Seat, deeds: readonly Deed[]): readonly Span[] {
  const closed = segmentsWithout(seat, deeds)
  if (isOffice(seat)) return without([ALWAYS], closed)
  const attended = state.sittings.flatMap((sitting) => spansIn(sitting, seat))
  return without(attended, [...darkSpans(deeds), ...closed])
}

export const isWithin = (spans: readonly Span[], at: Instant): boolean => spans.some(({ from, to }) => from <= at && at < to)

/** From the opening on, also where it came late; but not from when it was put out at the door until it was let in again. */
function spansIn(sitting: Sitting, { id }: Seat): readonly Span[] {
  const end = endOf(sitting)
  const spans: Span[] = []
  let since: Instant | null = null
  for (const entry of sitting.attendance) {
    if (entry.how !== 'door' || entry.seat !== id) continue
    if (entry.moved === 'in') since ??= spans.length === 0 ? sitting.openedAt : entry.at
    else if (since !== null) {
      spans.push({ from: since, to: entry.at })
      since = null
    }
  }
  return since === null ? spans : [...spans, { from: since, to: end }]
}

/** What was done in the instant of closing is still of the sitting. */
const endOf = (sitting: Sitting): Instant => (sitting.state === 'closed' ? sitting.closedAt + 1 : Number.POSITIVE_INFINITY)

/** From when the seat was sent out until it was in again; that it was sent out, and what stands when it is back, it sees. */
function segmentsWithout({ id }: Seat, deeds: readonly Deed[]): readonly Span[] {
  const spans: Span[] = []
  let since: Instant | null = null
  for (const { at, facts } of deeds)
    for (const fact of facts) {
      const isIn = inSegment(fact, id)
      if (isIn === false) since ??= at
      else if (isIn === true && since !== null) {
        spans.push({ from: since + 1, to: at })
        since = null
      }
    }
  return since === null ? spans : [...spans, { from: since + 1, to: Number.POSITIVE_INFINITY }]
}

/** Null where the fact changes nothing of it. */
function inSegment(fact: Fact, seat: SeatId): boolean | null {
  switch (fact.kind) {
    case 'segment-opened':
    case 'segment-seats-set':
      return fact.inside.includes(seat)
    case 'segment-closed':
    case 'sitting-closed':
      return true
    default:
      return null
  }
}

/** Suspended so that all but chair and secretariat were put out. */
function darkSpans(deeds: readonly Deed[]): readonly Span[] {
  const spans: Span[] = []
  let since: Instant | null = null
  for (const { at, facts } of deeds)
    for (const fact of facts) {
      if (fact.kind === 'sitting-suspended') since = fact.mode === 'dark' ? at : since
      else if (since !== null && (fact.kind === 'sitting-resumed' || fact.kind === 'sitting-closed')) {
        spans.push({ from: since + 1, to: at })
        since = null
      }
    }
  return since === null ? spans : [...spans, { from: since + 1, to: Number.POSITIVE_INFINITY }]
}

function without(spans: readonly Span[], closed: readonly Span[]): readonly Span[] {
  return closed.reduce<readonly Span[]>(
    (left, gap) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, gap.from) },
          { from: Math.max(from, gap.to), to },
        ].filter((span) => span.from < span.to),
      ),
    spans,
  )
}
