/** The certified text with its corrigenda: each puts words of one paragraph right, one after the other. */
import type { Corrigendum } from '../sitting/adoption.ts'
import type { ParagraphId } from '../text/ids.ts'

/** How often the words stand there; overlapping ones count. */
export function occurrences(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++
  return count
}

/** Those of the version in a language; what names none is of the negotiated text. */
export const corrigendaIn = (corrigenda: readonly Corrigendum[], language: string, negotiated: string): readonly Corrigendum[] =>
  corrigenda.filter((each) => (each.language ?? negotiated) === language)

/** The paragraph's words as they read with these corrigenda. */
export const withCorrigenda = (paragraph: ParagraphId, text: string, corrigenda: readonly Corrigendum[]): string =>
  corrigenda.reduce((words, each) => (each.paragraph === paragraph ? words.replace(each.before, () => each.after) : words), text)
