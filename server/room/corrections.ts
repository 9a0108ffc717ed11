/** Editorial corrections that wait for the chair, as every seat that has the text may know them; none of a paragraph that is gone. */
import type { Room } from './room.ts'

export const correctionsMap = ({ state, index }: Pick<Room, 'state' | 'index'>): ReadonlyMap<string, unknown> =>
  new Map(
    state.corrections.pending.flatMap(({ number, paragraph, by, before, after, at }) =>
      index.paragraphs.has(paragraph) ? [[String(number), { paragraph, by, before, after, at }]] : [],
    ),
  )
