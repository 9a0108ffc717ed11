/** Judges a decoded update before anything is applied: refused whole, or lawful whole.
 *  Characters, paragraphs and effective marks are judged; which marker items carry the marks is nobody's property. */
import type { ParagraphId } from '../text/ids.ts'
import type { Update } from './decode.ts'
import { judgeDeletions } from './judge-deletions.ts'
import { judgeNewParagraphs } from './judge-paragraphs.ts'
import { judgeStructs } from './judge-structs.ts'
import { type Hearing, openHearing, Refused } from './hearing.ts'
import type { TextIndex } from './index-of-text.ts'
import type { Author, GuardFacts, Verdict } from './types.ts'

/** Pure: the same index, facts, author and update give the same verdict, and nothing is changed. */
export function judge(index: TextIndex, facts: GuardFacts, author: Author, update: Update): Verdict {
  const hearing = openHearing(index, facts, author, update)
  try {
    judgeStructs(hearing)
    judgeDeletions(hearing)
    judgeNewParagraphs(hearing)
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', code: error.refusal, paragraph: error.paragraph }
    throw error
  }
  return verdictOf(hearing)
}

function verdictOf(hearing: Hearing): Verdict {
  if (hearing.fresh.size === 0 && !hearing.deletes) return { kind: 'known' }
  const added = new Set<ParagraphId>([...hearing.newParagraphs.values()].flatMap((each) => (each.id === null ? [] : [each.id])))
  return {
    kind: 'lawful',
    newClients: [...hearing.newClients],
    touched: hearing.touched,
    touchedSides: [...hearing.touchedSides.values()],
    added,
    removed: hearing.removed,
    structure: hearing.newParagraphs.size > 0 || hearing.removed.size > 0 || hearing.changedParts.size > 0,
  }
}
