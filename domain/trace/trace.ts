/** What became of every Recommendation: links, dispositions, new topics and coverage of two texts. */
import { languageOf } from '../text/read-lexicon.ts'
import type { Disposition } from '../sitting/types.ts'
import { align, type AlignedItem, type AlignedParagraph, type ProposedLink } from './align.ts'
import { dispositionOf } from './dispositions.ts'
import { isRetained } from './figures.ts'
import { isCustomary } from './origin.ts'
import { sharedWith } from './sharing.ts'
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

export function traceOf(items: readonly AlignedItem[], paragraphs: readonly AlignedParagraph[], language: string): TracedTexts {
  const languages = { asked: languageAsked(items, language), answered: language }
  const links = align(items, paragraphs, languages)
  const acronyms = acronymsIn([...items, ...paragraphs].map(({ text }) => text))
  const of = (item: number): readonly ProposedLink[] => links.filter((link) => link.item === item)
  const known = links.map(({ item, paragraph }) => ({ recommendation: items[item]?.number ?? '', paragraph: String(paragraph) }))
  const traced = items.map((item, at): TracedItem => {
    const own = [...of(at)].sort((a, b) => a.paragraph - b.paragraph)
    const targets = own.map(({ paragraph }) => ({
      text: paragraphs[paragraph]?.text ?? '',
      kind: paragraphs[paragraph]?.kind ?? 'decisions',
      sharedWith: sharedWith(item.number, String(paragraph), known),
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
