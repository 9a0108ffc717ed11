/** What an update adds: every new character, mark, paragraph and attribute is placed, then allowed or refused. */
import { EMPHASES, TEXT_ROOT, delKey } from '../text/schema.ts'
import { partyIn } from '../text/chars.ts'
import { emptyPage, requireAdjacent } from './adjacency.ts'
import { requireRoomFor } from './amount.ts'
import { type Hearing, type Home, type ItemStruct, Refused, stateOf, touch } from './hearing.ts'
import { runAt, type Verified } from './index-of-text.ts'
import { requireSide, requireUnlocked } from './judge-frozen.ts'
import { judgeKnown } from './judge-known.ts'
import { judgeInNewParagraph, judgeInParagraph, openNewParagraph } from './judge-paragraphs.ts'
import { cutsPair, homeOf } from './neighbours.ts'
import { inOrder } from './order.ts'
import { measureReach, noReach } from './reach.ts'

export function judgeStructs(hearing: Hearing): void {
  for (const client of hearing.fresh.keys()) requireOwnClient(hearing, client)
  const order = inOrder(hearing)
  judgeKnown(hearing)
  const reach = noReach()
  const page = emptyPage()
  for (const struct of order) {
    if (struct.kind !== 'item') continue
    const home = judgeItem(hearing, struct)
    measureReach(hearing, reach, struct, home)
    requireAdjacent(hearing, page, struct, home)
  }
}

function requireOwnClient(hearing: Hearing, client: number): void {
  const holder = hearing.facts.holderOf(client)
  if (holder === null) {
    // Ids of the server itself are held by nobody in the room's table but are in the document already.
    if (stateOf(hearing, client) > 0) throw new Refused('update.not-your-id')
    hearing.newClients.add(client)
  } else if (holder !== hearing.author.seat) throw new Refused('update.not-your-id')
}

function judgeItem(hearing: Hearing, struct: ItemStruct): Home {
  if (struct.content.kind === 'foreign') throw new Refused('update.foreign-content')
  const home = homeOf(hearing, struct)
  switch (home.kind) {
    case 'root':
      throw new Refused(home.name.startsWith(`${TEXT_ROOT}:`) ? 'paragraph.not-yours' : 'update.outside-text')
    case 'existing':
      judgeInExisting(hearing, struct, home.type, home.sub)
      return home
    case 'fresh':
      judgeInFresh(hearing, struct, home.of, home.sub)
      return home
  }
}

function judgeInExisting(hearing: Hearing, struct: ItemStruct, type: object, sub: string | null): void {
  const place = hearing.index.places.get(type)
  if (place === undefined) throw new Refused(isServersRoot(hearing, type) ? 'update.outside-text' : 'paragraph.gone')
  switch (place.kind) {
    case 'fragment':
      throw new Refused('paragraph.not-yours')
    case 'section':
      if (sub !== null || place.side !== null) throw new Refused('paragraph.not-yours')
      return openNewParagraph(hearing, struct)
    case 'paragraph':
      if (place.paragraph.side !== null) throw new Refused('paragraph.not-yours', place.paragraph.id)
      return judgeInParagraph(hearing, struct, place.paragraph, sub)
    case 'text':
      if (sub !== null) throw new Refused('update.foreign-content')
      if (place.paragraph.side !== null) requireSide(hearing, place.paragraph)
      requireWholePair(hearing, struct, place.paragraph)
      return judgeCharacters(hearing, struct, place.paragraph)
  }
}

const isServersRoot = (hearing: Hearing, type: object): boolean => {
  for (const root of hearing.index.doc.share.values()) if (Object.is(root, type)) return true
  return false
}

/** Between the halves of one character stands nothing, but in words of one's own: their spelling changes with it, even where
 *  what comes between was deleted before it was sent. */
function requireWholePair(hearing: Hearing, struct: ItemStruct, paragraph: Verified): void {
  const cut = cutsPair(hearing, struct)
  if (cut === null) return
  const { run } = runAt(paragraph, cut.client, cut.clock)
  const own = paragraph.side !== null || run?.marks.ins === hearing.author.party
  if (!own) throw new Refused('update.malformed', paragraph.id)
  touch(hearing, paragraph)
}

function judgeCharacters(hearing: Hearing, struct: ItemStruct, paragraph: Verified): void {
  const { content } = struct
  if (content.kind === 'deleted') return
  const direct = paragraph.side === null && hearing.author.mode === 'direct'
  if (paragraph.side === null) requireUnlocked(hearing, paragraph.id)
  if (content.kind === 'string') {
    if (direct && paragraph.pi !== null) throw new Refused('text.not-yours', paragraph.id)
    requireRoomFor(hearing, paragraph, struct, paragraph)
  } else if (content.kind === 'format') requireKnownMark(hearing, content.key, content.value, paragraph)
  else throw new Refused('update.foreign-content', paragraph.id)
  touch(hearing, paragraph)
}

/** A mark of the vocabulary in its one stored form. Whether it may stand is settled after applying, by repair. */
function requireKnownMark(hearing: Hearing, key: string, value: unknown, paragraph: Verified | null): void {
  if (!isKnownMark(hearing, key, value)) throw new Refused('update.foreign-content', paragraph?.id ?? null)
}

function isKnownMark(hearing: Hearing, key: string, value: unknown): boolean {
  if ((EMPHASES as readonly string[]).includes(key)) return value === null || isEmptyObject(value)
  if (key === 'ins') return value === null || namesOnlyAParty(value)
  if (!key.startsWith('del--')) return false
  const by = partyIn(value)
  if (by !== null) return namesOnlyAParty(value) && hearing.facts.isParty(by) && delKey(by) === key
  return value === null && hearing.index.strikeKeys.has(key)
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
const namesOnlyAParty = (value: unknown): boolean => partyIn(value) !== null && Object.keys(value as object).length === 1

/** Inside a paragraph or text that the same update brings. */
function judgeInFresh(hearing: Hearing, struct: ItemStruct, parent: ItemStruct, sub: string | null): void {
  if (hearing.newTexts.has(parent)) return judgeNewCharacters(hearing, struct, parent, sub)
  const paragraph = hearing.newParagraphs.get(parent)
  if (paragraph === undefined) throw new Refused('update.foreign-content')
  judgeInNewParagraph(hearing, struct, paragraph, sub)
}

function judgeNewCharacters(hearing: Hearing, struct: ItemStruct, parent: ItemStruct, sub: string | null): void {
  const { content } = struct
  if (sub !== null) throw new Refused('update.foreign-content')
  if (content.kind === 'format') requireKnownMark(hearing, content.key, content.value, null)
  else if (content.kind === 'string') requireRoomFor(hearing, parent, struct, null)
  else if (content.kind !== 'deleted') throw new Refused('update.foreign-content')
}
