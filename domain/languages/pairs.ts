/** A paragraph and its counterpart in another language: in step as long as both say what they said when somebody who knows both checked them. */
import type { ParagraphId } from '../text/ids.ts'

/** The two wordings of base text that were found to say the same. */
export type Checked = { readonly source: string; readonly side: string; readonly at: number }

/** By paragraph, for one language. */
export type CheckedPairs = ReadonlyMap<ParagraphId, Checked>

export type Pair =
  | { readonly kind: 'checked'; readonly at: number | null }
  /** Nothing stands in the side. */
  | { readonly kind: 'untranslated' }
  /** Written, and never checked. */
  | { readonly kind: 'unchecked' }
  /** The source says something else than when it was checked: `was` is what it said. */
  | { readonly kind: 'stale'; readonly was: string }
  /** The source is what it was, the side was written in since. */
  | { readonly kind: 'rewritten'; readonly was: string }

export type PairKind = Pair['kind']

/** A paragraph without a word needs no translation. */
export function pairOf(source: string, side: string, checked: Checked | undefined): Pair {
  const isBlank = side.trim() === ''
  if (isBlank && source.trim() === '') return { kind: 'checked', at: null }
  if (checked === undefined) return { kind: isBlank ? 'untranslated' : 'unchecked' }
  if (isBlank) return { kind: 'untranslated' }
  if (checked.source !== source) return { kind: 'stale', was: checked.source }
  return checked.side === side ? { kind: 'checked', at: checked.at } : { kind: 'rewritten', was: checked.side }
}

export type PairIn = { readonly paragraph: ParagraphId; readonly pair: Pair }

/** Of every paragraph of the base text, in its order. */
export const pairsIn = (
  sources: readonly { readonly id: ParagraphId; readonly text: string }[],
  sideOf: (paragraph: ParagraphId) => string,
  checked: CheckedPairs,
): readonly PairIn[] => sources.map(({ id, text }) => ({ paragraph: id, pair: pairOf(text, sideOf(id), checked.get(id)) }))

/** What is left for the translators, in the order of the text. */
export const pairsLeft = (pairs: readonly PairIn[]): readonly PairIn[] => pairs.filter(({ pair }) => pair.kind !== 'checked')
