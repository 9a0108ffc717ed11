/** What of a paragraph that is brought back was taken back by its party since: it was pending beside the settlement, and is pending no more. */
import type { Party } from '../text/ids.ts'
import { proposalsIn } from './read.ts'
import type { Choice } from './settle.ts'
import type { Run } from './types.ts'

/** `before` is the paragraph before the settlement that `choices` were, `pending` who has words in it now. */
export function takenBackSince(
  before: { readonly runs: readonly Run[]; readonly pi: Party | null },
  choices: readonly Choice[],
  pending: readonly Party[],
): readonly Choice[] {
  return proposalsIn(before.runs, before.pi).flatMap(({ by, hunks }): readonly Choice[] => {
    const settled = choices.filter((choice) => choice.by === by)
    if (pending.includes(by) || settled.some(({ hunk }) => hunk === null)) return []
    if (settled.length === 0) return [{ by, hunk: null, decision: 'reject' }]
    const left = hunks.filter(({ index }) => !settled.some(({ hunk }) => hunk === index))
    return left.map(({ index }) => ({ by, hunk: index, decision: 'reject' }))
  })
}
