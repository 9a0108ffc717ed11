/** Own comments: what a delegation's persons tell each other beside the text, in their private stream. Anchored to words by the identities of their
 *  characters, so that they find them again after any edit. What is read is checked, as all that a private stream holds. */
import * as Y from 'yjs'
import { z } from 'zod'
import { instant, paragraphId, party } from '../sitting/schemas.ts'
import type { Anchor } from '../text/anchors.ts'
import type { ParagraphId } from '../text/ids.ts'
import type { Author } from './drafts.ts'

export const COMMENTS = 'comments'

const range = z.object({ client: z.number(), clock: z.number(), length: z.number().positive() })
const said = z.object({ by: z.object({ party, name: z.string() }), at: instant, text: z.string() })
const stored = said.extend({
  paragraph: paragraphId,
  /** Null where it is about the whole paragraph. */
  anchor: z.array(range).nullable(),
  /** The words as they stood, for when none of them is left. */
  words: z.string(),
  closed: z.object({ by: z.object({ party, name: z.string() }), at: instant }).nullable(),
})

/** One thing said, by whom and when. */
export type Said = z.infer<typeof said>
export type OwnComment = z.infer<typeof stored> & { readonly id: string; readonly answers: readonly Said[] }

export type Remark = {
  readonly paragraph: ParagraphId
  readonly anchor: Anchor | null
  readonly words: string
  readonly by: Author
  readonly at: number
  readonly text: string
}

export type OwnComments = {
  /** In the order in which they were made; the same list until something changes. */
  readonly list: () => readonly OwnComment[]
  readonly subscribe: (listener: () => void) => () => void
  /** `id` is the caller's, random. */
  readonly add: (id: string, remark: Remark) => void
  readonly answer: (id: string, answer: Said) => void
  readonly close: (id: string, by: Author, at: number) => void
  readonly reopen: (id: string) => void
}

/** The typed access to the comments of one private document. */
export function ownComments(doc: Y.Doc): OwnComments {
  const all = doc.getMap(COMMENTS)
  const entryOf = (id: string): Y.Map<unknown> | null => {
    const entry = all.get(id)
    return entry instanceof Y.Map ? (entry as Y.Map<unknown>) : null
  }
  let known: readonly OwnComment[] | null = null
  all.observeDeep(() => {
    known = null
  })
  return {
    list: () => {
      known ??= [...all.keys()].flatMap((id) => readComment(id, entryOf(id)) ?? []).sort(byAge)
      return known
    },
    subscribe: (listener) => {
      all.observeDeep(listener)
      return () => all.unobserveDeep(listener)
    },
    add: (id, remark) => all.set(id, entryFor(remark)),
    answer: (id, answer) => {
      const answers = entryOf(id)?.get('answers')
      if (answers instanceof Y.Array) answers.push([answer])
    },
    close: (id, by, at) => void entryOf(id)?.set('closed', { by, at }),
    reopen: (id) => void entryOf(id)?.set('closed', null),
  }
}

const byAge = (a: OwnComment, b: OwnComment): number => a.at - b.at || (a.id < b.id ? -1 : 1)

function entryFor(remark: Remark): Y.Map<unknown> {
  const entry = new Y.Map<unknown>(Object.entries({ ...remark, closed: null }))
  entry.set('answers', new Y.Array())
  return entry
}

function readComment(id: string, entry: Y.Map<unknown> | null): OwnComment | null {
  const read = stored.safeParse(entry === null ? null : Object.fromEntries(entry.entries()))
  if (!read.success) return null
  const answers = entry?.get('answers')
  return { ...read.data, id, answers: answers instanceof Y.Array ? saidIn(answers) : [] }
}

function saidIn(answers: Y.Array<unknown>): readonly Said[] {
  return answers.toArray().flatMap((each) => {
    const read = said.safeParse(each)
    return read.success ? [read.data] : []
  })
}
