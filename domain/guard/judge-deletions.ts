/** What an update deletes: one's own pending words really go; a marker's deletion is harmless and repaired; all else is refused. */
import * as Y from 'yjs'
import type { DeletedRange } from './decode.ts'
import { freshAt, type Hearing, Refused, touch } from './hearing.ts'
import { stretches, type Verified } from './index-of-text.ts'
import { requireSide, requireUnlocked } from './judge-frozen.ts'

export function judgeDeletions(hearing: Hearing): void {
  const elements = deletedElements(hearing)
  for (const element of elements) judgeRemoval(hearing, element)
  for (const range of hearing.ranges) {
    requireKnownRange(hearing, range)
    for (const { item, from, until } of liveItems(hearing, range)) judgeDeletion(hearing, item, from, until)
  }
}

function requireKnownRange(hearing: Hearing, range: DeletedRange): void {
  const end = range.clock + range.length
  if (end <= Y.getState(hearing.index.doc.store, range.client)) return
  if (freshAt(hearing, { client: range.client, clock: end - 1 }) === null) throw new Refused('update.gap')
}

type Live = { readonly item: Y.Item; readonly from: number; readonly until: number }

/** The items in the range that the server still has; what is already deleted is no change. */
function* liveItems(hearing: Hearing, range: DeletedRange): Generator<Live> {
  const structs = hearing.index.doc.store.clients.get(range.client)
  if (structs === undefined) return
  const end = Math.min(range.clock + range.length, Y.getState(hearing.index.doc.store, range.client))
  if (range.clock >= end) return
  for (let i = Y.findIndexSS(structs, range.clock); i < structs.length; i++) {
    const item = structs[i]
    if (item === undefined || item.id.clock >= end) return
    if (item instanceof Y.Item && !item.deleted) {
      yield { item, from: Math.max(range.clock, item.id.clock), until: Math.min(end, item.id.clock + item.length) }
    }
  }
}

/** Paragraph elements the update deletes. Their removal is judged first: their texts and attributes go with them. */
function deletedElements(hearing: Hearing): object[] {
  const elements: object[] = []
  for (const range of hearing.ranges) {
    for (const { item } of liveItems(hearing, range)) {
      if (item.content instanceof Y.ContentType && hearing.index.places.get(item.content.type)?.kind === 'paragraph')
        elements.push(item.content.type)
    }
  }
  return elements
}

/** A proposed paragraph may be taken away by the party that proposed it, while no other party has words in it. */
function judgeRemoval(hearing: Hearing, element: object): void {
  const place = hearing.index.places.get(element)
  if (place?.kind !== 'paragraph') return
  const { paragraph } = place
  const { author } = hearing
  if (paragraph.side !== null) throw new Refused('paragraph.not-yours', paragraph.id)
  requireUnlocked(hearing, paragraph.id)
  if (author.mode === 'direct' || paragraph.pi !== author.party) throw new Refused('paragraph.not-yours', paragraph.id)
  if (paragraph.runs.some((run) => run.marks.ins !== author.party)) throw new Refused('paragraph.others-words', paragraph.id)
  // A wording that was put beside others by an act is withdrawn by one: undo could not bring it back among them.
  if (paragraph.alt !== null) throw new Refused('paragraph.alternative', paragraph.id)
  hearing.removed.add(paragraph.id)
  hearing.deletes = true
}

function judgeDeletion(hearing: Hearing, item: Y.Item, from: number, until: number): void {
  hearing.deletes = true
  const parent = item.parent
  if (!(parent instanceof Y.AbstractType)) throw new Refused('update.outside-text')
  if (item.content instanceof Y.ContentType && hearing.index.places.get(item.content.type)?.kind === 'paragraph') return
  const place = hearing.index.places.get(parent)
  if (place?.kind === 'text') return judgeTextDeletion(hearing, item, from, until, place.paragraph)
  if (place?.kind === 'paragraph') return judgePartDeletion(hearing, item, place.paragraph)
  throw new Refused(place === undefined ? 'update.outside-text' : 'paragraph.not-yours')
}

function judgeTextDeletion(hearing: Hearing, item: Y.Item, from: number, until: number, paragraph: Verified): void {
  touch(hearing, paragraph)
  // Markers are merged and cleaned by every editor; their effect on marks is repaired after applying.
  if (item.content instanceof Y.ContentFormat) return
  if (paragraph.side !== null) return requireSide(hearing, paragraph)
  if (hearing.removed.has(paragraph.id)) return
  requireUnlocked(hearing, paragraph.id)
  for (const { marks } of stretches(paragraph, item.id.client, from, until - from)) {
    const own =
      hearing.author.mode === 'propose'
        ? marks?.ins === hearing.author.party
        : marks?.ins === null && marks.dels.length === 0 && paragraph.pi === null
    if (!own) throw new Refused('text.not-yours', paragraph.id)
  }
}

/** An attribute or the text of a paragraph: gone with the paragraph, or overwritten by a lawful new value. */
function judgePartDeletion(hearing: Hearing, item: Y.Item, paragraph: Verified): void {
  if (paragraph.side !== null) throw new Refused('paragraph.not-yours', paragraph.id)
  if (hearing.removed.has(paragraph.id)) return
  if (item.parentSub !== null && hearing.changedParts.has(`${paragraph.id}/${item.parentSub}`)) return
  requireUnlocked(hearing, paragraph.id)
  throw new Refused('paragraph.not-yours', paragraph.id)
}
