/** Title, place and year as a Declaration's own first lines tell them, and how it is then cited. */
import { describe, expect, test } from 'vitest'
import { readDeclaration } from '../text/read.ts'
import { citationOf, declarationIn, sourceIn, takenFrom } from './source.ts'

function sourceOf(lines: readonly string[], file = 'texto.docx') {
  const read = readDeclaration([...lines, '1. Acordaron encender los faros en 1999.'].join('\n\n'))
  if (read.kind === 'refused') throw new Error(read.code)
  return sourceIn(read.declaration, file)
}

describe('the source', () => {
  test.each<[string, readonly string[], [string, string | null, number | null], string?]>([
    [
      'from a dated line',
      ['DECLARACIÓN DE LA BAHÍA', 'Bahía Serena, Panamá, 4 y 5 de junio de 2022', 'Los Ministros,'],
      ['DECLARACIÓN DE LA BAHÍA', 'Bahía Serena, Panamá', 2022],
    ],
    [
      'from the sentence that says where they met, and not from a Declaration that they recall',
      [
        'DECLARACIÓN',
        'Los Ministros, reunidos en la ciudad de Puerto del Sur los días 3 y 4 de mayo de 2031,',
        'Recordando la Declaración de Cuenca de 2019,',
      ],
      ['DECLARACIÓN', 'Puerto del Sur', 2031],
    ],
    [
      'in English',
      ['HARBOUR DECLARATION', 'The Ministers, meeting in the city of Clear Harbour on 4 May 2015,'],
      ['HARBOUR DECLARATION', 'Clear Harbour', 2015],
    ],
    [
      'from the file’s name, where only that tells the year',
      ['CONFERENCIA DE LOS FAROS', 'DECLARACIÓN', 'Los Ministros,'],
      ['CONFERENCIA DE LOS FAROS. DECLARACIÓN', null, 2018],
      'faros 2018.docx',
    ],
    ['not at all, where nothing tells it', ['Los Ministros,', 'En la ciudad hay faros.'], ['texto.docx', null, null]],
  ])('is read %s', (_, lines, [title, place, year], file) => {
    const source = sourceOf(lines, file)
    expect([source.place, source.year]).toEqual([place, year])
    if (title !== 'texto.docx') expect(source.title).toBe(title)
  })

  test('is cited with what is known of it, in the language of the text', () => {
    const full = { title: 'Declaración de Cuenca', place: 'Cuenca', year: 2019, number: '8' }
    expect(citationOf(full, 'es')).toBe('«Declaración de Cuenca» (Cuenca, 2019), párr. 8')
    expect(citationOf({ ...full, place: null, number: null }, 'en')).toBe('“Declaración de Cuenca” (2019)')
    expect(takenFrom({ ...full, place: null, year: null }, 'es')).toBe('Redacción tomada de «Declaración de Cuenca», párr. 8.')
  })
})

test('files of one name but for the language are versions of one Declaration, and no others', () => {
  for (const file of [
    'Cuenca 2019.es.docx',
    'Cuenca 2019.en.txt',
    'cuenca 2019 (ES).docx',
    'Cuenca 2019_eng.html',
    'Cuenca 2019 - English.docx',
  ])
    expect(declarationIn(file)).toBe('cuenca 2019')
  expect(declarationIn('Cuenca 2019 anexo.docx')).toBe('cuenca 2019 anexo')
  expect(declarationIn('Resoluciones.docx')).toBe('resoluciones')
  expect(declarationIn('es.docx')).toBe('es')
})
