import { describe, expect, test } from 'vitest'
import type { PlainParagraph } from './declaration.ts'
import { linesOf } from './read-lines.ts'
import { declarationFromLines, readDeclaration } from './read.ts'

function paragraphs(text: string): readonly PlainParagraph[] {
  const read = readDeclaration(text)
  if (read.kind === 'refused') throw new Error(read.code)
  return read.declaration.sections.flatMap((section) => section.paragraphs)
}
const texts = (text: string): readonly string[] => paragraphs(text).map((paragraph) => `${paragraph.marker[0]} ${paragraph.text}`)

describe('paragraphs run together are taken apart', () => {
  test.each([
    [
      'at a bullet',
      '• Aprobar el gasto del año 2008. • Nombrar al relator.',
      ['b Aprobar el gasto del año 2008.', 'b Nombrar al relator.'],
    ],
    ['at numbers that count on', 'Deciden: 1. medir; 2. informar.', ['n Deciden:', 'd medir;', 'd informar.']],
    ['at a bullet that is only a lead-in', '• Aprobar 1. la medida. 2. el mapa.', ['b Aprobar', 'd la medida.', 'd el mapa.']],
    ['at a second infinitive', 'Aprobar el mapa del lago. Nombrar al relator.', ['n Aprobar el mapa del lago.', 'n Nombrar al relator.']],
    ['where the space is missing', 'Aprobaron el mapa.Destacaron su valor.', ['n Aprobaron el mapa.', 'n Destacaron su valor.']],
    ['at a second act of the meeting', 'Aprobaron el mapa. Designaron al relator.', ['n Aprobaron el mapa.', 'n Designaron al relator.']],
    ['after a lead-in', 'Las autoridades, Reafirmaron su respeto.', ['n Las autoridades,', 'n Reafirmaron su respeto.']],
    [
      'after a heading',
      'DECISIONES Las autoridades de la cuenca se reunieron en Villa Serena.',
      ['n DECISIONES', 'n Las autoridades de la cuenca se reunieron en Villa Serena.'],
    ],
  ])('%s', (_, line, expected) => {
    const all = texts(`Las autoridades,\n\nReafirmaron que el agua es de todos en la cuenca.\n\nLas autoridades deciden:\n\n${line}`)
    expect(all.slice(3)).toEqual(expected)
  })

  test('at an English act', () => {
    expect(texts('The Authorities of the lake decided:\n\nApproved the map of the wells. Requested a report.').slice(1)).toEqual([
      'n Approved the map of the wells.',
      'n Requested a report.',
    ])
  })

  test.each([
    'Tomar nota del informe. En este contexto, solicitar otro.',
    'Expresaron su compromiso con el lago. Reiteraron su respeto por el río.',
    'Según el artículo 1. del reglamento y el 2. del anexo, se mide en mayo.',
    'El informe trata de (1) el lago, (2) el río y (3) los pozos.',
    'Saludaron a la U.S. Army y a la O.N.G. Agua Clara.',
    'Recordaron la resolución de 2. Las partes la firmaron.',
  ])('and what belongs together stays: %s', (line) => {
    expect(texts(`Las autoridades,\n\n${line}`)).toHaveLength(2)
  })

  test('emphasis stays on its words', () => {
    const [, , first, second] = declarationFromLines([
      { text: 'Acta', indent: 0, afterBlank: true },
      { text: 'Las autoridades deciden:', indent: 0, afterBlank: true },
      { text: '• Aprobar el mapa. Nombrar a Ana.', indent: 0, afterBlank: true, marks: [{ from: 10, to: 27, type: 'bold' }] },
    ]).sections.flatMap((section) => section.paragraphs)
    expect(first).toMatchObject({ text: 'Aprobar el mapa.', marks: [{ from: 8, to: 16, type: 'bold' }] })
    expect(second).toMatchObject({ text: 'Nombrar a Ana.', marks: [{ from: 0, to: 8, type: 'bold' }] })
  })
})

describe('what belongs to pages is no text', () => {
  const lines = (text: string): readonly string[] => linesOf(text).map((line) => line.text)

  test('page numbers, heads and feet go, and what they divided is whole', () => {
    const page = (words: string, number: number): string => `CRM 2031\n\n${words}\n\nPágina ${number} de 3`
    const text = [
      page('Primera línea de un párrafo que sigue en la otra página y que', 1),
      page('termina en ella.\n\nOtro párrafo entero de la misma página.', 2),
      page('Final.', 3),
    ].join('\f')
    expect(lines(text)).toEqual([
      'CRM 2031',
      'Primera línea de un párrafo que sigue en la otra página y que termina en ella.',
      'Otro párrafo entero de la misma página.',
      'Final.',
    ])
  })

  test('a number alone that counts no pages stays', () => {
    expect(lines('Año\n\n2031\n\nLago')).toEqual(['Año', '2031', 'Lago'])
  })

  test('words cut at the line’s end are whole, and a hyphen of their own stays', () => {
    const text =
      'El trabajo psico-social de las cuencas exige una coope-\nración larga entre las partes y una ayuda psico-\nsocial para quienes guardan el lago y los ríos.'
    expect(lines(text)).toEqual([
      'El trabajo psico-social de las cuencas exige una cooperación larga entre las partes y una ayuda psico-social para quienes guardan el lago y los ríos.',
    ])
  })
})
