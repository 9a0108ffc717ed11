/** A pair as a proposed link, with what speaks for it. */
import { type ProposedLink, type Reason, REASONS } from './proposed-link.ts'
import type { Terms } from './terms.ts'
import { type Pair, type Part, sum, type Unit } from './units.ts'

export function linkOf(part: Part, paragraph: number, answering: Unit, { shared, score }: Pair): ProposedLink {
  const covers = Math.min(1, sum(shared.values()) / part.unit.total)
  return { item: part.item, paragraph, score: Math.min(1, score), covers, reasons: reasonsOf(shared, part.unit.terms, answering.terms) }
}

const kindOf = (term: string, asked: Terms, said: Terms): Reason['kind'] => {
  if (term.startsWith('act:')) return 'act'
  if (asked.quoted.has(term) && said.quoted.has(term)) return 'title'
  if (/^\d/.test(term)) return 'amount'
  return asked.names.has(term) || said.names.has(term) ? 'name' : 'words'
}

/** What speaks for the link, as words of the paragraph, heaviest first. */
function reasonsOf(shared: ReadonlyMap<string, number>, asked: Terms, said: Terms): readonly Reason[] {
  const heaviest = [...shared].sort((a, b) => b[1] - a[1]).map(([term]) => term)
  return REASONS.flatMap((kind): readonly Reason[] => {
    const what = heaviest.filter((term) => kindOf(term, asked, said) === kind).map((term) => said.words.get(term) ?? term)
    return what.length === 0 ? [] : [{ kind, what }]
  })
}
