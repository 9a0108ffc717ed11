/** Where a new item will stand: found from its parent or neighbours as Yjs finds it, and refused where Yjs would find something else. */
import * as Y from 'yjs'
import type { ItemId } from './decode.ts'
import { freshAt, type Hearing, heldAt, type Home, isKnown, type ItemStruct, type Joined, Refused, stateOf } from './hearing.ts'

/** The home of a new item. Its neighbours among the new ones have theirs already. */
export function homeOf(hearing: Hearing, struct: ItemStruct): Home {
  const home = declaredHome(hearing, struct)
  const known = stateOf(hearing, struct.client)
  if (struct.clock < known) {
    // It goes on where its known part ends, whatever neighbours it names.
    requireSame(home, homeBeside(hearing, { client: struct.client, clock: known - 1 }))
  }
  if (struct.origin !== null && struct.rightOrigin !== null) requireSame(home, homeBeside(hearing, struct.rightOrigin))
  hearing.homes.set(struct, home)
  return home
}

function declaredHome(hearing: Hearing, struct: ItemStruct): Home {
  const { parent, sub, origin, rightOrigin } = struct
  if (parent.kind === 'root') return rootHome(hearing, parent.name, sub)
  if (parent.kind === 'item') return homeInside(hearing, parent.id, sub)
  const neighbour = origin ?? rightOrigin
  if (neighbour === null) throw new Refused('update.malformed')
  for (const id of [origin, rightOrigin]) if (id !== null && wasMovedAway(hearing, id, origin)) throw new Refused('paragraph.moved')
  if (origin !== null && rightOrigin === null && wasJoinedBehind(hearing, origin)) throw new Refused('paragraph.moved')
  return homeBeside(hearing, neighbour)
}

/** What was at the end of its paragraph when it was written, and behind which a join has put other words since: Yjs would put it behind these, and
 *  what it ends, as a strike, would reach to there. */
function wasJoinedBehind(hearing: Hearing, origin: ItemId): boolean {
  if (!isKnown(hearing, origin)) return false
  const item = heldAt(hearing, origin)
  if (!(item instanceof Y.Item) || !(item.parent instanceof Y.XmlText)) return false
  const at = origin.clock - item.id.clock
  if (item.right === null && at === item.length - 1) return false
  const joined = hearing.joined.get(item.parent) ?? joinedIn(hearing, item.parent)
  hearing.joined.set(item.parent, joined)
  return joined.before.has(item) || (joined.last === item && at < joined.at)
}

/** The last character that a join put into the text, and all items before the one that it is in. */
function joinedIn(hearing: Hearing, text: Y.XmlText): Joined {
  const before = new Set<Y.Item>()
  let passed: Y.Item[] = []
  let [last, at]: [Y.Item | null, number] = [null, 0]
  for (let item = text._start; item !== null; item = item.right) {
    const found = lastFromElsewhere(hearing, text, item)
    if (found >= 0) {
      for (const each of passed) before.add(each)
      passed = []
      ;[last, at] = [item, found]
    }
    passed.push(item)
  }
  return { before, last, at }
}

/** How far into the item its last character is that came from another text; -1 where none did. What a reopening brought back where it was came from the same. */
function lastFromElsewhere({ facts, index }: Hearing, text: Y.XmlText, { id, content, length }: Y.Item): number {
  if (!(content instanceof Y.ContentString) && !(content instanceof Y.ContentDeleted)) return -1
  for (let at = length - 1; at >= 0; at--) {
    const source = facts.carriedFrom(id.client, id.clock + at)
    if (source === null) continue
    const held = Y.getItem(index.doc.store, Y.createID(source.client, source.clock)) as Y.Item | Y.GC
    if (!(held instanceof Y.Item) || held.parent !== text) return at
  }
  return -1
}

/** A neighbour that a split, join or move carried off. Beside a word that stayed, or came back where it was, the place is where it was. */
function wasMovedAway(hearing: Hearing, id: ItemId, left: ItemId | null): boolean {
  const stayed = (each: ItemId): boolean => !isKnown(hearing, each) || !heldAt(hearing, each).deleted
  if (stayed(id) || (left !== null && stayed(left))) return false
  const last = lastCopyOf(hearing, id)
  return last !== null && !inOneList(heldAt(hearing, id), heldAt(hearing, last))
}

/** Where the character is after all that carried it; null where nothing did. */
function lastCopyOf({ facts }: Hearing, id: ItemId): ItemId | null {
  let last: ItemId | null = null
  for (let next = facts.carriedTo(id.client, id.clock); next !== null; next = facts.carriedTo(next.client, next.clock)) last = next
  return last
}

const inOneList = (one: Y.Item | Y.GC, other: Y.Item | Y.GC): boolean =>
  one instanceof Y.Item && other instanceof Y.Item && one.parent === other.parent

function rootHome(hearing: Hearing, name: string, sub: string | null): Home {
  const held: object | undefined = hearing.index.doc.share.get(name)
  const type = hearing.index.fragments.find((fragment) => fragment === held)
  return type === undefined ? { kind: 'root', name, sub } : { kind: 'existing', type, sub }
}

function homeInside(hearing: Hearing, id: ItemId, sub: string | null): Home {
  if (!isKnown(hearing, id)) {
    const brought = freshAt(hearing, id)
    if (brought === null || brought.kind === 'gone') throw new Refused('paragraph.gone')
    if (brought.content.kind !== 'element' && brought.content.kind !== 'text') throw new Refused('update.malformed')
    return { kind: 'fresh', of: brought, sub }
  }
  const item = heldAt(hearing, id)
  if (!(item instanceof Y.Item) || item.deleted) throw new Refused('paragraph.gone')
  if (!(item.content instanceof Y.ContentType)) throw new Refused('update.malformed')
  return { kind: 'existing', type: item.content.type, sub }
}

function homeBeside(hearing: Hearing, id: ItemId): Home {
  if (!isKnown(hearing, id)) {
    const brought = freshAt(hearing, id)
    const home = brought === null ? undefined : hearing.homes.get(brought)
    if (home === undefined) throw new Refused('update.malformed')
    return home
  }
  const item = heldAt(hearing, id)
  if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) throw new Refused('paragraph.gone')
  return { kind: 'existing', type: item.parent, sub: item.parentSub }
}

/** Both neighbours stand in one list, or Yjs would tie two paragraphs' lists together. */
function requireSame(one: Home, other: Home): void {
  if (one.kind !== other.kind || one.sub !== other.sub) throw new Refused('update.malformed')
  const same =
    one.kind === 'root' || (one.kind === 'existing' ? one.type === (other as typeof one).type : one.of === (other as typeof one).of)
  if (!same) throw new Refused('update.malformed')
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** The first unit of a character of two units between whose halves the struct wants to stand, or null. Yjs writes U+FFFD over both halves. */
export function cutsPair(hearing: Hearing, struct: ItemStruct): ItemId | null {
  const { origin, rightOrigin } = struct
  const cuts = [
    origin,
    rightOrigin === null || rightOrigin.clock === 0 ? null : { client: rightOrigin.client, clock: rightOrigin.clock - 1 },
  ]
  return cuts.find((id) => id !== null && isKnown(hearing, id) && isInsidePair(heldAt(hearing, id), id.clock)) ?? null
}

function isInsidePair(item: Y.Item | Y.GC, clock: number): boolean {
  if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) return false
  const at = clock - item.id.clock
  return at < item.length - 1 && isHighSurrogate(item.content.str.charCodeAt(at))
}
