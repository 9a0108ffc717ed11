/** Threads of comments: made, answered, closed, and carried along with their words. */
import type { Thread, Threads } from '../../comments/types.ts'
import type { ParagraphId } from '../../text/ids.ts'
import type { FactOfComments } from '../facts-comments.ts'
import type { RoomState } from '../types.ts'
import { type Fold, having } from './types.ts'

function changed(state: RoomState, number: number, change: (thread: Thread) => Thread): RoomState {
  const thread = state.comments.get(number)
  if (thread === undefined) throw new Error('a fact is about a thread that is not there')
  return { ...state, comments: having(state.comments, number, change(thread)) }
}

/** Threads on a paragraph go to the one it was joined to. */
export function threadsJoined(threads: Threads, paragraph: ParagraphId, into: ParagraphId): Threads {
  const moved = [...threads.values()].filter((thread) => thread.paragraph === paragraph)
  return moved.length === 0
    ? threads
    : new Map([...threads, ...moved.map((thread) => [thread.number, { ...thread, paragraph: into }] as const)])
}

export const comments: Fold<FactOfComments['kind']> = {
  'comment-made': (state, { thread: number, paragraph, on, by, seat, text, at }) => ({
    ...state,
    comments: having(state.comments, number, { number, paragraph, on, remarks: [{ by, seat, text, at }], closed: null }),
  }),
  'comment-answered': (state, { thread, by, seat, text, at }) =>
    changed(state, thread, (was) => ({ ...was, remarks: [...was.remarks, { by, seat, text, at }] })),
  'comment-withdrawn': (state, { thread, comment }) =>
    changed(state, thread, (was) => ({
      ...was,
      remarks: was.remarks.map((remark, i) => (i === comment - 1 ? { ...remark, text: null } : remark)),
    })),
  'thread-closed': (state, { thread, by, at }) => changed(state, thread, (was) => ({ ...was, closed: { by, at } })),
  'thread-reopened': (state, { thread }) => changed(state, thread, (was) => ({ ...was, closed: null })),
  'comments-carried': (state, { threads }) =>
    threads.reduce(
      (room, { thread, paragraph, anchor }) =>
        changed(room, thread, (was) => ({ ...was, paragraph, on: was.on === null ? null : { ...was.on, anchor } })),
      state,
    ),
}
