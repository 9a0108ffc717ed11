/** Comments for all in the room: they follow their words when an act carries these elsewhere, and every seat that has the text is sent them. */
import { carriedThreads } from '../../domain/comments/carry.ts'
import type { Thread } from '../../domain/comments/types.ts'
import { isGone } from '../../domain/acts/threads.ts'
import type { Fact } from '../../domain/sitting/facts.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import type { Carried } from '../../domain/text/structure.ts'
import type { Room } from './room.ts'

/** `carried` and `touched`: by the act that is being put on record; none where no comment's words were carried. */
export function carriedComments(room: Room, carried: readonly Carried[], touched: Iterable<ParagraphId>): readonly Fact[] {
  const paragraphs = [...new Set(touched)].flatMap((id) => room.index.paragraphs.get(id) ?? [])
  const threads = carriedThreads(room.state.comments, carried, paragraphs)
  return threads.length === 0 ? [] : [{ kind: 'comments-carried', threads }]
}

/** What was withdrawn has no words any more; a thread of which nothing is left is not sent. No seat and no person is named. */
export const commentsMap = (room: Room): Map<string, unknown> =>
  new Map([...room.state.comments.values()].flatMap((thread) => (isGone(thread) ? [] : [[String(thread.number), shown(thread)]])))

const shown = ({ paragraph, on, remarks, closed }: Thread): unknown => ({
  paragraph,
  on,
  closed,
  remarks: remarks.map(({ by, text, at }) => ({ by, text, at })),
})
