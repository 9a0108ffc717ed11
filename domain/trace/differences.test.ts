import { expect, test } from 'vitest'
import { differencesTo, type Piece } from './differences.ts'

const SIGNS = { same: '', struck: '-', added: '+', verb: '~' } as const
const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${SIGNS[kind]}${text}]`)).join('')

test.each([
  ['what stayed is one piece', 'Crear un fondo.', 'Crear un fondo.', 'Crear un fondo.'],
  [
    'a capital letter is no difference',
    'Elaborar un directorio.',
    'Se comprometieron a elaborar un directorio.',
    '[+Se comprometieron a ]elaborar un directorio.',
  ],
  [
    'an opening verb that changed its form is neither struck nor added',
    'Reconocer la labor.',
    'Reconocieron la labor.',
    '[~Reconocieron] la labor.',
  ],
  [
    'words that went are struck and those that came are added',
    'avisos inmediatos entre consulados',
    'avisos tempranos entre consulados',
    'avisos [-inmediatos][+tempranos] entre consulados',
  ],
])('%s', (_, recommendation, text, expected) => {
  expect(shown(differencesTo(recommendation, [text])[0] ?? [])).toBe(expected)
})

test('a verb that changed its form remembers what it was', () => {
  expect(differencesTo('Reconocer la labor.', ['Reconocieron la labor.'])[0]?.[0]).toEqual({
    kind: 'verb',
    text: 'Reconocieron',
    was: 'Reconocer',
  })
})

test('what one paragraph leaves to another is not struck in it', () => {
  const recommendation = 'Aprobar el plan de trabajo de la Red y convocar una reunión técnica en noviembre.'
  const [first = [], second = []] = differencesTo(recommendation, [
    'Aprobaron el plan de trabajo de la Red.',
    'Decidieron convocar una reunión técnica en noviembre.',
  ])
  expect(
    first
      .filter((piece) => piece.kind === 'struck')
      .map((piece) => piece.text)
      .join(''),
  ).not.toContain('noviembre')
  expect(
    second
      .filter((piece) => piece.kind === 'struck')
      .map((piece) => piece.text)
      .join(''),
  ).not.toContain('plan')
})

test('what no paragraph keeps is struck in each', () => {
  const [first = [], second = []] = differencesTo('Crear y financiar un fondo.', ['Crear un fondo.', 'Crear un fondo.'])
  for (const pieces of [first, second]) expect(shown(pieces)).toContain('[-y financiar')
})

test('without a paragraph there is nothing to compare', () => {
  expect(differencesTo('Crear un fondo.', [])).toEqual([])
})
