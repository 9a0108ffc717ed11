/** A comparison as rows to be drawn: each change once, a moved paragraph at both its places, runs of equal ones folded. */
import { followed } from '../../../domain/compare/references.ts'
import type { Change, Comparison, ComparisonRow } from '../../../domain/compare/types.ts'
import type { WordOp } from '../../../domain/compare/words.ts'
import { sideLines } from './pieces.ts'
import { rememberingPrint } from './print.ts'
import type { ShownParagraph, ShownText } from './texts.ts'

/** `pending`: only what is proposed makes a difference. `emphasis`: only bold, italic or underline does. `reference`: only numbers of other
 *  paragraphs, which have another number now. */
export type Kind = Change | 'pending' | 'emphasis' | 'reference'

/** One row of the comparison with the paragraphs it speaks of. The same object as long as nothing in it changes. */
export type Compared = {
  readonly key: string
  readonly kind: Kind
  /** Without its places in the texts: they do not change how it is drawn. */
  readonly row: Omit<ComparisonRow, 'old' | 'new'>
  readonly old: readonly ShownParagraph[]
  readonly new: readonly ShownParagraph[]
}

/** A moved paragraph stands once where it is, and once where it was. */
export type Place = {
  readonly key: string
  readonly at: 'both' | 'old' | 'new'
  /** Which way it moved through the text. */
  readonly way: 'up' | 'down' | null
  readonly compared: Compared
}

export type Item =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'fold'; readonly key: string; readonly places: readonly Place[] }

export const FILTERS = ['all', 'changed', 'moved', 'inserted', 'removed'] as const
export type Filter = (typeof FILTERS)[number]
export const EXTENTS = ['changes', 'whole'] as const
export type Extent = (typeof EXTENTS)[number]

const isPending = ({ segments, proposedBy }: ShownParagraph): boolean =>
  proposedBy !== null || segments.some(({ pending, struckBy }) => pending !== null || struckBy.length > 0)

export const hasPending = ({ old, new: now }: Pick<Compared, 'old' | 'new'>): boolean => old.some(isPending) || now.some(isPending)

function kindOf(row: ComparisonRow, sides: Pick<Compared, 'old' | 'new'>): Kind {
  if (row.change === 'changed' && row.onlyReferences) return hasPending(sides) ? 'pending' : 'reference'
  if (row.change !== 'same') return row.change
  if (hasPending(sides)) return 'pending'
  return row.formatChanged ? 'emphasis' : 'same'
}

const nameOf = (side: string, paragraph: ShownParagraph | undefined, index: number | undefined): string =>
  `${side}${paragraph?.compared.id ?? index ?? ''}`

function comparedOf(row: ComparisonRow, old: ShownText, now: ShownText): Compared {
  const pick = ({ paragraphs }: ShownText, indices: readonly number[]): readonly ShownParagraph[] =>
    indices.flatMap((i) => paragraphs[i] ?? [])
  const sides = { old: pick(old, row.old), new: pick(now, row.new) }
  const key = row.new.length > 0 ? nameOf('n', sides.new[0], row.new[0]) : nameOf('o', sides.old[0], row.old[0])
  const { old: _old, new: _new, ...told } = row
  return { key, kind: kindOf(row, sides), row: { ...told, words: withReferences(row) }, ...sides }
}

/** References that follow a renumbering are drawn as what is the same. */
function withReferences({ words, references }: ComparisonRow): readonly WordOp[] {
  if (references.length === 0) return words
  const became = new Map<string, Set<string>>()
  for (const { from, to } of references) became.set(from, new Set([...(became.get(from) ?? []), to]))
  return followed(words, became).words
}

/** Rows that are as they were stay the same objects, so that they need not be drawn again while others change. */
export function rememberingRows(): (comparison: Comparison, old: ShownText, now: ShownText) => readonly Compared[] {
  let known = new Map<string, Compared>()
  const print = rememberingPrint<ShownParagraph>()
  const printOf = ({ kind, key, row, old, new: now }: Compared): string =>
    [kind, key, JSON.stringify(row), ...old.map(print), '', ...now.map(print)].join(' ')
  return ({ rows }, old, now) => {
    const next = new Map<string, Compared>()
    const made = rows.map((row) => {
      const fresh = comparedOf(row, old, now)
      const name = printOf(fresh)
      const kept = known.get(name) ?? fresh
      next.set(name, kept)
      return kept
    })
    known = next
    return made
  }
}

