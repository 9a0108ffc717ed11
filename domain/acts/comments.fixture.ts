/** Many threads, each begun by Mexico on the first paragraph. */
import type { Fact } from '../sitting/facts.ts'
import { code, NOON, p, seat } from './room.fixture.ts'

export const commentsMade = (count: number): readonly Fact[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: 'comment-made',
    thread: i + 1,
    paragraph: p('p1'),
    on: null,
    by: code('MX'),
    seat: seat('mx-1'),
    text: `Comentario ${i + 1}`,
    at: NOON,
  }))
