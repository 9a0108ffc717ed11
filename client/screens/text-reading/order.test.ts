import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Standing } from '../../room/text-store.ts'
import { besides, labelled, toRead } from './order.ts'

/** `o` open, `a` agreed, `r` ad referendum, `p` put aside, `h` a heading; ids are the places. */
function text(letters: string) {
  const ids = letters.split('').map((letter, at) => ({ id: String(at) as ParagraphId, letter }))
  return {
    paragraphs: ids.map(({ id, letter }) => ({ id, role: letter === 'h' ? 'heading' : 'body' }) as ParagraphView),
    standing: new Map<ParagraphId, Standing>(
      ids.flatMap(({ id, letter }): (readonly [ParagraphId, Standing])[] =>
        letter === 'a' ? [[id, { kind: 'agreed', at: 0 }]] : letter === 'r' ? [[id, { kind: 'ad-referendum', of: [] }]] : [],
      ),
    ),
    aside: new Map(ids.flatMap(({ id, letter }) => (letter === 'p' ? [[id, { reason: null }] as const] : []))),
    labels: new Map(ids.map(({ id }) => [id, `C${id}`])),
  }
}
const at = (place: number | null): ParagraphId | null => (place === null ? null : (String(place) as ParagraphId))

describe('the reading', () => {
  test.each([
    ['hoo', '12'],
    ['opaoro', '0351'],
    ['aah', ''],
  ])('of %s goes through %s', (letters, expected) => expect(toRead(text(letters)).join('')).toBe(expected))

  test.each([
    ['begins with the first open one', 'aoo', null, 1, 1],
    ['goes on to the next', 'ooo', 0, 1, 1],
    ['passes over what is agreed', 'oaro', 0, 1, 3],
    ['goes back', 'oao', 2, -1, 0],
    ['leaves what was put aside for the end', 'opo', 0, 1, 2],
    ['comes to what was put aside', 'opo', 2, 1, 1],
    ['goes on from the one that was just agreed', 'oaoo', 1, 1, 2],
    ['goes back from the one that was just agreed', 'oaoo', 1, -1, 0],
    ['begins again after the last', 'oo', 1, 1, 0],
    ['goes round from the first', 'oo', 0, -1, 1],
    ['takes up what is left, where the last was just agreed', 'ooa', 2, 1, 0],
    ['has nowhere to go from the only one', 'aoa', 1, 1, null],
    ['has nothing to begin with', 'aa', null, 1, null],
    ['goes to the first where what was read is gone', 'oo', 7, 1, 1],
  ] as const)('%s', (_, letters, now, step, expected) => expect(besides(text(letters), at(now), step)).toBe(at(expected)))

  test('going on visits everything that is open exactly once before it begins again, wherever it begins', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('o', 'a', 'r', 'p', 'h'), { minLength: 1, maxLength: 12 }), fc.nat(), (letters, from) => {
        const all = text(letters.join(''))
        const order = toRead(all)
        fc.pre(order.length > 1)
        const start = order[from % order.length] ?? null
        const visited: (ParagraphId | null)[] = [start]
        for (let i = 1; i < order.length; i++) visited.push(besides(all, visited.at(-1) ?? null, 1))
        expect(new Set(visited)).toEqual(new Set(order))
        expect(besides(all, visited.at(-1) ?? null, 1)).toBe(start)
        expect(besides(all, besides(all, start, 1), -1)).toBe(start)
      }),
    )
  })

  test.each([
    ['C1', 1],
    [' c 2 ', 2],
    ['C9', null],
    ['', null],
  ])('a typed %j is paragraph %s', (typed, expected) => expect(labelled(text('ooo'), typed)).toBe(at(expected)))
})
