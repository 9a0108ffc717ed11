/** The comments for all, as the shared document holds them. */
import type * as Y from 'yjs'
import { type Anchor, type CarriedTo, spanOf, type Span } from '../../domain/text/anchors.ts'
import { carriedFrom, carriedLookup, type Told } from '../../domain/text/carried.ts'
import { readChars } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'

/** `text` is null once its party withdrew it. */
export type RemarkShown = { readonly by: string; readonly text: string | null; readonly at: number }
export type ThreadShown = {
  readonly number: number
  readonly paragraph: ParagraphId
  readonly on: { readonly anchor: Anchor; readonly quote: string } | null
  readonly closed: { readonly by: string; readonly at: number } | null
  readonly remarks: readonly RemarkShown[]
}

export const readThreads = (doc: Y.Doc): readonly ThreadShown[] =>
  [...doc.getMap<Omit<ThreadShown, 'number'>>('comments').entries()]
    .map(([number, thread]) => ({ ...thread, number: Number(number) }))
    .sort((one, other) => one.number - other.number)

/** Tells the copy that was made of a character when it was carried elsewhere, or null: of all that ever was. */
export function carriedToIn(doc: Y.Doc): CarriedTo {
  const carried = carriedFrom([...doc.getMap<Told>('carried').entries()])
  const copyOf = carriedLookup()
  return (client, clock) => copyOf(carried, client, clock)
}

/** The characters of a paragraph with their identities; none where it is gone. */
export function charsIn(doc: Y.Doc, paragraph: ParagraphId) {
  const found = paragraphsOf(fragmentOf(doc)).find(({ id }) => id === paragraph)
  return found?.text == null ? [] : readChars(found.text)
}

export type Found = Span & { readonly words: string }

/** The words a thread is about, as they now stand; null where none of them is left. */
export function wordsAt(doc: Y.Doc, paragraph: ParagraphId, anchor: Anchor): Found | null {
  const chars = charsIn(doc, paragraph)
  const span = spanOf(chars, anchor)
  if (span === null) return null
  const text = chars.map((run) => run.text).join('')
  return { ...span, words: text.slice(span.from, span.to) }
}
