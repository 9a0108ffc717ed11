/** Packages that were signed. */
import type { FactOfSeal } from '../facts-seal.ts'
import type { Fold } from './types.ts'

export const seal: Fold<FactOfSeal['kind']> = {
  'text-sealed': (state, { sealed: number, packageKind: kind, of, manifest, key, at }) => ({
    ...state,
    sealed: [...state.sealed, { number, kind, of, manifest, key, at }],
  }),
}
