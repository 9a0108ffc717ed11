/** That the history was destroyed. */
import type { FactOfHistory } from '../facts-history.ts'
import type { Fold } from './types.ts'

export const history: Fold<FactOfHistory['kind']> = {
  'history-destroyed': (state, { at, log, audit, packages }) => ({ ...state, historyDestroyed: { at, log, audit, packages } }),
}
