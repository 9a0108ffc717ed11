/** How long the negotiating history is kept, and what is known of it once it was destroyed. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { dueIn } from '../seal/due.ts'
import type { Digest, Instant } from '../text/ids.ts'
import type { Conference, RoomState } from './types.ts'

const DAY = 24 * 60 * 60_000

/** Up to which row of a chain hashes alone are kept; `all` is one hash over all of them. */
export type KeptChain = { readonly seq: number; readonly hash: Digest; readonly all: Digest }

export type HistoryDestroyed = {
  readonly at: Instant
  readonly log: KeptChain
  readonly audit: KeptChain
  /** Numbers of the sealed packages that went with it. */
  readonly packages: readonly number[]
}

/** From when on the history may be destroyed; null where it is kept for ever, or nothing is certified yet. */
export function historyEnds({ historyKept }: Pick<Conference, 'historyKept'>, certified: { readonly at: Instant } | null): Instant | null {
  return historyKept === undefined || certified === null ? null : certified.at + historyKept * DAY
}

/** Null where the history may be destroyed now. */
export function mayDestroyHistory(
  state: Pick<RoomState, 'conference' | 'adoption' | 'sealed' | 'historyDestroyed'>,
  now: Instant,
): Refusal | null {
  const { certified } = state.adoption
  if (certified === null) return refused('history.not-certified')
  if (state.historyDestroyed !== null) return refused('history.destroyed')
  const ends = historyEnds(state.conference, certified)
  if (ends === null) return refused('history.kept')
  if (now < ends)
    return refused('history.too-early', { days: Math.ceil((ends - now) / DAY), until: new Date(ends).toISOString().slice(0, 10) })
  const count = dueIn(state).length
  return count > 0 ? refused('history.not-sealed', { count }) : null
}

/** The internal packages: trace and history. What is public stays. */
export const packagesToDestroy = ({ sealed }: Pick<RoomState, 'sealed'>): readonly number[] =>
  sealed.filter(({ kind }) => kind === 'internal').map(({ number }) => number)
