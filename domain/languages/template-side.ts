/** What the text's template says in another language: words for a side, as long as the paragraph is still the template's. */
import { baseText } from '../adoption/blanks.ts'
import type { ParagraphView } from '../proposals/types.ts'
import type { ParagraphId } from '../text/ids.ts'
import type { SideOf } from './side-text.ts'

export type TemplateWords = { readonly paragraph: ParagraphId; readonly source: string; readonly text: string }

/** `file` is the template's, as the record names it. */
export type TemplateSide = { readonly file: string; readonly words: readonly TemplateWords[] }

/** Of paragraphs that say what the template says and have nothing beside them yet. */
export function wordsOfTemplate(
  { words }: TemplateSide,
  language: string,
  paragraphs: readonly ParagraphView[],
  sideOf: SideOf,
): readonly TemplateWords[] {
  const stands = new Map(paragraphs.filter(({ pi }) => pi === null).map((view) => [view.id, baseText(view)]))
  return words.filter(({ paragraph, source }) => stands.get(paragraph) === source && (sideOf(language, paragraph)?.text ?? '') === '')
}
