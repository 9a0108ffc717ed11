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
    ['words', 'Recomendación 1: Medir.\n\nRecomendación 2: Pesar.'],
    ['words in capitals, the text below', 'RECOMENDACIÓN No. 1\n\nMedir.\n\nRECOMENDACIÓN No. 2\n\nPesar.'],
    ['words of English', 'Recommendation 1. Medir.\nRecommendation 2. Pesar.'],
    ['Roman numbers in words', 'RECOMENDACIÓN I.- Medir.\nRECOMENDACIÓN II.- Pesar.'],
    ['Roman numbers', 'I. Medir.\nII. Pesar.'],
    ['letters', 'a) Medir.\nb) Pesar.'],
    ['cells of a table', '| N.º | Texto |\n|---|---|\n| 1 | Medir. |\n| 2 | Pesar. |'],
    ['what is left of a table', 'N.º Texto\n1\tMedir.\n2\tPesar.'],
    ['numbers alone in their line', '1.\nMedir.\n2.\nPesar.'],
    ['pages with heads and numbers', 'LAGOS 2031\n\n1. Medir.\n\n- 1 -\n\nLAGOS 2031\n\n2. Pesar.\n\nPágina 2 de 3\n\nLAGOS 2031'],
  ])('reads items numbered by %s', (_, text) => {
    expect(outline(text)).toEqual(['1 Medir.', '2 Pesar.'])
  })

  test('reads Roman numbers over Arabic ones', () => {
    expect(outline('I. Medir el lago.\nII. Encargar:\n1. un mapa;\n2. un censo.\nIII. Pesar.')).toEqual([
      '1 Medir el lago.',
      '2 Encargar:',
      '2.1 un mapa;',
      '2.2 un censo.',
      '3 Pesar.',
    ])
  })

  test('takes a heading with a number for no item', () => {
    expect(outline('1. Asuntos de agua\n1.1 Medir.\n1.2 Pesar.\n2. Asuntos de nieve\n2.1 Barrer.')).toEqual([
      '1.1 Medir.',
      '1.2 Pesar.',
      '2.1 Barrer.',
    ])
  })

  test.each([
    ['who takes part', 'Crear un grupo integrado por:\n- un médico;\n- una enfermera.', 1],
    ['what it is about', 'Hold a forum on the following topics:\n- water;\n- snow.', 1],
    ['activities', 'Aprobar las siguientes actividades:\n- un foro;\n- un taller.', 3],
    ['objects under a bare verb', 'Encargar a la oficina:\n- un mapa;\n- un censo.', 3],
    ['verbs', 'Request the Bureau:\n- to keep a register;\n- to print a map.', 3],
  ])('tells lists that complete one request from lists of requests: %s', (_, text, items) => {
    expect(outline(`1. ${text}`).length).toBe(items)
  })

  test('a year at the beginning of a line is no number of the list', () => {
    expect(outline('1. Medir el lago en\n2008. Y publicarlo.\n2. Dos.').map((item) => item.slice(0, 2))).toEqual(['1 ', '2 '])
  })

  test('counts past a thousand', () => {
    const list = Array.from({ length: 1001 }, (_, i) => `${i + 1}. Medir.`).join('\n')
    expect(outline(list).at(-1)).toBe('1001 Medir.')
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
