/** What only the settled text can tell, said in the same entry: what a paragraph now reads like, and which are gone. */
import { baseSeen } from '../proposals/read.ts'
import type { TextView } from '../proposals/types.ts'
import type { Fact } from '../sitting/facts.ts'
import type { ParagraphId } from '../text/ids.ts'

/** `facts` are the act's, `after` the text once its effects are carried out. */
export const factsAfterEffects = (facts: readonly Fact[], after: TextView): readonly Fact[] =>
  facts.flatMap((fact) => factsAfter(fact, after))

function factsAfter(fact: Fact, after: TextView): readonly Fact[] {
  switch (fact.kind) {
    case 'proposals-settled': {
      const paragraph = after.find(fact.paragraph)
      if (paragraph === null) return gone(fact.paragraph)
      return [{ kind: 'settlement-recorded', paragraph: paragraph.id, after: paragraph.seen, base: baseSeen(paragraph) }]
    }
    case 'proposal-withdrawn':
      return after.find(fact.paragraph) === null ? gone(fact.paragraph) : []
    case 'proposal-tabled': {
      const proposal = after.find(fact.paragraph)?.proposals.find(({ by }) => by === fact.by)
      return proposal === undefined ? [] : [{ kind: 'tabling-recorded', paragraph: fact.paragraph, by: fact.by, seen: proposal.seen }]
    }
    case 'corrections-accepted':
      return fact.paragraphs.flatMap(({ paragraph, seen }) => {
        const now = after.find(paragraph)
        return now === null ? [] : [{ kind: 'correction-recorded', paragraph, seen, after: now.seen, base: baseSeen(now) }]
      })
    default:
      return []
  }
}

const gone = (paragraph: ParagraphId): readonly Fact[] => [{ kind: 'paragraph-removed', paragraph }]
