/** Threads of both kinds, for all and for one's own delegation, in the one form in which they are shown. */
import { type Anchor, type CarriedTo, whereNow } from '../../../domain/text/anchors.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { ThreadShown } from '../../room/comments.ts'
import type { OwnThread } from './own.ts'

/** `name` is known of one's own delegation alone; `text` is null once it was withdrawn. */
export type Said = { readonly by: string; readonly name: string | null; readonly text: string | null; readonly at: number }

export type Talk = {
  readonly key: string
  readonly to: { readonly kind: 'all'; readonly number: number } | { readonly kind: 'own'; readonly id: string }
  readonly paragraph: ParagraphId
  readonly on: { readonly anchor: Anchor; readonly quote: string } | null
  readonly said: readonly Said[]
  readonly isClosed: boolean
}

export const fromShared = ({ number, paragraph, on, closed, remarks }: ThreadShown): Talk => ({
  key: `all/${number}`,
  to: { kind: 'all', number },
  paragraph,
  on,
  said: remarks.map(({ by, text, at }) => ({ by, name: null, text, at })),
  isClosed: closed !== null,
})

/** Nobody carries private anchors along: what the room says was carried is looked up when they are read. */
export function fromOwn(thread: OwnThread, carriedTo: CarriedTo): Talk {
  const { id, paragraph, anchor, words, closed, answers } = thread
  const now = anchor === null ? null : whereNow(anchor, carriedTo)
  return {
    key: `own/${id}`,
    to: { kind: 'own', id },
    paragraph,
    on: now === null ? null : { anchor: now, quote: words },
    said: [thread, ...answers].map(({ by, text, at }) => ({ by: by.party, name: by.name, text, at })),
    isClosed: closed !== null,
  }
}

/** Open threads by paragraph. */
export function countsOf(talks: readonly Talk[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { paragraph, isClosed } of talks) if (!isClosed) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1)
  return counts
}

export type Listed = 'near' | 'all' | 'closed'

/** In the order of the text; those of paragraphs that are gone come last. */
export function listedIn(
  talks: readonly Talk[],
  order: readonly ParagraphId[],
  which: Listed,
  current: ParagraphId | null,
): readonly Talk[] {
  const place = (talk: Talk): number => {
    const at = order.indexOf(talk.paragraph)
    return at < 0 ? order.length : at
  }
  const wanted = talks.filter((talk) => {
    if (which === 'closed') return talk.isClosed
    return !talk.isClosed && (which === 'all' || talk.paragraph === current)
  })
  return wanted.toSorted((one, other) => place(one) - place(other))
}
