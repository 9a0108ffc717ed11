/** When seats were last in the text. */
import type { FactOfRecord } from '../facts-record.ts'
import { type Fold, having } from './types.ts'

/** When a seat's last page left, and how much of the log it had. */
export type Left = { readonly at: number; readonly seq: number }
export type LastHere = { readonly left: Left; readonly before: Left | null }

export const record: Fold<FactOfRecord['kind']> = {
  'seats-left': (state, { seats }) => ({
    ...state,
    lastHere: seats.reduce(
      (all, { seat, at, seq }) => having(all, seat, { left: { at, seq }, before: all.get(seat)?.left ?? null }),
      state.lastHere,
    ),
  }),
}
