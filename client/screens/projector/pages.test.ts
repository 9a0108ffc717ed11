import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pagesOf } from './pages.ts'

const HIGH = 40
const ABOVE = 30
/** A column of so many lines under a heading. */
function column(count: number) {
  const lines = Array.from({ length: count }, (_, at) => ({ top: 80 + at * HIGH, bottom: 80 + (at + 1) * HIGH }))
  return { lines, whole: 80 + count * HIGH + 10 }
}
const pages = (count: number, height: number) => {
  const { lines, whole } = column(count)
  return pagesOf(lines, height, whole, ABOVE)
}

describe('pages of the room’s screen', () => {
  test('of what fits there is one', () => expect(pages(5, 300)).toEqual([{ scroll: 0, from: 0, to: 5 }]))

  test('hold whole lines, and begin with the last two of the page before', () =>
    expect(pages(20, 400).slice(0, 2)).toEqual([
      { scroll: 0, from: 0, to: 8 },
      { scroll: 80 + 6 * HIGH - ABOVE, from: 6, to: 15 },
    ]))

  test('the last one is as full as the screen', () => expect(pages(10, 400).at(-1)).toEqual({ scroll: 90, from: 1, to: 10 }))

  test('together show every line, each page some that the one before did not, all of them wholly on the screen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 200, max: 900 }), (count, height) => {
        const { lines } = column(count)
        const all = pages(count, height)
        expect(all[0]?.from).toBe(0)
        expect(all.at(-1)?.to).toBe(count)
        for (const [at, { scroll, from, to }] of all.entries()) {
          const before = all[at - 1]
          if (before !== undefined) {
            expect(to).toBeGreaterThan(before.to)
            expect(from).toBeLessThanOrEqual(before.to)
          }
          for (const line of lines.slice(from, to)) {
            expect(line.top).toBeGreaterThanOrEqual(scroll)
            expect(line.bottom).toBeLessThanOrEqual(scroll + height + 1)
          }
        }
      }),
    )
  })
})
