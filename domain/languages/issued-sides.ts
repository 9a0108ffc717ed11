/** The languages' versions as an issued revision keeps them: the words of each paragraph, and which pairs were not in step. */
import type { ParagraphView, Run } from '../proposals/types.ts'
import type { RoomState } from '../sitting/types.ts'
import type { ParagraphId } from '../text/ids.ts'
import { sideLanguages } from './languages.ts'
import type { PairKind } from './pairs.ts'
import { pairsOfLanguage, type SideOf } from './side-text.ts'

export type IssuedSide = {
  readonly language: string
  /** Of those that have any. */
  readonly words: Readonly<Record<ParagraphId, readonly Run[]>>
  /** Checked once, and the negotiated text says something else since. */
  readonly stale: readonly ParagraphId[]
  /** Written, or written anew, and not checked since. */
  readonly unchecked: readonly ParagraphId[]
  readonly untranslated: readonly ParagraphId[]
}

export const issuedSides = (
  state: Pick<RoomState, 'conference' | 'checkedPairs'>,
  paragraphs: readonly ParagraphView[],
  sideOf: SideOf,
): readonly IssuedSide[] => sideLanguages(state.conference).map((language) => issuedSide(state, paragraphs, language, sideOf))

function issuedSide(
  state: Pick<RoomState, 'checkedPairs'>,
  paragraphs: readonly ParagraphView[],
  language: string,
  sideOf: SideOf,
): IssuedSide {
  const pairs = pairsOfLanguage(state, paragraphs, language, sideOf)
  const having = (...kinds: readonly PairKind[]): readonly ParagraphId[] =>
    pairs.filter(({ pair }) => kinds.includes(pair.kind)).map(({ paragraph }) => paragraph)
  const written = pairs.flatMap(({ paragraph }) => {
    const runs = sideOf(language, paragraph)?.runs ?? []
    return runs.length === 0 ? [] : [[paragraph, runs] as const]
  })
  return {
    language,
    words: Object.fromEntries(written),
    stale: having('stale'),
    unchecked: having('unchecked', 'rewritten'),
    untranslated: having('untranslated'),
  }
}