/** In the order of the new text; where a paragraph was, its former end stands behind what came before it. `all` are the comparison's rows. */
export function placesOf({ rows }: Comparison, all: readonly Compared[]): readonly Place[] {
  const placed = all.flatMap((compared, i) => {
    const row = rows[i]
    return row === undefined ? [] : [{ compared, from: row.old[0] ?? -1, to: row.old.at(-1) ?? -1 }]
  })
  type Placed = { readonly at: Place['at']; readonly compared: Compared; readonly from: number }
  const places: Placed[] = placed.map(({ compared, to }) =>
    isMoved(compared) ? { at: 'new', compared, from: -1 } : { at: 'both', compared, from: to },
  )
  for (const { compared, from } of placed.filter((each) => isMoved(each.compared)).sort((a, b) => a.from - b.from)) {
    const behind = places.findLastIndex((each) => each.from >= 0 && each.from < from)
    places.splice(behind + 1, 0, { at: 'old', compared, from })
  }
  return withWays(places)
}

function withWays(places: readonly { readonly at: Place['at']; readonly compared: Compared }[]): readonly Place[] {
  const was = new Map(places.flatMap(({ at, compared }, i) => (at === 'old' ? [[compared, i] as const] : [])))
  const is = new Map(places.flatMap(({ at, compared }, i) => (at === 'new' ? [[compared, i] as const] : [])))
  return places.map(({ at, compared }) => {
    const [from, to] = [was.get(compared), is.get(compared)]
    const way = from === undefined || to === undefined ? null : to < from ? 'up' : 'down'
    return { key: at === 'old' ? `${compared.key}-was` : compared.key, at, way, compared }
  })
}

const isMoved = ({ row, old, new: now }: Compared): boolean => row.moved && old.length > 0 && now.length > 0

/** The wording is the same, and nobody proposes another. */
const UNCHANGED: ReadonlySet<Kind> = new Set(['same', 'emphasis', 'reference'])

/** True for what a chair would stop at. */
export const isChange = ({ kind }: Compared): boolean => !UNCHANGED.has(kind)

export function passes({ kind, row }: Compared, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return kind !== 'same'
    case 'changed':
      return ['changed', 'split', 'merged', 'pending'].includes(kind) || (kind === 'moved' && row.words.some(({ op }) => op !== '='))
    case 'moved':
      return row.moved
    case 'inserted':
    case 'removed':
      return kind === filter
  }
}

/** Equal paragraphs beside a change are read with it; longer runs are folded. */
const SHORTEST_FOLD = 3

export type Showing = { readonly filter: Filter; readonly extent: Extent; readonly opened: ReadonlySet<string> }

export function itemsOf(places: readonly Place[], { filter, extent, opened }: Showing): readonly Item[] {
  const shortest = extent === 'changes' || filter !== 'all' ? 1 : SHORTEST_FOLD
  const items: Item[] = []
  let run: Place[] = []
  const close = (): void => {
    const key = run[0]?.key ?? ''
    if (run.length >= shortest && !opened.has(key)) items.push({ kind: 'fold', key, places: run })
    else items.push(...run.map((place) => ({ kind: 'place' as const, place })))
    run = []
  }
  for (const place of places) {
    if (!passes(place.compared, filter)) {
      run.push(place)
      continue
    }
    close()
    items.push({ kind: 'place', place })
  }
  close()
  return items
}

/** The places at which one stops, in order: a moved paragraph where it is now. */
export const stopsOf = (places: readonly Place[], filter: Filter): readonly Place[] =>
  places.filter(({ at, compared }) => at !== 'old' && isChange(compared) && passes(compared, filter))

/** The next stop, or the one before; null where there is none further. */
export function stepFrom(places: readonly Place[], filter: Filter, key: string | null, step: 1 | -1): Place | null {
  const stops = stopsOf(places, filter)
  const here = places.findIndex((place) => place.key === key)
  if (here < 0) return (step === 1 ? stops[0] : stops.at(-1)) ?? null
  const order = new Map(places.map((place, i) => [place.key, i]))
  const isBeyond = (place: Place): boolean => ((order.get(place.key) ?? 0) - here) * step > 0
  return (step === 1 ? stops.find(isBeyond) : stops.findLast(isBeyond)) ?? null
}

export type Figures = Readonly<Record<Change, number>> & { readonly pending: number }

/** By what is drawn: paragraphs in which something is only proposed, or only a reference follows, are not changed ones. */
export function figuresOf({ counts }: Comparison, all: readonly Compared[]): Figures {
  const of = (kind: Kind): number => all.filter((each) => each.kind === kind).length
  return { ...counts, changed: of('changed'), same: of('same') + of('emphasis') + of('reference'), pending: of('pending') }
}

/** The label a row is called by: where it is now, or where it was. */
export const labelsOf = (paragraphs: readonly ShownParagraph[]): readonly string[] =>
  paragraphs.flatMap(({ label }) => (label === '' ? [] : [label]))

/** True where this party's words are among what changed, or where it proposes. */
export const hasWordsOf = ({ row, new: now }: Compared, party: string): boolean =>
  sideLines(
    row.words,
    'new',
    now.map(({ segments }) => segments),
  ).some((line) => line.some((piece) => piece.party === party || piece.struckBy.includes(party)))
