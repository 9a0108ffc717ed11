/** What no seat but its owner may change: read straight from the document, to be compared before and after a seat's update. */
import type * as Y from 'yjs'
import type { Author } from '../../domain/guard/guard.ts'
import { readChars } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { SERVER_MAPS } from '../../domain/text/schema.ts'
import { ENGLISH, type Room } from './room.ts'

/** Sections, paragraphs, characters in order with identity, owner, others' strikes and emphasis. */
export function othersWords(room: Room, { party, mode, sides }: Author): unknown {
  const maps = SERVER_MAPS.map((name) => room.doc.getMap(name).toJSON())
  const sections = (fragmentOf(room.doc).toArray() as Y.XmlElement[]).map((section) => ({
    attributes: section.getAttributes(),
    paragraphs: (section.toArray() as Y.XmlElement[])
      .filter((paragraph) => paragraph.getAttribute('pi') !== party || mode === 'direct')
      .map((paragraph) => ({
        attributes: paragraph.getAttributes(),
        texts: (paragraph.toArray() as Y.XmlText[]).map((text) => charsOfOthers(text, party, mode)),
      })),
  }))
  const inOwn = (fragmentOf(room.doc).toArray() as Y.XmlElement[])
    .flatMap((section) => section.toArray() as Y.XmlElement[])
    .filter((paragraph) => paragraph.getAttribute('pi') === party && mode === 'propose')
    .flatMap((paragraph) => (paragraph.toArray() as Y.XmlText[]).map((text) => charsOfOthers(text, party, mode)))
    .filter((chars) => chars.length > 0)
  const side = sides?.has(ENGLISH) === true ? [] : paragraphsOf(fragmentOf(room.doc, ENGLISH)).map(({ text }) => text && readChars(text))
  return { side, maps, roots: [...room.doc.share.keys()].sort(), sections, inOwn }
}

/** A pen that writes directly owns the base text that nobody has anything pending on. */
function charsOfOthers(text: Y.XmlText, party: string, mode: Author['mode']): string[] {
  return readChars(text).flatMap(({ client, clock, text: chars, marks }) => {
    const isOwn = mode === 'propose' ? marks.ins === party : marks.ins === null && marks.dels.length === 0
    if (isOwn) return []
    const dels = mode === 'propose' ? marks.dels.filter((by) => by !== party) : marks.dels
    const emphasis = mode === 'direct' && marks.ins === null ? [] : marks.emphasis
    return Array.from({ length: chars.length }, (_, i) => `${client}/${clock + i} ${chars[i]} ${marks.ins} ${dels} ${emphasis}`)
  })
}
