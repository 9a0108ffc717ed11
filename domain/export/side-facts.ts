/** The text in another language of the conference, as exports take it: the same paragraphs with the words of its side. What parties propose has none. */
import type { IssuedSide } from '../languages/issued-sides.ts'
import type { Run } from '../proposals/types.ts'
import type { ParagraphId } from '../text/ids.ts'
import type { PairsOnPaper } from './types.ts'
import type { UnreadFacts } from './unread.ts'

export type WordsIn = (paragraph: ParagraphId) => readonly Run[]

/** A side has no proposals and no comments of its own. */
export function factsInSide(facts: UnreadFacts, language: string, wordsIn: WordsIn): UnreadFacts {
  const base = facts.source.paragraphs.filter(({ pi }) => pi === null)
  const paragraphs = base.map((paragraph) => ({ ...paragraph, alt: null, runs: wordsIn(paragraph.id) }))
  return { ...facts, textLanguage: language, view: 'clean', source: { paragraphs, positions: [] }, comments: [], proposedAt: {} }
}

/** By the labels that the text has on the same paper. */
export function pairsOnPaper(
  { language, stale, unchecked, untranslated }: IssuedSide,
  labels: ReadonlyMap<ParagraphId, string | null>,
): PairsOnPaper {
  const said = (paragraphs: readonly ParagraphId[]): readonly string[] => paragraphs.map((id) => labels.get(id) ?? '·')
  return { language, stale: said(stale), unchecked: said(unchecked), untranslated: said(untranslated) }
}
