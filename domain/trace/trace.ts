/** What became of every Recommendation: links, dispositions, new topics and coverage of two texts. */
import { languageOf } from '../text/read-lexicon.ts'
import type { Disposition } from '../sitting/types.ts'
import { align, type AlignedItem, type AlignedParagraph, type ProposedLink } from './align.ts'
import { dispositionOf } from './dispositions.ts'
import { isRetained } from './figures.ts'
import { isCustomary } from './origin.ts'
import { acronymsIn } from './terms.ts'

export type TracedItem = {
  readonly number: string
  readonly text: string
  readonly disposition: Disposition
  readonly score: number
  readonly links: readonly ProposedLink[]
}
export type TracedTexts = {
  readonly items: readonly TracedItem[]
  /** Indices of paragraphs of substance that no Recommendation asked for. */
  readonly newTopics: readonly number[]
  readonly coverage: { readonly total: number; readonly retained: number; readonly share: number }
}

/** `4` leads in to `4.2`. */
const isUnder = (number: string, above: string): boolean => number.startsWith(`${above}.`)

export function traceOf(items: readonly AlignedItem[], paragraphs: readonly AlignedParagraph[], language: string): TracedTexts {
  const languages = { asked: languageAsked(items, language), answered: language }
  const links = align(items, paragraphs, languages)
  const acronyms = acronymsIn([...items, ...paragraphs].map(({ text }) => text))
  const of = (item: number): readonly ProposedLink[] => links.filter((link) => link.item === item)
  const sharedWith = (item: AlignedItem, paragraph: number): number =>
    links.filter((link) => link.paragraph === paragraph && !isSameOrUnder(items[link.item], item)).length
  const traced = items.map((item, at): TracedItem => {
    const own = of(at)
    const targets = own.map(({ paragraph }) => ({
      text: paragraphs[paragraph]?.text ?? '',
      kind: paragraphs[paragraph]?.kind ?? 'decisions',
      sharedWith: sharedWith(item, paragraph),
    }))
    const disposition = dispositionOf({ text: item.text, targets, languages }, acronyms)
    return { ...item, disposition, score: Math.max(0, ...own.map(({ score }) => score)), links: own }
  })
  const linked = new Set(links.map(({ paragraph }) => paragraph))
  const newTopics = [...paragraphs.keys()].filter((at) => {
    const paragraph = paragraphs[at]
    return paragraph !== undefined && !linked.has(at) && isOfSubstance(paragraph)
  })
  const retained = traced.filter(({ disposition }) => isRetained(disposition)).length
  return { items: traced, newTopics, coverage: { total: items.length, retained, share: items.length === 0 ? 0 : retained / items.length } }
}

/** The language of the Recommendations; the text's where they do not say. */
function languageAsked(items: readonly AlignedItem[], otherwise: string): string {
  const found = languageOf(items.map(({ text }) => text).join('\n'))
  return found === 'und' ? otherwise : found
}

/** What an annex sets out belongs to the decision that adopts it. */
const isOfSubstance = (paragraph: AlignedParagraph): boolean =>
  paragraph.kind !== 'annexes' && paragraph.text.trim() !== '' && !isCustomary(paragraph)

const isSameOrUnder = (one: AlignedItem | undefined, other: AlignedItem): boolean =>
  one === undefined || one.number === other.number || isUnder(one.number, other.number) || isUnder(other.number, one.number)
