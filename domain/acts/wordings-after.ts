/** What becomes of wordings in proposers' own languages when an act has changed the text: each goes with its proposal, and says how. */
import type { GivenWording } from '../languages/wordings.ts'
import type { TextView } from '../proposals/types.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import type { ParagraphId, Party } from '../text/ids.ts'

/** `facts` are the act's, `after` the text once its effects are carried out; told in the same entry. */
export function wordingsAfter(before: RoomState, facts: readonly Fact[], after: TextView): readonly Fact[] {
  const isConcerned = before.wordings.alive.size > 0 || facts.some(({ kind }) => kind === 'paragraph-reopened')
  if (!isConcerned) return []
  const { wordings } = applyFacts(before, facts)
  return [...wordings.alive.values()].flatMap((wording) => becomes(wording, facts, after))
}

const proposalIn = (after: TextView, paragraph: ParagraphId, by: Party) =>
  after.find(paragraph)?.proposals.find((proposal) => proposal.by === by)

function becomes(wording: GivenWording, facts: readonly Fact[], after: TextView): readonly Fact[] {
  const { number, rendering, place } = wording
  if (rendering !== null) return renderingBecomes(wording, rendering, facts, after)
  const isGone = place.kind === 'paragraph' && after.find(place.paragraph) === null
  return isGone ? [{ kind: 'wording-ended', wording: number, as: 'gone' }] : []
}

type Tied = NonNullable<GivenWording['rendering']>

/** Where its proposal is no more and nobody decided so, the wording waits to be rendered again. */
function renderingBecomes(wording: GivenWording, { paragraph, seen }: Tied, facts: readonly Fact[], after: TextView): readonly Fact[] {
  const { number, by } = wording
  const proposal = proposalIn(after, paragraph, by)
  if (proposal !== undefined) return seen === null ? [{ kind: 'rendering-recorded', wording: number, seen: proposal.seen }] : []
  const into = facts.find((fact) => fact.kind === 'paragraph-split' && fact.paragraph === paragraph)
  if (into?.kind === 'paragraph-split' && proposalIn(after, into.into, by) !== undefined)
    return [{ kind: 'wording-carried', wording: number, paragraph: into.into }]
  const as = endOf(paragraph, by, facts) ?? (after.find(paragraph) === null ? 'gone' : null)
  return as === null ? [] : [{ kind: 'wording-ended', wording: number, as }]
}

type End = Extract<Fact, { kind: 'wording-ended' }>['as']

function endOf(paragraph: ParagraphId, by: Party, facts: readonly Fact[]): End | null {
  for (const fact of facts) {
    if (fact.kind === 'proposal-withdrawn' && fact.paragraph === paragraph && fact.by === by) return 'withdrawn'
    if (fact.kind !== 'proposals-settled' || fact.paragraph !== paragraph) continue
    const choice = fact.choices.find((each) => each.by === by)
    if (choice !== undefined) return fact.lapsed === true ? 'lapsed' : choice.decision === 'accept' ? 'accepted' : 'rejected'
  }
  return null
}
