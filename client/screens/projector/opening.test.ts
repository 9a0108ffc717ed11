import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withOpening } from './opening.ts'

const body = { role: 'body' } as const
const pieces = (...texts: readonly string[]) => texts.map((text, party) => ({ text, party }))
const shown = (...texts: readonly string[]): string =>
  withOpening(pieces(...texts), body, 'es')
    .map(({ text, leads, party }) => `${party}${leads ? `[${text}]` : text}`)
    .join('|')

test.each([
  ['in one piece', ['Reiteraron su voluntad.'], '0[Reiteraron]|0 su voluntad.'],
  ['over two pieces', ['Reite', 'raron su voluntad.'], '0[Reite]|1[raron]|1 su voluntad.'],
  ['that is the whole piece', ['Reiteraron', ' su voluntad.'], '0[Reiteraron]|1 su voluntad.'],
])('the opening verb %s leads', (_, texts, expected) => expect(shown(...texts)).toBe(expected))

test('a chapeau has none', () => {
  expect(withOpening(pieces('Reiteraron su voluntad.'), { role: 'chapeau' }, 'es')).toEqual([
    { text: 'Reiteraron su voluntad.', party: 0, leads: false },
  ])
})

test('no word is lost or said twice, however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Reiteraron', ' ', 'su ', 'voluntad', '', 'y '), { maxLength: 8 }), (texts) => {
      const cut = withOpening(pieces(...texts), body, 'es')
      expect(cut.map(({ text }) => text).join('')).toBe(texts.join(''))
      expect(new Set(cut.map(({ party }) => party))).toEqual(new Set(texts.map((_, i) => i)))
    }),
  )
})
