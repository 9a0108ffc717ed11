/** Links between Recommendations and paragraphs, proposed with a score and the reasons. The whole text is searched, not one section.
 *
 *  Terms weigh by how rare they are in both texts together. The best pairs are taken first; a further pair counts only for what it
 *  explains anew: what of the Recommendation no other paragraph took up yet, what of the paragraph no other Recommendation asked for.
 *  So a Recommendation goes to several paragraphs, and several to one, but a verb or a body that many have in common links nothing. */
import type { Role, SectionKind } from '../text/schema.ts'
import { openingVerbs } from '../text/read-verbs.ts'
import { clausesOf } from './clauses.ts'
import { unframed } from './framing.ts'
import type { Languages } from './languages.ts'
import { isSentBack } from './sent-back.ts'
import { acronymsIn, type Terms, termsOf } from './terms.ts'
import { meaningBeside } from './translation.ts'

export type AlignedItem = { readonly number: string; readonly text: string }
export type AlignedParagraph = { readonly kind: SectionKind; readonly role: Role; readonly level: number; readonly text: string }

export const REASONS = ['title', 'name', 'amount', 'act', 'words', 'items'] as const
/** `what`: the words of the paragraph that say it; of a lead-in the numbers of its items. */
export type Reason = { readonly kind: (typeof REASONS)[number]; readonly what: readonly string[] }

export type ProposedLink = {
  /** Indices. */
  readonly item: number
  readonly paragraph: number
  /** 0 to 1: how sure. */
  readonly score: number
  /** Share of what the Recommendation says that this paragraph says, by weight. */
  readonly covers: number
  readonly reasons: readonly Reason[]
}

type Unit = { readonly terms: Terms; readonly weights: ReadonlyMap<string, number>; readonly total: number; readonly sentBack: boolean }

