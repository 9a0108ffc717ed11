/** Who may use the library of earlier Declarations. These are public documents: whoever may read the text may look for the words of one. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isOffice } from '../sitting/seats.ts'
import { mayRead } from '../sitting/sitting.ts'
import type { RoomState, Seat } from '../sitting/types.ts'

/** Null where the seat may search it and see what it holds. */
export const mayUseLibrary = (state: RoomState, seat: Seat): Refusal | null => mayRead(state, seat)

/** Null where the seat may add, describe and remove documents. */
export const mayKeepLibrary = (state: RoomState, seat: Seat): Refusal | null =>
  mayRead(state, seat) ?? (isOffice(seat) ? null : refused('right.missing'))
