/** Hits with their sources, as a drafter sees them: the words that differ, and the same paragraph in the other language beside it. */
import { foldSpelling, type WordOp, wordDiff } from '../compare/words.ts'
import type { Hit } from './rank.ts'
import type { Source } from './source.ts'

/** `number`: as the Declaration prints it, where it counts its paragraphs. */
export type Counterpart = Pick<Hit, 'file' | 'paragraph' | 'text' | 'language'> & { readonly number: string | null }

export type SourcedHit = Hit & { readonly source: Source; readonly number: string | null; readonly counterparts: readonly Counterpart[] }

/** From the earlier wording to that of the paragraph at hand; null where they are in different languages. */
type Compared = { readonly words: readonly WordOp[] | null }

export type FoundPrecedent = Omit<SourcedHit, 'counterparts'> & Compared & { readonly counterparts: readonly (Counterpart & Compared)[] }

/** A text whose language was not recognised is held against any. */
export const isIn = (language: string, earlier: Pick<Hit, 'language'>): boolean =>
  earlier.language === language || earlier.language === 'und'

const placeOf = ({ file, paragraph }: Pick<Hit, 'file' | 'paragraph'>): string => `${paragraph} ${file}`

/** What stands beside a better hit already is not shown again by itself. */
function withoutRepeated(hits: readonly SourcedHit[]): readonly SourcedHit[] {
  const beside = new Set<string>()
  return hits.filter((hit) => {
    if (beside.has(placeOf(hit))) return false
    for (const each of hit.counterparts) beside.add(placeOf(each))
    return true
  })
}

export function foundFor(hits: readonly SourcedHit[], text: string, language: string): readonly FoundPrecedent[] {
  const compared = (earlier: Pick<Hit, 'text' | 'language'>): Compared => ({
    words: isIn(language, earlier) ? wordDiff(earlier.text, text, foldSpelling, language) : null,
  })
  return withoutRepeated(hits).map((hit) => ({
    ...hit,
    ...compared(hit),
    counterparts: hit.counterparts.map((each) => ({ ...each, ...compared(each) })),
  }))
}
