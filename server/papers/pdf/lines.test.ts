/** Lines hold all the words in their order, and none is wider than the page. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, linesOf, type Look, type Measure } from './lines.ts'

const look = (bold: boolean): Look => ({ family: 'serif', bold, italic: false, size: 10, colour: '#000000', line: [] })
const LOOKS = [look(false), look(true)] as const
/** Every sign is one wide. */
const measure: Measure = (text, as) =>
  text === '' ? [] : [{ text, font: as.bold ? 'bold' : 'plain', look: as, width: Array.from(text).length }]
const wordsOf = ({ pieces }: Line): string => pieces.map(({ text }) => text).join('')

const spans = fc.array(
  fc.record({
    text: fc
      .array(fc.constantFrom('mar', 'faros', ' ', '  ', 'co-opera', '—', 'n'.repeat(30), '\n', ',', '\u00a0'), { maxLength: 8 })
      .map((all) => all.join('')),
    look: fc.constantFrom(...LOOKS),
  }),
  { maxLength: 5 },
)

test('all signs are there in their order, no line is too wide, and lines are broken where there is a space, a hyphen or no other way', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 6, max: 20 }), (written, most) => {
      const lines = linesOf(written, most, measure)
      const text = written.map((span) => span.text).join('')
      expect(lines.map(wordsOf).join('')).toBe(text.replaceAll('\n', ''))
      for (const line of lines) expect(wordsOf(line).trimEnd().length).toBeLessThanOrEqual(most)
      lines.slice(0, -1).forEach((line, at) => {
        const [before, after] = [wordsOf(line), wordsOf(lines[at + 1] ?? { pieces: [] })]
        const isCut = /[^\s—-]$/.test(before) && /^[^\s—-]/.test(after) && !text.includes('\n')
        if (isCut) expect(before.length).toBe(most)
      })
    }),
    { numRuns: 500 },
  )
})

test('words keep their looks; neighbours of one look are drawn in one go', () => {
  const [plain, bold] = LOOKS
  const [line] = linesOf(
    [
      { text: 'El ', look: plain },
      { text: 'gran ', look: plain },
      { text: 'río', look: bold },
    ],
    40,
    measure,
  )
  expect(line?.pieces.map(({ text, font }) => [text, font])).toEqual([
    ['El gran ', 'plain'],
    ['río', 'bold'],
  ])
})
