/** Paragraphs that an update brings, and attributes it sets: one's own to propose and to shape, never to disguise. */
import { isParagraphId, isParty } from '../text/ids.ts'
import { LEVELS, MARKERS, ROLES } from '../text/schema.ts'
import { requireRoomForParagraphs } from './amount.ts'
import { type Hearing, isDeletedHere, type ItemStruct, type NewParagraph, Refused, touch } from './hearing.ts'
import type { Verified } from './index-of-text.ts'
import { requireOpenPlace, requireUnlocked } from './judge-frozen.ts'

type Shape = 'role' | 'level' | 'marker'
const SHAPES: Readonly<Record<Shape, readonly unknown[]>> = { role: ROLES, level: LEVELS, marker: MARKERS }
const isShape = (name: string): name is Shape => Object.hasOwn(SHAPES, name)

/** Something in a section: a paragraph that the party proposes, and nothing else. */
export function openNewParagraph(hearing: Hearing, struct: ItemStruct): void {
  const { content } = struct
  if (content.kind === 'deleted') return
  if (content.kind !== 'element') throw new Refused(content.kind === 'text' ? 'update.foreign-content' : 'paragraph.not-yours')
  if (content.name !== 'paragraph') throw new Refused('update.foreign-content')
  if (hearing.author.mode === 'side') throw new Refused('text.not-yours')
  if (hearing.author.mode === 'direct') throw new Refused('paragraph.not-yours')
  hearing.newParagraphs.set(struct, { struct, id: null, attributes: new Map(), lastOf: new Map(), texts: 0 })
}

/** A text or an attribute of a paragraph that exists. */
export function judgeInParagraph(hearing: Hearing, struct: ItemStruct, paragraph: Verified, sub: string | null): void {
  const { author } = hearing
  // Deleted content in the list of children is nothing; as an attribute it would blot out the one that holds.
  if (struct.content.kind === 'deleted' && sub === null) return
  requireUnlocked(hearing, paragraph.id)
  const own = author.mode === 'propose' && paragraph.pi === author.party
  if (!own) throw new Refused('paragraph.not-yours', paragraph.id)
  if (sub === null) bringText(hearing, struct, paragraph)
  else setAttribute(hearing, struct, paragraph, sub)
  touch(hearing, paragraph)
}

function bringText(hearing: Hearing, struct: ItemStruct, paragraph: Verified): void {
  if (struct.content.kind !== 'text') throw new Refused('update.foreign-content', paragraph.id)
  hearing.newTexts.add(struct)
  if (isDeletedHere(hearing, struct)) return
  const part = `${paragraph.id}/text`
  if (paragraph.text !== null || hearing.changedParts.has(part)) throw new Refused('paragraph.not-yours', paragraph.id)
  hearing.changedParts.add(part)
}

/** Role, level and marker of one's own proposed paragraph are one's own to set; its id and party are not. */
function setAttribute(hearing: Hearing, { content }: ItemStruct, paragraph: Verified, name: string): void {
  if (!isShape(name)) throw new Refused('paragraph.not-yours', paragraph.id)
  const isLawful = content.kind === 'deleted' || (content.kind === 'value' && SHAPES[name].includes(content.value))
  if (!isLawful) throw new Refused('update.foreign-content', paragraph.id)
  hearing.changedParts.add(`${paragraph.id}/${name}`)
}

/** A text or an attribute of a paragraph that the same update brings. */
export function judgeInNewParagraph(hearing: Hearing, struct: ItemStruct, paragraph: NewParagraph, sub: string | null): void {
  const { content } = struct
  if (sub !== null) return addAttribute(hearing, struct, paragraph, sub)
  if (content.kind === 'deleted') return
  if (content.kind !== 'text') throw new Refused('update.foreign-content')
  hearing.newTexts.add(struct)
  if (!isDeletedHere(hearing, struct)) paragraph.texts++
}

/** Of several values the last one holds, which is certain only where each follows the one before, as Yjs writes them. */
function addAttribute(hearing: Hearing, struct: ItemStruct, paragraph: NewParagraph, name: string): void {
  const { origin, rightOrigin, content } = struct
  const last = paragraph.lastOf.get(name) ?? null
  if (rightOrigin !== null || origin?.client !== last?.client || origin?.clock !== last?.clock) throw new Refused('update.malformed')
  paragraph.lastOf.set(name, { client: struct.client, clock: struct.clock + struct.length - 1 })
  if (content.kind !== 'value' && content.kind !== 'deleted') throw new Refused('update.foreign-content')
  if (content.kind === 'deleted' || isDeletedHere(hearing, struct)) paragraph.attributes.delete(name)
  else paragraph.attributes.set(name, content.value)
}

/** A proposed paragraph has an id never used, the author's party, lawful attributes, and one text at most. */
export function judgeNewParagraphs(hearing: Hearing): void {
  requireRoomForParagraphs(hearing)
  const ids = new Set<string>()
  for (const [struct, paragraph] of hearing.newParagraphs) {
    if (isDeletedHere(hearing, struct)) continue
    requireOpenPlace(hearing, paragraph.struct)
    const id = judgeNewParagraph(hearing, paragraph)
    if (ids.has(id)) throw new Refused('paragraph.duplicate-id')
    ids.add(id)
    paragraph.id = id
  }
}

function judgeNewParagraph(hearing: Hearing, { attributes, texts }: NewParagraph): Verified['id'] {
  const { id, pi, ...shapes } = Object.fromEntries(attributes)
  if (!isParagraphId(id) || texts > 1) throw new Refused('update.foreign-content')
  for (const [name, value] of Object.entries(shapes)) {
    if (!isShape(name) || !SHAPES[name].includes(value)) throw new Refused('update.foreign-content')
  }
  if (!isParty(pi) || pi !== hearing.author.party) throw new Refused('paragraph.not-yours')
  requireUnusedId(hearing, id)
  return id
}

/** Only undo by the same party may bring back its own removed paragraph. */
function requireUnusedId(hearing: Hearing, id: Verified['id']): void {
  const { everUsed, paragraphs } = hearing.index
  if (!everUsed.has(id)) return
  const stillThere = paragraphs.has(id) && !hearing.removed.has(id)
  if (stillThere || everUsed.get(id) !== hearing.author.party) throw new Refused('paragraph.duplicate-id')
}
