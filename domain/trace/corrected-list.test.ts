import { expect, test } from 'vitest'
import { matchLists, understoodOf } from './corrected-list.ts'

const TEXTS = {
  A: 'Aprobar el presupuesto ordinario de la Secretaría para el año próximo.',
  B: 'Solicitar a los organismos un diagnóstico sobre puertos pesqueros.',
  C: 'Reafirmar la protección consular de las personas en tránsito.',
  a: 'Aprobar el presupuesto ordinario de la Secretaría para los dos años próximos.',
  X: 'Crear una biblioteca común de mapas antiguos.',
} as const
type Name = keyof typeof TEXTS

/** `1A 2B`: numbers with the text of that name. */
const list = (notation: string) => notation.split(' ').map((each) => ({ number: each.slice(0, -1), text: TEXTS[each.slice(-1) as Name] }))
const shown = (before: string, now: string): string =>
  matchLists(list(before), list(now))
    .map(({ number, was, corrected }) => `${number}<${was ?? 'new'}${corrected ? '*' : ''}`)
    .join(' ')

test.each([
  ['the same list', '1A 2B 3C', '1A 2B 3C', '1<1 2<2 3<3'],
  ['an item put in before all others', '1A 2B 3C', '1X 2A 3B 4C', '1<new 2<1 3<2 4<3'],
  ['an item put in, and one that moved was corrected too', '1A 2B', '1X 2a 3B', '1<new 2<1* 3<2'],
  ['a wording corrected in its place', '1A 2B', '1a 2B', '1<1* 2<2'],
  ['two items that changed places', '1A 2B', '1B 2A', '1<2 2<1'],
  ['an item written anew under its number', '1A 2B', '1X 2B', '1<1* 2<2'],
  ['an item taken out', '1A 2B 3C', '1A 2C', '1<1 2<3'],
  ['the first list', '', '1A 2B', '1<new 2<new'],
  ['two items with the same words', '1A 2A', '1A 2A', '1<1 2<2'],
])('%s', (_, before, now, expected) => {
  const old = before === '' ? [] : list(before)
  const items = matchLists(old, list(now))
  expect(items.map(({ number, was, corrected }) => `${number}<${was ?? 'new'}${corrected ? '*' : ''}`).join(' ')).toBe(expected)
})

test('what was understood is counted', () => {
  const before = list('1A 2B 3C')
  expect(understoodOf(before, matchLists(before, list('1X 2a 3B')))).toEqual({
    kept: 0,
    renumbered: 2,
    corrected: 1,
    added: 1,
    dropped: ['3'],
  })
})

test('each item of the list before goes on as one item at most', () => {
  expect(shown('1A', '1a 2A 3A')).toBe('1<new 2<1 3<new')
})

test('a thousand items written anew are matched in a moment', () => {
  const many = (salt: string) =>
    Array.from({ length: 1000 }, (_, i) => ({
      number: `${i + 1}`,
      text: `Solicitar a la Secretaría que prepare ${salt} un estudio regional sobre la materia ${i} con apoyo de los organismos y presente resultados`,
    }))
  const began = performance.now()
  const items = matchLists(many('pronto'), many('luego'))
  expect(items.filter(({ was, number }) => was === number)).toHaveLength(1000)
  expect(performance.now() - began).toBeLessThan(2000)
})
