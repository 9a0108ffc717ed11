/** Links that are looked for once the best are known: parts of a sentence that became paragraphs of their own, and mere mentions. */
import { linkOf } from './link-of.ts'
import type { AlignedParagraph, ProposedLink } from './proposed-link.ts'
import { frequencies, isMatterOf, type Pair, type Part, sharedBy, sum, type Unit } from './units.ts'

const FEWEST_OF_CLAUSE = 3
/** Less than this of a clause in the paragraphs that are linked: it went elsewhere, or nowhere. */
const SAID_ALREADY = 0.4
const LEAST_OF_CLAUSE = 0.45

/** One of two things asked for in one sentence may have become a paragraph of its own. */
export function clauseLinks(
  links: readonly ProposedLink[],
  parts: readonly Part[],
  answering: readonly Unit[],
  pairs: readonly Pair[],
): readonly ProposedLink[] {
  const answered = new Set(links.map(({ paragraph }) => paragraph))
  return parts.flatMap((part, at) => {
    const own = links.filter(({ item }) => item === part.item).flatMap(({ paragraph }) => answering[paragraph] ?? [])
    if (own.length === 0 || part.clauses.length < 2) return []
    return part.clauses.flatMap((clause, i): readonly ProposedLink[] => {
      const others = new Set(part.clauses.flatMap((other, j) => (i === j ? [] : [...other])))
      const weights = [...part.unit.weights].filter(([term]) => clause.has(term) && !others.has(term) && !term.startsWith('act:'))
      const all = sum(weights.map(([, weight]) => weight))
      const shareIn = (unit: Unit): number => sum(weights.filter(([term]) => unit.weights.has(term)).map(([, weight]) => weight)) / all
      if (weights.length < FEWEST_OF_CLAUSE || own.some((unit) => shareIn(unit) >= SAID_ALREADY)) return []
      const found = pairs.flatMap((pair) => {
        const unit = answering[pair.paragraph]
        if (pair.part !== at || unit === undefined || answered.has(pair.paragraph)) return []
        const share = shareIn(unit)
        return share >= LEAST_OF_CLAUSE ? [linkOf(part, pair.paragraph, unit, { ...pair, score: share })] : []
      })
      return found.sort((a, b) => b.score - a.score).slice(0, 1)
    })
  })
}

/** So much of what a request is about, said nowhere else in both texts, shows that a paragraph speaks of the same matter. */
const LEAST_ALONE = 0.18

/** Requests that nothing takes up, spoken of in what only declares: a matter is known there by a word that both alone say. */
export function mentions(
  links: readonly ProposedLink[],
  parts: readonly Part[],
  answering: readonly Unit[],
  paragraphs: readonly AlignedParagraph[],
): readonly ProposedLink[] {
  const linked = new Set(links.map(({ item }) => item))
  const answered = new Set(links.map(({ paragraph }) => paragraph))
  const frequency = frequencies([...parts.map(({ unit }) => unit.terms), ...answering.map(({ terms }) => terms)])
  return parts.flatMap((part): readonly ProposedLink[] => {
    if (linked.has(part.item)) return []
    const found = answering.flatMap((unit, paragraph) => {
      const { kind, role } = paragraphs[paragraph] ?? {}
      const declares = kind === 'preamble' || unit.terms.act?.kind === 'declaratory'
      if (role !== 'body' || !declares || answered.has(paragraph)) return []
      const shared = sharedBy(part.unit, unit)
      const alone = [...shared].filter(([term]) => frequency.get(term) === 2 && isMatterOf(part.unit, unit)(term))
      const share = sum(alone.map(([, weight]) => weight)) / part.unit.total
      return share >= LEAST_ALONE ? [linkOf(part, paragraph, unit, { part: 0, paragraph, shared, score: share })] : []
    })
    return found.sort((a, b) => b.score - a.score).slice(0, 1)
  })
}
