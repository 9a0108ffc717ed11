/** What the meeting decided, in order: paragraph, decision, when, in which sitting. Whose proposal it was is told only where the conference says so. */
import type { DecisionList } from '../sitting/types.ts'
import type { Fact } from '../sitting/facts.ts'
import type { Instant, ParagraphId, Party } from '../text/ids.ts'
import { type Span, isWithin } from './periods.ts'
import type { Deed } from './deeds.ts'

export const DECISIONS = [
  'accepted',
  'rejected',
  'lapsed',
  'agreed',
  'agreed-ad-referendum',
  'ad-referendum-lifted',
  'reopened',
  'unlocked',
  'admitted',
  'kept-out',
] as const
export type DecisionKind = (typeof DECISIONS)[number]

export type Decision = {
  readonly at: Instant
  /** Ordinal; null for what was decided outside a sitting. */
  readonly sitting: number | null
  readonly paragraph: ParagraphId
  readonly label: string | null
  readonly decision: DecisionKind
  /** Whose proposals, whose ad referendum, whose objection; empty where it is not told. */
  readonly parties: readonly Party[]
}

export function decisionsIn(deeds: readonly Deed[], list: Exclude<DecisionList, 'off'>, spans: readonly Span[]): readonly Decision[] {
  return deeds.flatMap(({ at, sitting, facts, labels }) =>
    isWithin(spans, at)
      ? facts.flatMap((fact) =>
          decidedBy(fact).map(({ paragraph, decision, parties }) => ({
            at,
            sitting,
            paragraph,
            label: labels.get(paragraph) ?? null,
            decision,
            parties: list === 'attributed' ? parties : [],
          })),
        )
      : [],
  )
}

type Decided = Pick<Decision, 'paragraph' | 'decision' | 'parties'>

function decidedBy(fact: Fact): readonly Decided[] {
  switch (fact.kind) {
    case 'proposals-settled':
      return settledIn(fact)
    case 'paragraph-agreed':
      return [{ paragraph: fact.paragraph, decision: 'agreed', parties: [] }]
    case 'paragraph-agreed-ad-referendum':
      return [{ paragraph: fact.paragraph, decision: 'agreed-ad-referendum', parties: fact.of }]
    case 'ad-referendum-lifted':
      return [{ paragraph: fact.paragraph, decision: 'ad-referendum-lifted', parties: [fact.by] }]
    case 'paragraph-reopened':
      return [{ paragraph: fact.paragraph, decision: 'reopened', parties: [] }]
    case 'paragraph-unlocked':
      return [{ paragraph: fact.paragraph, decision: 'unlocked', parties: [] }]
    case 'paragraph-admitted':
      return [{ paragraph: fact.paragraph, decision: 'admitted', parties: [] }]
    case 'paragraph-kept-out':
      return [{ paragraph: fact.paragraph, decision: 'kept-out', parties: [fact.by] }]
    default:
      return []
  }
}

/** One line for all that was taken in together, one for all that was not. */
function settledIn({ paragraph, choices, lapsed }: Extract<Fact, { kind: 'proposals-settled' }>): readonly Decided[] {
  return (['accept', 'reject'] as const).flatMap((way) => {
    const parties = [...new Set(choices.filter(({ decision }) => decision === way).map(({ by }) => by))]
    return parties.length === 0 ? [] : [{ paragraph, decision: way === 'accept' ? 'accepted' : lapsed ? 'lapsed' : 'rejected', parties }]
  })
}
