/** Looks for links between Recommendations and paragraphs beside the page. */
import { align, type AlignedItem, type AlignedParagraph, type ProposedLink } from '../../domain/trace/align.ts'
import { languagesOf } from '../../domain/trace/languages.ts'
import { answering } from './asking.ts'

export type LinksQuestion = {
  readonly items: readonly AlignedItem[]
  readonly paragraphs: readonly AlignedParagraph[]
  readonly language: string
}

answering<LinksQuestion, readonly ProposedLink[]>(({ items, paragraphs, language }) =>
  align(items, paragraphs, languagesOf(items, language)),
)
