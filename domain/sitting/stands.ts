/** Where delegations stand on a proposal: each once, and whether what it said still counts. What was said of another wording is outdated. */
import type { DelegationCode } from '../text/ids.ts'
import { POSITIONS, type PositionKind } from './types.ts'

/** As it is kept, here or in the shared document. A sponsor has a wording too. */
type Said = { readonly by: string; readonly seen: string | null }
export type HeldOn = {
  readonly positions: readonly (Said & { readonly position: PositionKind; readonly reason: string | null })[]
  readonly sponsors?: readonly Said[] | undefined
}

export const STANDS = ['sponsor', ...POSITIONS] as const
export type StandKind = (typeof STANDS)[number]
export type Stand = { readonly by: DelegationCode; readonly as: StandKind; readonly reason: string | null; readonly isOutdated: boolean }

/** `seen` is the digest of the proposal as it reads now. What a delegation says itself goes before what another vouched for,
 *  and what counts before what is outdated. */
export function standsOn({ positions, sponsors = [] }: HeldOn, seen: string): readonly Stand[] {
  const all: readonly Stand[] = [
    ...positions.map((held) => ({ by: held.by as DelegationCode, as: held.position, reason: held.reason, isOutdated: held.seen !== seen })),
    ...sponsors.map((held) => ({ by: held.by as DelegationCode, as: 'sponsor' as const, reason: null, isOutdated: held.seen !== seen })),
  ]
  const inOrder = [...all.filter(({ isOutdated }) => !isOutdated), ...all.filter(({ isOutdated }) => isOutdated)]
  const said = new Set<string>()
  return inOrder.filter(({ by }) => !said.has(by) && said.add(by))
}

/** Who counts as supporting: sponsors, and those who said so of this wording. */
export const supportersIn = (stands: readonly Stand[]): readonly DelegationCode[] =>
  stands.filter(({ as, isOutdated }) => !isOutdated && (as === 'sponsor' || as === 'support')).map(({ by }) => by)
