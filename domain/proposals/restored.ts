/** What of a paragraph that is brought back was taken back by its party since: it was pending beside the settlement, and is pending no more.
 *  What went with the settlement (a strike of words that another's strike took out) was not taken back: it comes back with the words. */
import type { Party } from '../text/ids.ts'
import { proposalsIn } from './read.ts'
import { type Choice, type Outcome, outcomeOf } from './settle.ts'
import type { Hunk, Proposal, Run } from './types.ts'

type Before = { readonly runs: readonly Run[]; readonly pi: Party | null }

/** `before` is the paragraph before the settlement that `choices` were, `pending` who has words in it now. */
export function takenBackSince(before: Before, choices: readonly Choice[], pending: readonly Party[]): readonly Choice[] {
  const outcome = outcomeOf(before.runs, before.pi, choices)
  return proposalsIn(before.runs, before.pi).flatMap((proposal): readonly Choice[] => {
    const { by, hunks } = proposal
    const settled = choices.filter((choice) => choice.by === by)
    if (pending.includes(by) || settled.some(({ hunk }) => hunk === null)) return []
    const left = hunks.filter((hunk) => !settled.some((choice) => choice.hunk === hunk.index) && stayed(outcome, by, hunk))
    const isWhole = settled.length === 0 && left.length === hunks.length && stood(outcome, proposal)
    if (isWhole) return [{ by, hunk: null, decision: 'reject' }]
    return left.map(({ index }) => ({ by, hunk: index, decision: 'reject' }))
  })
}

/** Whether something of the hunk was still pending right after the settlement. */
function stayed({ fates, paragraph }: Outcome, by: Party, { from, to }: Hunk): boolean {
  if (paragraph.kind === 'goes') return false
  let at = 0
  return fates.some(({ text, after }) => {
    const start = at
    at += text.length
    return start < to && from < at && after !== null && (after.ins === by || after.dels.includes(by))
  })
}

/** Whether the proposal as a whole was: a proposed paragraph without words has no hunk. */
const stood = ({ paragraph }: Outcome, { kind, by, hunks }: Proposal): boolean =>
  paragraph.kind === 'stays' && (kind !== 'new paragraph' || hunks.length > 0 || paragraph.pi === by)
