import { describe, expect, test } from 'vitest'
import { datesInHeading, datesInSentence } from './dates.ts'
import { inOrder, joined } from './lists.ts'
import { atStart, ordinal, titleCase } from './ordinals.ts'

describe('ordinal', () => {
  test.each([
    [1, 'primera', 'primer', 'first'],
    [3, 'tercera', 'tercer', 'third'],
    [10, 'décima', 'décimo', 'tenth'],
    [12, 'décimo segunda', 'décimo segundo', 'twelfth'],
    [13, 'décimo tercera', 'décimo tercer', 'thirteenth'],
    [20, 'vigésima', 'vigésimo', 'twentieth'],
    [21, 'vigésima primera', 'vigésimo primer', 'twenty-first'],
    [30, 'trigésima', 'trigésimo', 'thirtieth'],
    [99, 'nonagésima novena', 'nonagésimo noveno', 'ninety-ninth'],
  ])('%i in words, by language and gender', (number, feminine, masculine, english) => {
    expect(ordinal(number, 'es', 'feminine')).toBe(feminine)
    expect(ordinal(number, 'es', 'masculine')).toBe(masculine)
    expect(ordinal(number, 'en', 'feminine')).toBe(english)
  })

  test('all ninety-nine are different', () => {
    for (const language of ['es', 'en'] as const) {
      expect(new Set(Array.from({ length: 99 }, (_, i) => ordinal(i + 1, language, 'feminine'))).size).toBe(99)
    }
  })

  test.each([0, 100, 1.5])('there is none for %d', (number) => {
    expect(() => ordinal(number, 'es', 'feminine')).toThrow(RangeError)
  })

  test('capitals for a title and for the start of a sentence', () => {
    expect(titleCase('décimo segunda')).toBe('Décimo Segunda')
    expect(titleCase('twenty-first')).toBe('Twenty-First')
    expect(atStart('las Viceministras y los Viceministros')).toBe('Las Viceministras y los Viceministros')
  })
})

describe('dates', () => {
  test.each([
    ['one day', '2031-04-26', '2031-04-26', 'el 26 de abril de 2031', '26 de abril de 2031', 'on 26 April 2031', '26 April 2031'],
    [
      'two days',
      '2031-04-27',
      '2031-04-28',
      'el 27 y 28 de abril de 2031',
      '27-28 de abril de 2031',
      'on 27 and 28 April 2031',
      '27-28 April 2031',
    ],
    [
      'more days',
      '2031-04-24',
      '2031-04-27',
      'del 24 al 27 de abril de 2031',
      '24-27 de abril de 2031',
      'from 24 to 27 April 2031',
      '24-27 April 2031',
    ],
    [
      'two days over a month',
      '2031-04-30',
      '2031-05-01',
      'el 30 de abril y el 1 de mayo de 2031',
      '30 de abril – 1 de mayo de 2031',
      'on 30 April and 1 May 2031',
      '30 April – 1 May 2031',
    ],
    [
      'days over a month',
      '2031-04-29',
      '2031-05-02',
      'del 29 de abril al 2 de mayo de 2031',
      '29 de abril – 2 de mayo de 2031',
      'from 29 April to 2 May 2031',
      '29 April – 2 May 2031',
    ],
    [
      'days over a year',
      '2031-12-30',
      '2032-01-02',
      'del 30 de diciembre de 2031 al 2 de enero de 2032',
      '30 de diciembre de 2031 – 2 de enero de 2032',
      'from 30 December 2031 to 2 January 2032',
      '30 December 2031 – 2 January 2032',
    ],
  ])('%s, in a sentence and in a heading', (_, from, to, es, esHeading, en, enHeading) => {
    const days = { from, to }
    expect([datesInSentence(days, 'es'), datesInHeading(days, 'es')]).toEqual([es, esHeading])
    expect([datesInSentence(days, 'en'), datesInHeading(days, 'en')]).toEqual([en, enHeading])
  })
})

describe('lists', () => {
  test.each([
    [['España', 'Italia'], 'España e Italia'],
    [['España', 'Ítaca'], 'España e Ítaca'],
    [['México', 'Haití', 'Hispania'], 'México, Haití e Hispania'],
    [['agua', 'hielo'], 'agua y hielo'],
    [['uno', 'Yucatán'], 'uno y Yucatán'],
    [['Nicaragua', 'la India'], 'Nicaragua y la India'],
    [['Belice'], 'Belice'],
    [[], ''],
  ])('joins %j in Spanish', (items, expected) => {
    expect(joined(items, 'es', 'serial comma')).toBe(expected)
  })

  test('takes the serial comma in English where the house style has it, from three on', () => {
    expect(joined(['A', 'B', 'C'], 'en', 'serial comma')).toBe('A, B, and C')
    expect(joined(['A', 'B', 'C'], 'en', 'no serial comma')).toBe('A, B and C')
    expect(joined(['A', 'B'], 'en', 'serial comma')).toBe('A and B')
  })

  test('sorts by name without the article, as the language sorts its letters', () => {
    const named = (name: string, article = '') => ({ name, article, short: name })
    const order = (language: 'es' | 'en', ...names: readonly ReturnType<typeof named>[]) => inOrder(names, language).map(({ name }) => name)
    expect(order('es', named('Zamora'), named('Ñuble'), named('Nube'), named('Árbol', 'el'))).toEqual(['Árbol', 'Nube', 'Ñuble', 'Zamora'])
    expect(order('en', named('El Salvador'), named('Dominican Republic', 'the'))).toEqual(['Dominican Republic', 'El Salvador'])
  })
})
