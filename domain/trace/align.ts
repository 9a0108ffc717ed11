/** Links between Recommendations and paragraphs, proposed with a score and the reasons. The whole text is searched, not one section.
 *
 *  Terms weigh by how rare they are in both texts together. The best pairs are taken first; a further pair counts only for what it
 *  explains anew: what of the Recommendation no other paragraph took up yet, what of the paragraph no other Recommendation asked for.
 *  So a Recommendation goes to several paragraphs, and several to one, but a verb or a body that many have in common links nothing. */ import { openingVerbs } from '../text/read-verbs.ts'
import { clausesOf } from './clauses.ts'
import { unframed } from './framing.ts'
import { clauseLinks, mentions } from './further-links.ts'
import type { Languages } from './languages.ts'
import { isLinkable, withLeadIns } from './lead-ins.ts'
import { linkOf } from './link-of.ts'
import { candidatePairs, taken } from './pairs.ts'
import type { AlignedItem, AlignedParagraph, ProposedLink } from './proposed-link.ts'
import { acronymsIn, type Terms, termsOf } from './terms.ts'
import { meaningBeside } from './translation.ts'
import { type Part, type Unit, weighed } from './units.ts'

export type { AlignedItem, AlignedParagraph, ProposedLink, Reason } from './proposed-link.ts'

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

type Matter = { readonly parts: readonly Part[]; readonly answering: readonly Unit[] }

/** Both texts as terms, weighed together. */
function matterOf(items: readonly AlignedItem[], paragraphs: readonly AlignedParagraph[], { asked, answered }: Languages): Matter {
  const requests = items.flatMap(({ text }, item) => partsOf(text, asked).map((part) => ({ item, text: part })))
  const texts = [...requests, ...paragraphs].map(({ text }) => text)
  const acronyms = acronymsIn(texts)
  const termsAsked = (text: string): Terms => termsOf(text, asked, acronyms, meaningBeside(asked, answered))
  const termsSaid = (text: string): Terms => termsOf(text, answered, acronyms, meaningBeside(answered, asked))
  const units = weighed([...requests.map(({ text }) => termsAsked(text)), ...paragraphs.map(({ text }) => termsSaid(text))], texts)
  const parts = requests.flatMap(({ item, text }, at): readonly Part[] => {
    const unit = units[at]
    const clauses = clausesOf(text).map((clause) => new Set(termsAsked(clause).said.keys()))
    return unit === undefined ? [] : [{ item, unit, clauses }]
  })
  return { parts, answering: units.slice(requests.length) }
}

/** The proposed links, by Recommendation and then by how sure. */
export function align(
  items: readonly AlignedItem[],
  paragraphs: readonly AlignedParagraph[],
  languages: Languages,
): readonly ProposedLink[] {
  const { parts, answering } = matterOf(items, paragraphs, languages)
  const pairs = candidatePairs(parts, answering, (at) => isLinkable(paragraphs, at))
  const best = taken(pairs, parts, answering).flatMap((pair): readonly ProposedLink[] => {
    const [part, unit] = [parts[pair.part], answering[pair.paragraph]]
    return part === undefined || unit === undefined ? [] : [linkOf(part, pair.paragraph, unit, pair)]
  })
  const found = [...best, ...clauseLinks(best, parts, answering, pairs), ...mentions(best, parts, answering, paragraphs)]
  return withLeadIns(merged(found), items, paragraphs)
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
