import { expect, test } from 'vitest'
import { found } from './search.ts'

const ENTRIES = ['Sala', 'Cuadro de correspondencia', 'Código para otro equipo', 'Retirar', 'Acordar la sección'].map((title) => ({
  title,
  where: '',
}))
const titles = (typed: string): readonly string[] => found(ENTRIES, typed).map(({ title }) => title)

test.each([
  ['nothing typed finds everything', '', ENTRIES.map(({ title }) => title)],
  ['the beginning of any word', 'corr', ['Cuadro de correspondencia']],
  ['several words in any order, without accents', 'secc acor', ['Acordar la sección']],
  ['what begins the title comes first', 'c', ['Cuadro de correspondencia', 'Código para otro equipo']],
  ['the middle of a word finds nothing', 'ala', []],
])('%s', (_, typed, expected) => {
  expect(titles(typed)).toEqual(expected)
})
