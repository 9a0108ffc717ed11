/** Two wordings side by side as stretches that both have and stretches that were struck or put. */
import type { Tokens } from './tokens.ts'

export type Wordings = { readonly old: Tokens; readonly now: Tokens; readonly weights: readonly number[] }

/** Words [i0, i1) of the old wording stand against words [j0, j1) of the new one. */
export type Stretch = { readonly same: boolean; readonly i0: number; readonly i1: number; readonly j0: number; readonly j1: number }

/** Neighbours of one kind become one; what is empty goes. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = []
  for (const stretch of stretches) {
    const last = out.at(-1)
    if (stretch.i0 === stretch.i1 && stretch.j0 === stretch.j1) continue
    if (last?.same === stretch.same) out[out.length - 1] = { ...last, i1: stretch.i1, j1: stretch.j1 }
    else out.push(stretch)
  }
  return out
}
