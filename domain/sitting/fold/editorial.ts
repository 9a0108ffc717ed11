/** Corrections come, go, and are made: standings, positions and approvals stay as they are. */
import type { FactOfEditorial } from '../facts-editorial.ts'
import type { RoomState } from '../types.ts'
import { type Fold, having } from './types.ts'

const without = (state: RoomState, gone: readonly number[]): RoomState => ({
  ...state,
  corrections: { ...state.corrections, pending: state.corrections.pending.filter(({ number }) => !gone.includes(number)) },
})

export const editorial: Fold<FactOfEditorial['kind']> = {
  'correction-suggested': (state, { correction: number, paragraph, by, seat, before, after, at }) => ({
    ...state,
    corrections: {
      made: Math.max(state.corrections.made, number),
      pending: [...state.corrections.pending, { number, paragraph, by, seat, before, after, at }],
    },
  }),
  'correction-withdrawn': (state, { correction }) => without(state, [correction]),
  'correction-refused': (state, { correction }) => without(state, [correction]),
  'corrections-accepted': (state, { paragraphs }) =>
    without(
      state,
      paragraphs.flatMap(({ corrections }) => corrections),
    ),
  /** A settlement can be taken back after a correction as before it. */
  'correction-recorded': (state, { paragraph, seen, after, base }) => {
    const settlement = state.settlements.get(paragraph)
    if (settlement?.after !== seen) return state
    return { ...state, settlements: having(state.settlements, paragraph, { ...settlement, after, base: base ?? settlement.base }) }
  },
}
