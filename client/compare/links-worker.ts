/** Looks for links between Recommendations and paragraphs beside the page. */
import { languageOf } from '../../domain/text/read-lexicon.ts'
import { align, type AlignedItem, type AlignedParagraph, type ProposedLink } from '../../domain/trace/align.ts'
import { answering } from './asking.ts'

export type LinksQuestion = {
  readonly items: readonly AlignedItem[]
  readonly paragraphs: readonly AlignedParagraph[]
  readonly language: string
}

answering<LinksQuestion, readonly ProposedLink[]>(({ items, paragraphs, language }) => {
  const asked = languageOf(items.map(({ text }) => text).join('\n'))
  return align(items, paragraphs, { asked: asked === 'und' ? language : asked, answered: language })
})
