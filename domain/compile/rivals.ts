/** Which of some parties' proposals in a paragraph cannot be taken together: other words at one place, or words within what another strikes. */
import type { Hunk, Proposal } from '../proposals/types.ts'
import type { Party } from '../text/ids.ts'

const adds = (hunk: Hunk): boolean => hunk.added.trim() !== ''
const overlap = (one: Hunk, other: Hunk): boolean => one.from < other.to && other.from < one.to
const touch = (one: Hunk, other: Hunk): boolean => one.from <= other.to && other.from <= one.to
const within = (inner: Hunk, outer: Hunk): boolean => outer.from <= inner.from && inner.to <= outer.to

function areRivals(one: Hunk, other: Hunk): boolean {
  if (adds(one) && adds(other)) return touch(one, other) && (one.added !== other.added || one.struck !== other.struck)
  if (!adds(one) && !adds(other)) return false
  const [strike, words] = adds(one) ? [other, one] : [one, other]
  // A strike within another's words only shortens them.
  return overlap(strike, words) && !within(strike, words)
}

/** Every party that has a rival among the others, in the order of the alphabet. */
export function rivalsAmong(proposals: readonly Proposal[]): readonly Party[] {
  const isRival = (one: Proposal, other: Proposal): boolean =>
    one.by !== other.by && one.hunks.some((hunk) => other.hunks.some((its) => areRivals(hunk, its)))
  return proposals.filter((one) => proposals.some((other) => isRival(one, other))).map(({ by }) => by)
}
