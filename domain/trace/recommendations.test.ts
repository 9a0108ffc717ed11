import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { everyRecommendation, readRecommendations, type Recommendation } from './recommendations.ts'

function read(text: string): readonly Recommendation[] {
  const result = readRecommendations(text)
  if (result.kind === 'refused') throw new Error(result.code)
  return result.recommendations
}
/** `4.2 text | second paragraph`, sub-items after their item. */
const outline = (text: string) =>
  everyRecommendation(read(text)).map(({ number, text: words, further }) => [`${number} ${words}`, ...further].join(' | '))

describe('readRecommendations', () => {
  test('reads numbered items and passes over what introduces them', () => {
    expect(outline('RECOMENDACIONES\n\nEl Grupo somete:\n\n1. Aprobar el mapa.\n2. Medir el lago.')).toEqual([
      '1 Aprobar el mapa.',
      '2 Medir el lago.',
    ])
  })

  test.each([
    ['bullets', '- un mapa\n- un registro'],
    ['letters', 'a) un mapa\nb) un registro'],
    ['roman numbers', 'i) un mapa\nii) un registro'],
    ['dotted numbers', '4.1 un mapa\n4.2 un registro'],
    ['numbers that begin anew', '1. un mapa\n2. un registro'],
    ['numbers of another look', '1) un mapa\n2) un registro'],
  ])('numbers sub-items given as %s under their item', (_, items) => {
    expect(outline(`1. Uno.\n2. Dos.\n3. Tres.\n4. Encargar:\n${items}\n5. Cinco.`).slice(3)).toEqual([
      '4 Encargar:',
      '4.1 un mapa',
      '4.2 un registro',
      '5 Cinco.',
    ])
  })

  test('numbers items under sub-items', () => {
    expect(outline('1. Encargar:\na) un mapa de:\n- pozos\n- ríos\nb) un registro')).toEqual([
      '1 Encargar:',
      '1.1 un mapa de:',
      '1.1.1 pozos',
      '1.1.2 ríos',
      '1.2 un registro',
    ])
  })

  test('gives a second paragraph to the number that it stands under', () => {
    expect(outline('1. Uno.\n\n2. Dos.\nPara ello, medir.\n\n3. Tres.')).toEqual(['1 Uno.', '2 Dos. | Para ello, medir.', '3 Tres.'])
    expect(outline('1. Encargar:\n- un mapa\nTodo en un año.\n2. Dos.')[0]).toBe('1 Encargar: | Todo en un año.')
  })

  test('gives headings to no number', () => {
    expect(outline('A. POZOS\n\n1. Uno.\n\nB. RÍOS\n\n2. Dos.\n\n# nota\n\nLagos\n\n3. Tres.')).toEqual(['1 Uno.', '2 Dos.', '3 Tres.'])
  })

  test('counts on past 999, and takes a year for no number', () => {
    const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}. Punto.`).join('\n')
    expect(outline(numbered(998, 1001))).toEqual(['998 Punto.', '999 Punto.', '1000 Punto.', '1001 Punto.'])
    expect(outline('1. Uno, hasta\n\n2007. Dos.')).toEqual(['1 Uno, hasta | 2007. Dos.'])
  })

  test('keeps the numbers as they are printed where some are missing', () => {
    expect(outline('2. Dos.\n5. Cinco.')).toEqual(['2 Dos.', '5 Cinco.'])
    expect(outline('2.1 Uno.\n2.2 Dos.')).toEqual(['2.1 Uno.', '2.2 Dos.'])
  })

  test.each([
    ['', 'file.empty'],
    ['Solo prosa.\n\n- y un punto', 'recommendations.none'],
    ['1. Uno\u0000', 'file.not-text'],
  ])('refuses what holds no Recommendation (%#)', (text, code) => {
    expect(readRecommendations(text)).toMatchObject({ kind: 'refused', code })
  })
})

const CASE = new URL('../../../shared/cases/2007-recommendations.restated.es.txt', import.meta.url)

if (existsSync(CASE))
  test('reads real Recommendations, second paragraph and sub-items included', () => {
    const all = everyRecommendation(read(readFileSync(CASE, 'utf8')))
    expect(all.map(({ number, further }) => [number, further.length])).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 1],
      ['4', 0],
      ['4.1', 0],
      ['4.2', 0],
      ['4.3', 0],
    ])
  })
