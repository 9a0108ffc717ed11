/** That the data were restored. */
import type { FactOfRestoring } from '../facts-restored.ts'
import type { Fold } from './types.ts'

export const restored: Fold<FactOfRestoring['kind']> = {
  'data-restored': (state, { backup, at, until }) => ({ ...state, restorations: [...state.restorations, { backup, at, until }] }),
}
