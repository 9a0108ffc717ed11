/** Private drafts: what a private stream's document holds of paragraphs that are prepared unseen. Whoever has the stream may write it, so what is
 *  read is checked: an entry that is no draft is not there. Knows no socket and no screen. */
import * as Y from 'yjs'
import { z } from 'zod'
import { instant, level, marker, paragraphId, party, role, sectionId } from '../sitting/schemas.ts'
import type { ParagraphId, SectionId } from '../text/ids.ts'

export const DRAFTS = 'drafts'
/** The one block of a draft's text. */
const BLOCK = 'paragraph'

const author = z.object({ party, name: z.string() })
/** Who did it: for persons of one delegation, or of one contact group. */
export type Author = z.infer<typeof author>

const parts = z.array(z.object({ op: z.enum(['+', '-']), text: z.string() }))
/** What became of the draft's words when they were put before the meeting, and where: in the paragraph, also one that was proposed so. Who is out of
 *  the room learns it later: it would tell what the text says by now. */
const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('told'), paragraph: paragraphId, tabled: parts, already: parts, left: parts }),
  z.object({ kind: z.literal('later'), paragraph: paragraphId }),
])
export type Outcome = z.infer<typeof outcome>
const tabled = z.object({ by: author, at: instant, outcome })
export type Tabled = z.infer<typeof tabled>

const shared = {
  openedBy: author,
  openedAt: instant,
  /** The text as it stood when the draft was begun: what its changes are read against. */
  base: z.string(),
  /** The revision that was read then; null for the text of an open sitting. */
  revision: z.number().nullable(),
  tabled: tabled.nullable(),
}
const stored = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), paragraph: paragraphId, ...shared }),
  z.object({ kind: z.literal('new'), section: sectionId, after: paragraphId.nullable(), role, level, marker, ...shared }),
])
type Stored = z.infer<typeof stored>

export type PrivateDraft = Stored & {
  readonly id: string
  readonly text: string
  readonly explanation: string
}

type Begun = { readonly openedBy: Author; readonly openedAt: number; readonly revision: number | null }
export type Beginning = Begun &
  (
    | { readonly kind: 'words'; readonly paragraph: ParagraphId; readonly base: string; readonly text: string }
    | {
        readonly kind: 'new'
        readonly section: SectionId
        readonly after: ParagraphId | null
        readonly role: z.infer<typeof role>
        readonly level: z.infer<typeof level>
        readonly marker: z.infer<typeof marker>
        readonly text: string
      }
  )

const entriesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(DRAFTS)

function entryOf(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const entry = entriesOf(doc).get(id)
  return entry instanceof Y.Map ? (entry as Y.Map<unknown>) : null
}

/** Begins a draft; `id` is the caller's, random. */
export function openDraft(doc: Y.Doc, id: string, beginning: Beginning): void {
  const { text, ...rest } = beginning
  const entry = new Y.Map<unknown>()
  for (const [name, value] of Object.entries(rest)) entry.set(name, value)
  entry.set('paragraph', beginning.kind === 'words' ? beginning.paragraph : null)
  entry.set('base', beginning.kind === 'words' ? beginning.base : '')
  entry.set('state', 'open')
  entry.set('text', written(text))
  entry.set('explanation', new Y.Text())
  entriesOf(doc).set(id, entry)
}

/** The block stands from the beginning: two editors that opened an empty fragment at once would each make one. */
function written(text: string): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  const block = new Y.XmlElement(BLOCK)
  block.insert(0, [new Y.XmlText(text)])
  fragment.insert(0, [block])
  return fragment
}

/** The draft's text for an editor; null where there is no such draft. */
export function textOfDraft(doc: Y.Doc, id: string): Y.XmlFragment | null {
  const text = entryOf(doc, id)?.get('text')
  return text instanceof Y.XmlFragment ? text : null
}

export function explanationOf(doc: Y.Doc, id: string): Y.Text | null {
  const explanation = entryOf(doc, id)?.get('explanation')
  return explanation instanceof Y.Text ? explanation : null
}

/** One paragraph's words on one line: what an editor may have made of several blocks is joined. */
export function plainText(fragment: Y.XmlFragment): string {
  return fragment
    .toArray()
    .map((block) => (block instanceof Y.XmlElement ? block.toArray() : [block]).map(wordsIn).join(''))
    .filter((line) => line !== '')
    .join(' ')
}

export function wordsIn(text: unknown): string {
  if (!(text instanceof Y.Text)) return ''
  const delta = text.toDelta() as readonly { readonly insert: unknown }[]
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}

/** In the order in which they were begun. */
export function draftsIn(doc: Y.Doc): readonly PrivateDraft[] {
  const drafts = [...entriesOf(doc).keys()].flatMap((id) => draftIn(doc, id) ?? [])
  return drafts.sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
}

export function draftIn(doc: Y.Doc, id: string): PrivateDraft | null {
  const entry = entryOf(doc, id)
  const text = textOfDraft(doc, id)
  if (entry === null || text === null) return null
  const read = stored.safeParse({ tabled: null, ...Object.fromEntries(entry.entries()) })
  if (!read.success) return null
  return { ...read.data, id, text: plainText(text), explanation: wordsIn(explanationOf(doc, id)) }
}

/** Of the drafts that are still being prepared, the one for this paragraph: a second one would be two wordings of one mind. */
export const openDraftFor = (drafts: readonly PrivateDraft[], paragraph: ParagraphId): PrivateDraft | null =>
  drafts.find((each) => each.kind === 'words' && each.paragraph === paragraph && each.tabled === null) ?? null

/** Adds words at the end of a draft, as its own sentence would go on. */
export function addWords(doc: Y.Doc, id: string, words: string): void {
  const fragment = textOfDraft(doc, id)
  const block = fragment?.toArray().findLast((each) => each instanceof Y.XmlElement)
  if (!(block instanceof Y.XmlElement)) return
  const last = block.toArray().findLast((each) => each instanceof Y.XmlText)
  if (last instanceof Y.XmlText) last.insert(last.length, joinedTo(wordsIn(last), words))
  else block.insert(block.length, [new Y.XmlText(words)])
}

const joinedTo = (before: string, words: string): string =>
  before === '' || /\s$/.test(before) || /^[\s,;.:)]/.test(words) ? words : ` ${words}`

/** The words stay as they are until the person discards them; nobody writes in them any more. */
export function markTabled(doc: Y.Doc, id: string, outcome: Tabled): void {
  entryOf(doc, id)?.set('tabled', outcome)
  entryOf(doc, id)?.set('state', 'tabled')
}

/** Goes on with the words of a draft that was tabled, against the text as it now stands. */
export function resumeDraft(doc: Y.Doc, id: string, now: { readonly base: string; readonly revision: number | null }): void {
  const entry = entryOf(doc, id)
  if (entry === null) return
  entry.set('base', now.base)
  entry.set('revision', now.revision)
  entry.set('tabled', null)
  entry.set('state', 'open')
}

export const discardDraft = (doc: Y.Doc, id: string): void => entriesOf(doc).delete(id)
