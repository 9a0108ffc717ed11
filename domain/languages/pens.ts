/** Who writes a language's side: the secretariat, and its translators, who have the pen of that language. */
import { sideLanguages } from './languages.ts'
import { isRevoked } from '../sitting/seats.ts'
import { sentOut } from '../sitting/segment.ts'
import type { Hat, RoomState, Seat } from '../sitting/types.ts'

/** Translators read as the secretariat does, or they could not prepare the other language between sittings. */
export const holdsLanguagePen = ({ pens }: Pick<RoomState, 'pens'>, seat: Pick<Seat, 'id' | 'hat'>): boolean =>
  seat.hat === 'service' && (pens.get(seat.id)?.length ?? 0) > 0

/** The sides that the seat may write now: until certification, also after the words of the negotiated text are frozen. */
export function writableSides(state: RoomState, seat: Seat): readonly string[] {
  if (isRevoked(state, seat.id) || sentOut(state, seat) !== null || state.adoption.certified !== null) return []
  return sidesFor(seat.hat, sideLanguages(state.conference), state.pens.get(seat.id))
}

/** Of all sides those of the seat: the same for server and page. */
export function sidesFor(hat: Hat, sides: readonly string[], pens: readonly string[] = []): readonly string[] {
  if (hat === 'secretariat') return sides
  return hat === 'service' ? sides.filter((language) => pens.includes(language)) : []
}
