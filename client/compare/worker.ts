/** Compares texts beside the page, so that the screen stays alive while people type. Remembers what it compared: a text of which
 *  one paragraph changed costs little more than that paragraph. */
import { comparing, type Compare } from '../../domain/compare/compare.ts'
import type { ComparedParagraph, Comparison } from '../../domain/compare/types.ts'
import { answering } from './asking.ts'

export type Question = {
  readonly old: readonly ComparedParagraph[]
  readonly now: readonly ComparedParagraph[]
  readonly language: string
}

let known: { readonly language: string; readonly compare: Compare } | null = null

answering<Question, Comparison>(({ old, now, language }) => {
  if (known?.language !== language) known = { language, compare: comparing(language) }
  return known.compare(old, now)
})
