/** Rival wordings as screens show them: which are there, and what each of them is. */
import { type Alternatives, alternativesOf, isCompromise, isRivalWording } from '../../../domain/proposals/alternatives.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'

/** The wordings among which this paragraph is, while there are rivals. */
export function groupAt(paragraphs: readonly ParagraphView[], id: ParagraphId | null): Alternatives | null {
  const view = paragraphs.find((each) => each.id === id)
  return view === undefined || view.alt === null ? null : alternativesOf(paragraphs, view.id)
}

/** Without those that stand beside another: what is stepped through, counted and put on the screen one by one. */
export const withoutRivals = (paragraphs: readonly ParagraphView[]): readonly ParagraphView[] =>
  paragraphs.filter((view) => !isRivalWording(view))

export type WordingKind = 'wording' | 'compromise'
export const kindOf = (view: Pick<ParagraphView, 'id' | 'alt' | 'pi'>): WordingKind => (isCompromise(view) ? 'compromise' : 'wording')

/** What another has pending in a wording. What the author of a proposed one has there is the wording itself. */
export const pendingIn = ({ proposals, pi }: ParagraphView) => proposals.filter(({ by }) => by !== pi)

/** What its author proposes: whom others support or object to. */
export const ownProposal = ({ proposals, pi }: ParagraphView) => proposals.find(({ by }) => by === pi)

export const FATES = ['accepted', 'merged', 'rejected'] as const
export type Fate = (typeof FATES)[number]

/** One thing to be decided: a wording, or what a party has pending in one. */
export type Item = { readonly view: ParagraphView; readonly by: Party | null; readonly seen: ParagraphView['seen'] }

export const itemsOf = ({ members }: Alternatives): readonly Item[] =>
  members.flatMap((view) => [{ view, by: null, seen: view.seen }, ...pendingIn(view).map(({ by, seen }) => ({ view, by, seen }))])

/** Decided on these very words: where they change it is to be decided again. */
export const keyOf = ({ view, by, seen }: Item): string => `${view.id}/${by ?? ''}/${seen}`

export type Decided = ReadonlyMap<string, Fate>
export type Settled = { readonly missing: readonly Item[]; readonly stands: ParagraphView | null }

export function settledSoFar(items: readonly Item[], decided: Decided): Settled {
  return {
    missing: items.filter((item) => !decided.has(keyOf(item))),
    stands: items.find((item) => item.by === null && decided.get(keyOf(item)) === 'accepted')?.view ?? null,
  }
}

/** As the act takes it; null until everything is decided. */
export function fatesIn(items: readonly Item[], decided: Decided) {
  const fates = items.flatMap((item) => {
    const fate = decided.get(keyOf(item))
    if (fate === undefined) return []
    const { view, by, seen } = item
    return [{ paragraph: view.id, fate, seen, ...(by === null ? {} : { by }) }]
  })
  return fates.length === items.length ? fates : null
}