/** In how many of the units a term stands. */
function frequencies(all: readonly Terms[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>()
  for (const { said } of all) for (const term of said.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return frequency
}

function weighed(all: readonly Terms[], texts: readonly string[]): readonly Unit[] {
  const frequency = frequencies(all)
  const rarity = (term: string): number => Math.log(1 + all.length / (frequency.get(term) ?? 1))
  return all.map((terms, at) => {
    const weights = new Map(Array.from(terms.said, ([term, factor]) => [term, factor * rarity(term) * (term.startsWith('act:') ? ACT : 1)]))
    return { terms, weights, total: sum(weights.values()), sentBack: isSentBack(texts[at] ?? '') }
  })
}

const ACT = 0.6
const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}

type Pair = { readonly part: number; readonly paragraph: number; readonly shared: ReadonlyMap<string, number>; readonly score: number }

const sharedBy = (item: Unit, paragraph: Unit): ReadonlyMap<string, number> => {
  const [few, many] = item.weights.size < paragraph.weights.size ? [item, paragraph] : [paragraph, item]
  return new Map(
    [...few.weights].filter(([term]) => many.weights.has(term)).map(([term, w]) => [term, Math.max(w, many.weights.get(term) ?? 0)]),
  )
}

const otherYears = (item: Terms, paragraph: Terms): boolean =>
  item.years.size > 0 && paragraph.years.size > 0 && [...item.years].every((year) => !paragraph.years.has(year))

const OTHER_YEAR = 0.5

/** How well the two agree: what of the Recommendation is there, and how much else the paragraph says. */
function scoreOf(item: Unit, paragraph: Unit, shared: ReadonlyMap<string, number>): number {
  const common = sum(shared.values())
  const covers = Math.min(1, common / item.total)
  const fills = Math.min(1, common / paragraph.total)
  const score = 0.7 * Math.max(covers, 0.85 * fills) + 0.3 * Math.min(covers, fills)
  return otherYears(item.terms, paragraph.terms) ? score * OTHER_YEAR : score
}

const LEAST = 0.22
const LEAST_SENT_BACK = 0.12
const LEAST_ANEW = 0.17
/** A second paragraph has to take up more: what it shares with the first does not count. */
const LEAST_IN_SECOND = 0.3
/** ... unless it speaks of little else. */
const LITTLE_ELSE = 0.35
const LEAST_OF_PARAGRAPH = 0.09
/** So much of a request stands in the paragraph that one word of its own is enough. */
const NEARLY_ALL = 0.6
/** One decision may send much back at once. */
const LEAST_OF_SENT_BACK = 0.05

function candidatePairs(parts: readonly Part[], paragraphs: readonly Unit[], linkable: (paragraph: number) => boolean): readonly Pair[] {
  const where = new Map<string, number[]>()
  paragraphs.forEach(({ weights }, at) => {
    if (linkable(at)) for (const term of weights.keys()) where.set(term, [...(where.get(term) ?? []), at])
  })
  const tooCommon = Math.max(12, paragraphs.length / 4)
  return parts.flatMap(({ unit: item }, at) => {
    const near = new Set<number>()
    for (const term of item.weights.keys()) {
      const found = where.get(term) ?? []
      if (found.length <= tooCommon) for (const each of found) near.add(each)
    }
    return [...near].flatMap((paragraph) => {
      const other = paragraphs[paragraph]
      if (other === undefined) return []
      const shared = sharedBy(item, other)
      const score = scoreOf(item, other, shared)
      return score >= (other.sentBack ? LEAST_SENT_BACK : LEAST) ? [{ part: at, paragraph, shared, score }] : []
    })
  })
}

const anew = (shared: ReadonlyMap<string, number>, known: ReadonlySet<string>): number =>
  sum([...shared].filter(([term]) => !known.has(term)).map(([, weight]) => weight))

const LEAST_MATTER = 0.15
const PLAINLY = 0.55

const isMatterOf =
  (item: Unit, paragraph: Unit) =>
  (term: string): boolean =>
    !term.startsWith('act:') && !item.terms.names.has(term) && !paragraph.terms.names.has(term)

/** Who is asked is not what is asked: names and the act alone link nothing, unless they are nearly all that is said. */
function speaksOfMatter(shared: ReadonlyMap<string, number>, known: ReadonlySet<string>, item: Unit, paragraph: Unit): boolean {
  const isMatter = isMatterOf(item, paragraph)
  const newly = [...shared].filter(([term]) => !known.has(term))
  const matter = sum(newly.filter(([term]) => isMatter(term)).map(([, weight]) => weight))
  const all = sum([...item.weights].filter(([term]) => isMatter(term)).map(([, weight]) => weight))
  const covers = sum(shared.values()) / item.total
  if (matter > 0 && (matter >= LEAST_MATTER * all || covers >= NEARLY_ALL)) return true
  return sum(newly.map(([, weight]) => weight)) >= PLAINLY * Math.min(item.total, paragraph.total)
}

/** Best first, each for what it explains anew. `parts[i].item` is the Recommendation that a part belongs to. */
function taken(pairs: readonly Pair[], parts: readonly Part[], paragraphs: readonly Unit[]): readonly Pair[] {
  const askedIn = new Map<number, Set<string>>()
  const takenUp = new Map<number, Set<string>>()
  return [...pairs]
    .sort((a, b) => b.score - a.score || a.part - b.part || a.paragraph - b.paragraph)
    .filter(({ part, paragraph, shared }) => {
      const [asking, answering] = [parts[part], paragraphs[paragraph]]
      if (asking === undefined || answering === undefined) return false
      const asked = askedIn.get(paragraph) ?? new Set()
      const up = takenUp.get(part) ?? new Set()
      const known = new Set([...asked, ...up])
      // A second request for the same thing, for somebody else: what it asks for is known, for whom is new.
      if (!speaksOfMatter(shared, up, asking.unit, answering)) return false
      const matters = [...shared.keys()].filter((term) => !known.has(term) && isMatterOf(asking.unit, answering)(term)).length
      if (up.size > 0 && matters < FEWEST_MATTERS) return false
      const covers = sum(shared.values()) / asking.unit.total
      const place = up.size > 0 ? 'second paragraph' : 'second request'
      if (known.size > 0 && !explainsAnew(anew(shared, known), covers, asking.unit, answering, place)) return false
      askedIn.set(paragraph, new Set([...asked, ...shared.keys()]))
      takenUp.set(part, new Set([...up, ...shared.keys()]))
      return true
    })
}

/** `the next Conference` alone makes no second paragraph of a request. */
const FEWEST_MATTERS = 2

type Place = 'second paragraph' | 'second request'

/** What a further pair has to explain that is not explained yet. `covers`: share of the Recommendation that the paragraph says. */
function explainsAnew(newly: number, covers: number, item: Unit, paragraph: Unit, place: Place): boolean {
  if (place === 'second request' && covers >= NEARLY_ALL && newly > 0) return true
  if (place === 'second paragraph' && newly < LEAST_IN_SECOND * item.total && newly < LITTLE_ELSE * paragraph.total) return false
  return (
    newly >= LEAST_ANEW * item.total &&
    newly >= (paragraph.sentBack && place === 'second request' ? LEAST_OF_SENT_BACK : LEAST_OF_PARAGRAPH) * paragraph.total
  )
}

/** A thing asked for by itself: a paragraph under a number, or a sentence with an opening verb of its own. */
type Part = { readonly item: number; readonly unit: Unit; readonly clauses: readonly ReadonlySet<string>[] }

const SENTENCE_ENDS = /(?<=[.;])\s+(?=\p{Lu})/u
const FEWEST_WORDS = 6

function partsOf(text: string, language: string): readonly string[] {
  return unframed(text)
    .split('\n')
    .flatMap((paragraph) => {
      const parts: string[] = []
      for (const sentence of paragraph.split(SENTENCE_ENDS)) {
        const standsAlone = sentence.split(/\s+/).length >= FEWEST_WORDS && openingVerbs(sentence, language).length > 0
        if (standsAlone || parts.length === 0) parts.push(sentence)
        else parts.push(`${parts.pop() ?? ''} ${sentence}`)
      }
      return parts
    })
}

/** What a link may point to: words of substance, and lead-ins with items of their own; not the lead-in of a section. */
function isLinkable(paragraphs: readonly AlignedParagraph[], at: number): boolean {
  const paragraph = paragraphs[at]
  if (paragraph === undefined || paragraph.text.trim() === '') return false
  if (paragraph.role === 'body') return true
  return paragraph.role === 'chapeau' && leadsIn(paragraphs, at)
}

const leadsIn = (paragraphs: readonly AlignedParagraph[], at: number): boolean => {
  const [own, next] = [paragraphs[at], paragraphs[at + 1]]
  return own !== undefined && next !== undefined && next.kind === own.kind && next.level > own.level
}

/** The proposed links, by Recommendation and then by how sure. */
export function align(
  items: readonly AlignedItem[],
  paragraphs: readonly AlignedParagraph[],
  { asked: askedIn, answered: answeredIn }: Languages,
): readonly ProposedLink[] {
  const asked = items.flatMap(({ text }, item) => partsOf(text, askedIn).map((part) => ({ item, text: part })))
  const texts = [...asked, ...paragraphs].map(({ text }) => text)
  const acronyms = acronymsIn(texts)
  const said = texts.map((text, at) =>
    at < asked.length
      ? termsOf(text, askedIn, acronyms, meaningBeside(askedIn, answeredIn))
      : termsOf(text, answeredIn, acronyms, meaningBeside(answeredIn, askedIn)),
  )
  const units = weighed(said, texts)
  const parts = asked.flatMap(({ item, text }, at): readonly Part[] => {
    const unit = units[at]
    const clauses = clausesOf(text).map(
      (clause) => new Set(termsOf(clause, askedIn, acronyms, meaningBeside(askedIn, answeredIn)).said.keys()),
    )
    return unit === undefined ? [] : [{ item, unit, clauses }]
  })
  const answering = units.slice(asked.length)
  const pairs = candidatePairs(parts, answering, (at) => isLinkable(paragraphs, at))
  const links = taken(pairs, parts, answering).flatMap((pair): readonly ProposedLink[] => {
    const [part, unit] = [parts[pair.part], answering[pair.paragraph]]
    return part === undefined || unit === undefined ? [] : [linkOf(part, pair.paragraph, unit, pair)]
  })
  const clauses = links.length === 0 ? [] : clauseLinks(links, parts, answering, pairs)
  const found = merged([...links, ...clauses, ...mentions(links, parts, answering, paragraphs)])
  return withLeadIns(found, items, paragraphs)
}

const FEWEST_OF_CLAUSE = 3
/** Less than this of a clause in the paragraphs that are linked: it went elsewhere, or nowhere. */
const SAID_ALREADY = 0.4
const LEAST_OF_CLAUSE = 0.45

/** One of two things asked for in one sentence may have become a paragraph of its own. */
function clauseLinks(
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
function mentions(
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

function linkOf(part: Part, paragraph: number, answering: Unit, { shared, score }: Pair): ProposedLink {
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

/** Two parts of one Recommendation in one paragraph are one link. */
function merged(links: readonly ProposedLink[]): readonly ProposedLink[] {
  const best = new Map<string, ProposedLink>()
  for (const link of links) {
    const key = `${link.item}/${link.paragraph}`
    const other = best.get(key)
    if (other === undefined || other.score < link.score) best.set(key, link)
  }
  return [...best.values()].sort((a, b) => a.item - b.item || b.score - a.score)
}

/** `4` leads in to `4.2`. */
const isRightUnder = (number: string, above: string): boolean =>
  number.startsWith(`${above}.`) && !number.slice(above.length + 1).includes('.')

const aboveOf = (paragraphs: readonly AlignedParagraph[], at: number): number | null => {
  const own = paragraphs[at]
  if (own === undefined) return null
  for (let above = at - 1; above >= 0; above--) {
    const other = paragraphs[above]
    if (other === undefined || other.kind !== own.kind) return null
    if (other.level < own.level) return above
  }
  return null
}

/** A lead-in goes where most of its items went: `Approve the following:` became the `Approved` above them. */
function withLeadIns(
  links: readonly ProposedLink[],
  items: readonly AlignedItem[],
  paragraphs: readonly AlignedParagraph[],
): readonly ProposedLink[] {
  return items.flatMap(({ number }, item): readonly ProposedLink[] => {
    const own = links.filter((link) => link.item === item)
    const under = links.filter((link) => isRightUnder(items[link.item]?.number ?? '', number))
    if (under.length === 0) return own
    const counts = new Map<number, number>()
    for (const { paragraph } of under) {
      const above = aboveOf(paragraphs, paragraph)
      if (above !== null) counts.set(above, (counts.get(above) ?? 0) + 1)
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    if (most === undefined || most[1] * 2 < under.length || own.some(({ paragraph }) => paragraph === most[0])) return own
    const score = Math.max(...under.map((link) => link.score))
    return [
      {
        item,
        paragraph: most[0],
        score,
        covers: 1,
        reasons: [{ kind: 'items', what: under.map((link) => items[link.item]?.number ?? '') }],
      },
    ]
  })
}
