/** Versions of the text beside one another: a row for each paragraph of the text, with its counterpart in each language. */
import type { SourceParagraph } from '../compile/types.ts'
import { SIDE_NAME } from '../languages/side-names.ts'
import type { Language } from '../sentences/fill.ts'
import type { ParagraphId } from '../text/ids.ts'
import { shortDigest } from './named.ts'
import { languageSaid } from './pairs.ts'
import type { TextFacts } from './types.ts'
import { paragraphsShown } from './viewed.ts'

export type Row = { readonly id: ParagraphId; readonly cells: readonly (SourceParagraph | null)[] }

/** By construction each version has the same paragraphs; one that lacks a paragraph, as an older file may, has an empty cell. */
export function rowsOf([first, ...others]: readonly TextFacts[]): readonly Row[] {
  if (first === undefined) return []
  const beside = others.map((facts) => new Map(paragraphsShown(facts).map((paragraph) => [paragraph.id, paragraph])))
  return paragraphsShown(first).map((paragraph) => ({
    id: paragraph.id,
    cells: [paragraph, ...beside.map((known) => known.get(paragraph.id) ?? null)],
  }))
}

/** Which version stands in a column, and what ties it to that version's text. */
export const columnHead = (facts: TextFacts, language: Language): string =>
  `${capitalised(languageSaid(facts.textLanguage, language))} · ${shortDigest(facts)}`

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** What a paragraph goes by in a file with several versions, by which it is found when the file comes back. */
export const nameBeside = (id: ParagraphId, language: string, column: number): string => (column === 0 ? id : SIDE_NAME.of(language, id))
