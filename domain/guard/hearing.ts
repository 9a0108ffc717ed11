/** One update on trial: what is new in it, and what has been found so far. Lives for one call of `judge`. */
import * as Y from 'yjs'
import type { ParagraphId } from '../text/ids.ts'
import type { DeletedRange, ItemId, Struct, Update } from './decode.ts'
import type { TextIndex, Verified } from './index-of-text.ts'
import type { Author, GuardCode, GuardFacts, InSide } from './types.ts'

export type ItemStruct = Extract<Struct, { kind: 'item' }>

/** Thrown and caught inside the guard only: ends the hearing at the first unlawful thing. */
export class Refused extends Error {
  readonly refusal: GuardCode
  readonly paragraph: ParagraphId | null
  constructor(code: GuardCode, paragraph: ParagraphId | null = null) {
    super(code)
    this.refusal = code
    this.paragraph = paragraph
  }
}

/** A paragraph that this update brings. */
export type NewParagraph = {
  readonly struct: ItemStruct
  id: ParagraphId | null
  readonly attributes: Map<string, unknown>
  /** The last item of each attribute: the next one has to follow it. */
  readonly lastOf: Map<string, ItemId>
  texts: number
}

/** The type in which a new item stands: one that exists, or one that this update brings. */
export type Home =
  | { readonly kind: 'existing'; readonly type: object; readonly sub: string | null }
  | { readonly kind: 'fresh'; readonly of: ItemStruct; readonly sub: string | null }
  | { readonly kind: 'root'; readonly name: string; readonly sub: string | null }

/** The last character that a join put into a text: `at` in the item `last`, behind the items `before`. */
export type Joined = { readonly before: ReadonlySet<Y.Item>; readonly last: Y.Item | null; readonly at: number }

export type Hearing = {
  readonly index: TextIndex
  readonly facts: GuardFacts
  readonly author: Author
  /** New structs by client, contiguous from the server's state; the first may be known in part. */
  readonly fresh: ReadonlyMap<number, readonly Struct[]>
  readonly known: readonly Struct[]
  /** Merged and sorted by client and clock: hostile overlaps cost nothing. */
  readonly ranges: readonly DeletedRange[]
  readonly rangesOf: ReadonlyMap<number, readonly DeletedRange[]>
  readonly homes: Map<Struct, Home>
  /** By text, where it was asked. */
  readonly joined: Map<object, Joined>
  readonly newParagraphs: Map<Struct, NewParagraph>
  readonly newTexts: Set<Struct>
  readonly touched: Set<ParagraphId>
  /** Paragraphs of sides, by `side/paragraph`. */
  readonly touchedSides: Map<string, InSide>
  readonly removed: Set<ParagraphId>
  /** `paragraph id / attribute` set anew by this update; `paragraph id / text` where it brings the text. */
  readonly changedParts: Set<string>
  readonly newClients: Set<number>
  /** Length of each text that the update writes in, as it will be. */
  readonly grown: Map<object, number>
  deletes: boolean
}

/** All that finding places needs: the document as it is, and what the update brings. */
export type Placing = Pick<Hearing, 'fresh'> & { readonly index: Pick<TextIndex, 'doc'> }

/** The server's next clock of a client. */
export const stateOf = (hearing: Placing, client: number): number => Y.getState(hearing.index.doc.store, client)

/** Whether the server has this id already. */
export const isKnown = (hearing: Placing, id: ItemId): boolean => id.clock < stateOf(hearing, id.client)

/** What the server holds under an id it knows. */
export const heldAt = (hearing: Placing, id: ItemId): Y.Item | Y.GC => Y.getItem(hearing.index.doc.store, id) as Y.Item | Y.GC

type Sorted = Pick<Hearing, 'fresh' | 'known'>

/** Sorts known structs from new ones. */
export function sortedByNews(doc: Y.Doc, structs: readonly Struct[]): Sorted {
  const fresh = new Map<number, Struct[]>()
  const known: Struct[] = []
  for (const struct of structs) {
    const list = fresh.get(struct.client)
    if (list !== undefined) list.push(struct)
    else if (struct.clock + struct.length <= Y.getState(doc.store, struct.client)) known.push(struct)
    else fresh.set(struct.client, [struct])
  }
  return { fresh, known }
}

export function openHearing(index: TextIndex, facts: GuardFacts, author: Author, update: Update): Hearing {
  const { fresh, known } = sortedByNews(index.doc, update.structs)
  const rangesOf = mergeRanges(update.deleted)
  return {
    index,
    facts,
    author,
    fresh,
    known,
    ranges: [...rangesOf.values()].flat(),
    rangesOf,
    homes: new Map(),
    joined: new Map(),
    newParagraphs: new Map(),
    newTexts: new Set(),
    touched: new Set(),
    touchedSides: new Map(),
    removed: new Set(),
    changedParts: new Set(),
    newClients: new Set(),
    grown: new Map(),
    deletes: false,
  }
}

/** Among pieces sorted by clock, the one that holds it. */
function pieceAt<Piece extends { readonly clock: number; readonly length: number }>(
  pieces: readonly Piece[] | undefined,
  clock: number,
): Piece | null {
  if (pieces === undefined) return null
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece !== undefined && piece.clock + piece.length <= clock) low = middle + 1
    else high = middle
  }
  const found = pieces[low]
  return found !== undefined && found.clock <= clock ? found : null
}

/** The new struct that holds this id, if the update brings it. */
export const freshAt = (hearing: Placing, id: ItemId): Struct | null => pieceAt(hearing.fresh.get(id.client), id.clock)

/** Whether the update deletes what it brings. */
export function isDeletedHere(hearing: Hearing, struct: Struct): boolean {
  const range = pieceAt(hearing.rangesOf.get(struct.client), struct.clock)
  return range !== null && range.clock + range.length >= struct.clock + struct.length
}

function mergeRanges(ranges: readonly DeletedRange[]): Map<number, DeletedRange[]> {
  const merged = new Map<number, DeletedRange[]>()
  const sorted = ranges.toSorted((a, b) => a.client - b.client || a.clock - b.clock)
  for (const range of sorted) {
    const list = merged.get(range.client)
    const last = list?.at(-1)
    if (list === undefined) merged.set(range.client, [range])
    else if (last !== undefined && range.clock <= last.clock + last.length) {
      const end = Math.max(last.clock + last.length, range.clock + range.length)
      list[list.length - 1] = { ...last, length: end - last.clock }
    } else list.push(range)
  }
  return merged
}

export function touch(hearing: Hearing, paragraph: Verified): void {
  const { id, side } = paragraph
  if (side === null) hearing.touched.add(id)
  else hearing.touchedSides.set(`${side}/${id}`, { side, paragraph: id })
}
