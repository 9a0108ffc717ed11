/** What one's own undo may still take back. A settlement makes words base text, and an agreement closes a paragraph: a step that would touch either
 *  is forgotten when it is next looked for. Nothing has to be watched for that, and the other steps stay. */
import * as Y from 'yjs'
import { type CharRun, readChars } from '../../domain/text/chars.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import type { Author } from './rules.ts'

type Step = Y.UndoManager['undoStack'][number]
type Stretch = { readonly item: Y.Item; readonly clock: number; readonly length: number }

export type Undoable = { readonly author: Author; readonly isAgreed: (paragraph: ParagraphId) => boolean }

/** The steps that touch only what is still the author's own. */
export function stillOwn(steps: readonly Step[], doc: Y.Doc, { author, isAgreed }: Undoable): Step[] {
  const read = new Map<Y.XmlText, readonly CharRun[]>()
  const runsOf = (text: Y.XmlText): readonly CharRun[] => {
    const runs = read.get(text) ?? readChars(text)
    read.set(text, runs)
    return runs
  }
  const isClosed = ({ item }: Stretch): boolean => {
    const paragraph = paragraphOf(item)
    return paragraph !== null && isAgreed(paragraph.getAttribute('id') as ParagraphId)
  }
  const isSettled = (stretch: Stretch): boolean => author.mode === 'propose' && !stretch.item.deleted && !isPending(stretch, author, runsOf)
  return steps.filter(({ insertions, deletions }) => {
    const inserted = stretchesIn(insertions, doc)
    return !inserted.some(isSettled) && ![...inserted, ...stretchesIn(deletions, doc)].some(isClosed)
  })
}

type DeleteSet = Step['insertions']

const stretchesIn = (set: DeleteSet, doc: Y.Doc): Stretch[] =>
  [...set.clients].flatMap(([client, ranges]) => ranges.flatMap(({ clock, len }) => [...stretchesOf(doc.store, client, clock, len)]))

/** What was undone and came back has new identities: they are followed. */
function* stretchesOf(store: Y.Doc['store'], client: number, from: number, length: number): Generator<Stretch> {
  for (let clock = from; clock < from + length; ) {
    const struct: Y.Item | Y.GC = Y.getItem(store, Y.createID(client, clock))
    const end = Math.min(from + length, struct.id.clock + struct.length)
    if (struct instanceof Y.Item) {
      const { redone } = struct
      if (redone === null) yield { item: struct, clock, length: end - clock }
      else yield* stretchesOf(store, redone.client, redone.clock + clock - struct.id.clock, end - clock)
    }
    clock = end
  }
}

/** The paragraph that the item is part of, or is. */
function paragraphOf({ parent, content }: Y.Item): Y.XmlElement | null {
  const own = content instanceof Y.ContentType ? content.type : null
  const element = own instanceof Y.XmlElement ? own : parent instanceof Y.XmlText ? parent.parent : parent
  return element instanceof Y.XmlElement && element.nodeName === 'paragraph' ? element : null
}

/** Whether all that is left of it is the author's pending words; what is no character is as the server keeps it. */
function isPending(stretch: Stretch, { party }: Author, runsOf: (text: Y.XmlText) => readonly CharRun[]): boolean {
  const { item, clock, length } = stretch
  const isOwnParagraph = paragraphOf(item)?.getAttribute('pi') === party
  if (item.content instanceof Y.ContentType) return isOwnParagraph || !(item.content.type instanceof Y.XmlElement)
  if (!(item.content instanceof Y.ContentString) || !(item.parent instanceof Y.XmlText)) return true
  return runsOf(item.parent)
    .filter((run) => run.client === item.id.client && run.clock < clock + length && clock < run.clock + run.length)
    .every(({ marks }) => marks.ins === party || (marks.ins === null && isOwnParagraph))
}
