/** Locks that hold a paragraph's words: it is agreed, or the reading of another one freezes it. */
import * as Y from 'yjs'
import type { ParagraphId } from '../text/ids.ts'
import type { ItemId } from './decode.ts'
import { freshAt, type Hearing, heldAt, isDeletedHere, isKnown, type ItemStruct, Refused } from './hearing.ts'
import type { Verified } from './index-of-text.ts'
import type { Author, GuardFacts } from './types.ts'

/** Whether the paragraph is locked to this author, and by what. */
export function lockOf(facts: GuardFacts, author: Author, paragraph: ParagraphId): 'paragraph.agreed' | 'paragraph.frozen' | null {
  if (facts.isAgreed(paragraph)) return 'paragraph.agreed'
  const unfrozen = facts.unfrozenFor(author.seat)
  return unfrozen === null || unfrozen.has(paragraph) ? null : 'paragraph.frozen'
}

export function requireUnlocked({ facts, author }: Hearing, paragraph: ParagraphId): void {
  if (author.mode === 'side') throw new Refused('text.not-yours', paragraph)
  const lock = lockOf(facts, author, paragraph)
  if (lock !== null) throw new Refused(lock, paragraph)
}

/** A language's side is written by its pens alone. What is agreed is the negotiated wording: it locks no translation of it. */
export function requireSide({ author }: Hearing, { side, id }: Pick<Verified, 'side' | 'id'>): void {
  if (side === null || author.sides?.has(side) !== true) throw new Refused('text.not-yours', id)
}

/** While the others are frozen, a new paragraph comes up right beside the one that is read, or nowhere. */
export function requireOpenPlace(hearing: Hearing, struct: ItemStruct): void {
  const unfrozen = hearing.facts.unfrozenFor(hearing.author.seat)
  if (unfrozen === null) return
  const beside = [neighbourOf(hearing, struct.origin, 'left'), neighbourOf(hearing, struct.rightOrigin, 'right')]
  // A neighbour that the same update brings has been judged in its own place.
  if (!beside.some((each) => each === 'new' || (each !== null && unfrozen.has(each)))) throw new Refused('paragraph.frozen')
}

type Side = 'left' | 'right'

/** The next paragraph that stands on this side of a new one, past those that are no more. */
function neighbourOf(hearing: Hearing, from: ItemId | null, side: Side): ParagraphId | 'new' | null {
  let id = from
  while (id !== null && !isKnown(hearing, id)) {
    const brought = freshAt(hearing, id)
    if (brought === null || brought.kind === 'gone') return null
    if (hearing.newParagraphs.has(brought) && !isDeletedHere(hearing, brought)) return 'new'
    id = side === 'left' ? brought.origin : brought.rightOrigin
  }
  return id === null ? null : standingBeside(hearing, heldAt(hearing, id), side)
}

function standingBeside({ index }: Hearing, from: Y.Item | Y.GC, side: Side): ParagraphId | null {
  for (let item: Y.Item | null = from instanceof Y.Item ? from : null; item !== null; item = item[side]) {
    const place = !item.deleted && item.content instanceof Y.ContentType ? index.places.get(item.content.type) : undefined
    if (place?.kind === 'paragraph') return place.paragraph.id
  }
  return null
}
