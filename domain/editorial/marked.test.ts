/** A correction as it is shown: nothing is lost between the pieces, and no space that stays is struck. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedPieces } from './marked.ts'

const shown = (before: string, after: string): string =>
  markedPieces(before, after)
    .map(({ was, now }) => (was === now ? was : `[${was}|${now}]`))
    .join('')

test.each([
  ['Acordaron la cooperacion con todos.', 'Acordaron la cooperación con todos.', 'Acordaron la [cooperacion|cooperación] con todos.'],
  ['Los países  vecinos.', 'Los países vecinos.', 'Los [países |países] vecinos.'],
  ['Acordaron el plan', 'Acordaron el plan.', 'Acordaron el [plan|plan.]'],
  ['Acordaron el plan.', 'Acordaron el plan.', 'Acordaron el plan.'],
])('%s', (before, after, pieces) => expect(shown(before, after)).toBe(pieces))

const text = fc
  .array(fc.tuple(fc.constantFrom('plan', 'país', 'pais', 'el'), fc.constantFrom(' ', '  ', ', ', '. ', '.')), { maxLength: 8 })
  .map((parts) => parts.flat().join(''))

test('joined, the pieces are the text before and the text after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = markedPieces(before, after)
      expect(pieces.map(({ was }) => was).join('')).toBe(before)
      expect(pieces.map(({ now }) => now).join('')).toBe(after)
      for (const { was, now } of pieces) if (was !== now) expect(/\s/u.test(was.at(-1) ?? '') && was.at(-1) === now.at(-1)).toBe(false)
    }),
  )
})
