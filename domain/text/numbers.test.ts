import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alpha, numbersOf, roman, romanValue, type Numbered } from './numbers.ts'
import type { Level, Marker, Role } from './schema.ts'

/** `0 decimal`, `1 alpha`, `0 none chapeau`: level, marker, role. */
function paragraph(notation: string): Numbered {
  const [level, marker, role = 'body'] = notation.split(' ')
  return { level: Number(level) as Level, marker: marker as Marker, role: role as Role }
}
const numbers = (...notation: readonly string[]) => numbersOf(notation.map(paragraph))

describe('numbersOf', () => {
  test.each([
    ['counts items of one list', ['0 decimal', '0 decimal', '0 decimal'], ['1.', '2.', '3.']],
    ['begins sub-items anew under each item', ['0 decimal', '1 alpha', '1 alpha', '0 decimal', '1 alpha'], ['1.', 'a)', 'b)', '2.', 'a)']],
    ['begins sub-items anew under bullets', ['0 bullet', '1 decimal', '1 decimal', '0 bullet', '1 decimal'], ['•', '1.', '2.', '•', '1.']],
    ['goes on over an unmarked paragraph of the same list', ['0 decimal', '0 none', '0 decimal'], ['1.', null, '2.']],
    ['goes on over a quotation set under an item', ['0 decimal', '1 none quote', '0 decimal'], ['1.', null, '2.']],
    ['begins anew after a lead-in', ['0 decimal', '0 none chapeau', '0 decimal'], ['1.', null, '1.']],
    ['begins anew after a heading', ['0 decimal', '0 none heading', '0 decimal'], ['1.', null, '1.']],
    ['begins anew where the marker changes', ['0 decimal', '0 roman', '0 roman'], ['1.', 'i.', 'ii.']],
    ['starts at a deeper level without an item above', ['2 roman', '2 roman', '0 decimal'], ['i.', 'ii.', '1.']],
    ['does not begin a list anew under an unmarked deeper paragraph', ['1 decimal', '0 none', '1 decimal'], ['1.', null, '1.']],
  ])('%s', (_, notation, expected) => {
    expect(numbers(...notation)).toEqual(expected)
  })
})

describe('counting', () => {
  test('letters go on after z', () => {
    expect([1, 26, 27, 52, 53].map(alpha)).toEqual(['a', 'z', 'aa', 'az', 'ba'])
  })

  test('romans read back as the number they were written from', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (value) => romanValue(roman(value)) === value))
  })

  test.each(['', 'iiii', 'ic', 'vx', 'mapa'])('“%s” is no roman number', (letters) => {
    expect(romanValue(letters)).toBeNull()
  })
})
