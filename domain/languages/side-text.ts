/** A language's side as acts, papers and the certificate read it. */
import { baseText, blanksLeft } from '../adoption/blanks.ts'
import type { ParagraphView, Run } from '../proposals/types.ts'
import { runsOf } from '../proposals/read.ts'
import { type CanonicalText, canonicalText } from '../seal/text.ts'
import type { RoomState } from '../sitting/types.ts'
import type { CharRun } from '../text/chars.ts'
import type { ParagraphId } from '../text/ids.ts'
import type { Languages } from './languages.ts'
import { type PairIn, pairsIn, pairsLeft } from './pairs.ts'

/** What stands in the side of one paragraph. */
export type SideParagraph = { readonly text: string; readonly runs: readonly Run[] }

/** Null where there is no such side, or no such paragraph in it. */
export type SideOf = (language: string, paragraph: ParagraphId) => SideParagraph | null

export const sideParagraph = (chars: readonly CharRun[]): SideParagraph => ({
  text: chars.map(({ text }) => text).join(''),
  runs: runsOf(chars),
})

type Worded = Pick<ParagraphView, 'id' | 'runs'> & { readonly pi: string | null }

/** The base paragraphs of a text with a side's words in the place of their own. What parties propose has no counterpart. */
export const withWords = <Each extends Worded>(
  paragraphs: readonly Each[],
  wordsOf: (id: ParagraphId) => readonly Run[],
): readonly Each[] => paragraphs.filter(({ pi }) => pi === null).map((each) => ({ ...each, runs: wordsOf(each.id) }))

/** The whole text as it reads in another language, every paragraph in its place: one that is only proposed has no words there. */
export const everyInLanguage = (paragraphs: readonly ParagraphView[], language: string, sideOf: SideOf): readonly ParagraphView[] =>
  paragraphs.map((view) => ({ ...view, runs: view.pi === null ? (sideOf(language, view.id)?.runs ?? []) : [], proposals: [] }))

/** The base text as it reads in another language. */
export const inLanguage = (paragraphs: readonly ParagraphView[], language: string, sideOf: SideOf): readonly ParagraphView[] =>
  withWords(paragraphs, (id) => sideOf(language, id)?.runs ?? []).map((view) => ({ ...view, proposals: [], alt: null }))

export const canonicalSide = (paragraphs: readonly ParagraphView[], language: string, sideOf: SideOf): CanonicalText =>
  canonicalText(language, inLanguage(paragraphs, language, sideOf))

export const pairsOfLanguage = (
  { checkedPairs }: Pick<RoomState, 'checkedPairs'>,
  paragraphs: readonly ParagraphView[],
  language: string,
  sideOf: SideOf,
): readonly PairIn[] =>
  pairsIn(
    paragraphs.filter(({ pi }) => pi === null).map((view) => ({ id: view.id, text: baseText(view) })),
    (id) => sideOf(language, id)?.text ?? '',
    checkedPairs.get(language) ?? new Map(),
  )

/** Pairs that are not known to be in step, of each language in which the text is authentic. */
export const authenticPairsLeft = (
  state: { readonly languages: Languages } & Pick<RoomState, 'checkedPairs'>,
  paragraphs: readonly ParagraphView[],
  sideOf: SideOf,
): readonly (PairIn & { readonly language: string })[] =>
  state.languages.authentic.flatMap((language) =>
    pairsLeft(pairsOfLanguage(state, paragraphs, language, sideOf)).map((each) => ({ ...each, language })),
  )

/** Places left to be filled in versions of languages in which the text is authentic: the paragraph of each. */
export const authenticBlanks = (
  { authentic }: Languages,
  paragraphs: readonly Pick<ParagraphView, 'id' | 'pi'>[],
  sideOf: SideOf,
): readonly ParagraphId[] =>
  authentic.flatMap((language) =>
    paragraphs.filter(({ pi }) => pi === null).flatMap(({ id }) => blanksLeft(sideOf(language, id)?.text ?? '').map(() => id)),
  )
