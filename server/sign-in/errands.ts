/** Browsers that were sent to sign in and have not come back yet: in memory, for ten minutes, each once. */
import type { Errand } from './provider.ts'

/** `link`: the token of the link that was opened. */
export type Underway = Errand & { readonly link: string }

const LIFE_MS = 10 * 60_000
/** Each holds a few hundred bytes; who opens links by the thousand loses the oldest. */
const MOST = 1_000

export type Errands = { readonly begin: (id: string, underway: Underway) => void; readonly end: (id: string) => Underway | null }

export function openErrands(now: () => number): Errands {
  const underway = new Map<string, Underway & { readonly until: number }>()
  return {
    begin: (id, errand) => {
      for (const oldest of underway.keys()) if (underway.size >= MOST) underway.delete(oldest)
      underway.set(id, { ...errand, until: now() + LIFE_MS })
    },
    end: (id) => {
      const found = underway.get(id)
      underway.delete(id)
      return found === undefined || found.until < now() ? null : found
    },
  }
}
