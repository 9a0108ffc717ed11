/** Words that go with their paragraph before the server has them: the server moved it, joined it or took it out while they were on their way. They can
 *  be read until the transaction that took them is over, and no longer. */
import * as Y from 'yjs'
import { readChars } from '../text/chars.ts'
import { fragmentOf } from '../text/document.ts'
import { isParagraphId, type ParagraphId } from '../text/ids.ts'
import { type SideUnsent, unsentBetweenRuns } from './side-unsent.ts'

/** To be asked when a transaction of another is through and nothing of it is collected yet. `confirmed`: how much of the page's own the server has. */
export function sweptAway(transaction: Y.Transaction, languages: Iterable<string>, confirmed: number): SideUnsent[] {
  const { doc, deleteSet } = transaction
  const own = (deleteSet.clients.get(doc.clientID) ?? []).filter(({ clock, len }) => clock + len > confirmed)
  if (own.length === 0) return []
  const texts = new Set(own.flatMap(({ clock, len }) => textsOf(doc, Math.max(clock, confirmed), clock + len)))
  const wasThere = (item: Y.Item): boolean => !item.deleted || Y.isDeleted(deleteSet, item.id)
  return [...texts].flatMap((text) => {
    const place = placeOf(text, doc, languages)
    if (place === null) return []
    const here = readChars(text, wasThere)
    const there = readChars(text, (item) => wasThere(item) && (item.id.client !== doc.clientID || item.id.clock < confirmed))
    return [unsentBetweenRuns(place, there, here)]
  })
}

/** The texts in which these of the page's own characters stood. */
function textsOf(doc: Y.Doc, from: number, to: number): readonly Y.XmlText[] {
  const texts: Y.XmlText[] = []
  for (let clock = from; clock < to; ) {
    const struct: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(doc.clientID, clock))
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString && struct.parent instanceof Y.XmlText)
      texts.push(struct.parent)
    clock = struct.id.clock + struct.length
  }
  return texts
}

/** Where the text stood; null where its paragraph still stands, or is in no side. */
function placeOf(
  text: Y.XmlText,
  doc: Y.Doc,
  languages: Iterable<string>,
): { readonly language: string; readonly paragraph: ParagraphId } | null {
  const element = text.parent
  if (!(element instanceof Y.XmlElement) || element._item?.deleted !== true) return null
  const fragment = element.parent?.parent
  const language = [...languages].find((each) => fragmentOf(doc, each) === fragment)
  const [paragraph] = element._map.get('id')?.content.getContent() ?? []
  return language === undefined || !isParagraphId(paragraph) ? null : { language, paragraph }
}
