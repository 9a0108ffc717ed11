/** A proposal has an id for one life: from the first pending character until nothing is pending. */
import { partiesIn } from './read.ts'
import type { Run } from './types.ts'
import type { Instant, Party } from '../text/ids.ts'

export type ProposalLife = { readonly id: string; readonly openedAt: Instant }
/** Of one paragraph, by their parties. Never written into: what is made of it is kept for as long as it is the same object. */
export type Lives = ReadonlyMap<Party, ProposalLife>

export type LifeChange = { readonly opened: readonly Party[]; readonly closed: readonly Party[] }

/** Which parties' proposals begin and end, given those alive and the paragraph as it now stands (no runs and no `pi` where it is gone). */
export function lifeChanges(alive: Iterable<Party>, runs: readonly Pick<Run, 'ins' | 'dels'>[], pi: Party | null): LifeChange {
  const before = new Set(alive)
  const after = new Set(partiesIn(runs, pi))
  return { opened: [...after].filter((party) => !before.has(party)), closed: [...before].filter((party) => !after.has(party)) }
}
