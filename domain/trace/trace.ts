/** What became of every Recommendation: links, dispositions, new topics and coverage of two texts. */
import type { Disposition } from '../sitting/types.ts'
import { align, type AlignedItem, type AlignedParagraph, type ProposedLink } from './align.ts'
import { dispositionOf } from './dispositions.ts'
import { isRetained } from './figures.ts'
import { type Languages, languagesOf } from './languages.ts'
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
  const languages = languagesOf(items, language)
  const links = align(items, paragraphs, languages)
  const traced = itemsTraced(items, paragraphs, links, languages)
  const linked = new Set(links.map(({ paragraph }) => paragraph))
  const newTopics = [...paragraphs.entries()].flatMap(([at, paragraph]) => (!linked.has(at) && isOfSubstance(paragraph) ? [at] : []))
  const retained = traced.filter(({ disposition }) => isRetained(disposition)).length
  return { items: traced, newTopics, coverage: { total: items.length, retained, share: items.length === 0 ? 0 : retained / items.length } }
}

function itemsTraced(
  items: readonly AlignedItem[],
  paragraphs: readonly AlignedParagraph[],
  links: readonly ProposedLink[],
  languages: Languages,
): readonly TracedItem[] {
  const acronyms = acronymsIn([...items, ...paragraphs].map(({ text }) => text))
  const known = links.map(({ item, paragraph }) => ({ recommendation: items[item]?.number ?? '', paragraph: String(paragraph) }))
  return items.map((item, at) => {
    const own = links.filter((link) => link.item === at).sort((a, b) => a.paragraph - b.paragraph)
    const targets = own.flatMap(({ paragraph }) => {
      const found = paragraphs[paragraph]
      return found === undefined
        ? []
        : [{ text: found.text, kind: found.kind, sharedWith: sharedWith(item.number, String(paragraph), known) }]
    })
    const disposition = dispositionOf({ text: item.text, targets, languages }, acronyms)
    return { ...item, disposition, score: Math.max(0, ...own.map(({ score }) => score)), links: own }
  })
}

/** What an annex sets out belongs to the decision that adopts it. */
const isOfSubstance = (paragraph: AlignedParagraph): boolean =>
  paragraph.kind !== 'annexes' && paragraph.text.trim() !== '' && !isCustomary(paragraph)
