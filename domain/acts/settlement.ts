/** Accept and reject: one proposal, one hunk of it, or all that is pending in a paragraph. */
import { z } from 'zod'
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Choice } from '../sitting/facts.ts'
import { digest, paragraphId, party } from '../sitting/schemas.ts'
import { contestFacts } from './contests.ts'
import { amongAlternatives } from './wordings.ts'
import { notAdmitted } from './late-paragraphs.ts'
import { notAsSeen, proposalSeen, unlockedParagraph } from './paragraphs.ts'
import { accepted, type Context, type Decision } from './types.ts'

/** `seen` is the proposal's digest where `by` is given, the paragraph's own otherwise. */
export const settlementInput = z.strictObject({
  paragraph: paragraphId,
  by: party.optional(),
  hunk: z.int().nonnegative().optional(),
  seen: digest,
})

type SettlementInput = z.output<typeof settlementInput>
type Choices = { readonly kind: 'chosen'; readonly choices: readonly Choice[] }

export function settle(context: Context, input: SettlementInput, decision: Choice['decision']): Decision {
  const paragraph = unlockedParagraph(context, input.paragraph)
  if (paragraph.kind === 'refused') return paragraph
  const unfit = decision === 'accept' ? notAcceptable(context, paragraph) : null
  if (unfit !== null) return unfit
  const chosen = choicesIn(paragraph, input, decision)
  if (chosen.kind === 'refused') return chosen
  const { choices } = chosen
  return accepted(
    [
      { kind: 'proposals-settled', paragraph: paragraph.id, choices, seen: input.seen, at: context.now },
      ...contestFacts(context, paragraph, choices),
    ],
    [{ kind: 'settle', paragraph: paragraph.id, choices }],
    { by: choices.map((choice) => choice.by).join(', ') },
  )
}

/** A wording that has rivals is taken with them, or the text would hold two of one paragraph. */
const notAcceptable = (context: Context, paragraph: ParagraphView): Refusal | null =>
  notAdmitted(context.state, paragraph) ?? (paragraph.pi === null ? null : amongAlternatives(context, paragraph))

function choicesIn(paragraph: ParagraphView, { by, hunk, seen }: SettlementInput, decision: Choice['decision']): Choices | Refusal {
  if (by !== undefined) return choiceOf(paragraph, { by, hunk, seen }, decision)
  if (hunk !== undefined) return refused('act.malformed', { field: 'by' })
  const changed = notAsSeen(seen, paragraph.seen)
  if (changed !== null) return changed
  if (paragraph.proposals.length === 0) return refused('paragraph.no-proposals')
  return { kind: 'chosen', choices: paragraph.proposals.map((proposal) => ({ by: proposal.by, hunk: null, decision })) }
}

type Wanted = Pick<SettlementInput, 'hunk' | 'seen'> & { readonly by: Choice['by'] }

function choiceOf(paragraph: ParagraphView, { by, hunk, seen }: Wanted, decision: Choice['decision']): Choices | Refusal {
  const proposal = proposalSeen(paragraph, by, seen)
  if (proposal.kind === 'refused') return proposal
  if (hunk === undefined) return { kind: 'chosen', choices: [{ by, hunk: null, decision }] }
  if (!proposal.hunks.some((each) => each.index === hunk)) return refused('proposal.gone')
  // A proposal's only hunk is the whole of it: what others hold of the proposal then ends with it.
  return { kind: 'chosen', choices: [{ by, hunk: proposal.hunks.length === 1 ? null : hunk, decision }] }
}
