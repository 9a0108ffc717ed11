import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align, type AlignedParagraph } from './align.ts'

const LANGUAGES = { asked: 'es', answered: 'es' }
const body = (text: string, about: Partial<AlignedParagraph> = {}): AlignedParagraph => ({
  kind: 'decisions',
  role: 'body',
  level: 0,
  text,
  ...about,
})
const items = (...texts: readonly string[]) => texts.map((text, at) => ({ number: String(at + 1), text }))
/** `[item, paragraph]`. */
const linked = (asked: readonly string[], said: readonly AlignedParagraph[]) =>
  align(items(...asked), said, LANGUAGES).map(({ item, paragraph }) => [item, paragraph])

const inOrder = ([item = 0, paragraph = 0]: readonly number[], [otherItem = 0, otherParagraph = 0]: readonly number[]): number =>
  item - otherItem || paragraph - otherParagraph

const OTHERS = ['Aprobaron la guía de faros.', 'Instaron a medir las mareas de cada costa.', 'Crearon un museo de redes antiguas.'].map(
  (text) => body(text),
)

test.each<readonly [string, readonly string[], readonly string[], readonly (readonly number[])[]]>([
  ['the same act in another form', ['Aprobar el plan de dragado.'], ['Aprobaron el plan de dragado.'], [[0, 0]]],
  ['another verb for the same act', ['Solicitar a la Red un censo de molinos.'], ['Pidieron a la Red un censo de molinos.'], [[0, 0]]],
  [
    'not the same verb with another object',
    ['Solicitar al Instituto de Bahía un censo de tortugas.'],
    ['Solicitar al Instituto de Bahía una carta de pecios.'],
    [],
  ],
  [
    'not the budget of another year',
    ['Aprobar el presupuesto para el año 2032.'],
    ['Aprobaron el anticipo de sueldos para el año 2033.'],
    [],
  ],
  [
    'an acronym and its name',
    ['Invitar a la OPM a dar cursos de buceo.'],
    ['Invitaron a la Organización de Pesca del Mar (OPM) a dar cursos de buceo.'],
    [[0, 0]],
  ],
  [
    'one request in two paragraphs',
    ['Crear un fondo de dragado y nombrar una relatora de boyas luminosas.'],
    ['Crear un fondo de dragado.', 'Nombrar una relatora de boyas luminosas.'],
    [
      [0, 0],
      [0, 1],
    ],
  ],
  [
    'two requests in one paragraph',
    ['Publicar cada mes las tarifas.', 'Publicar cada año los accidentes.'],
    ['Publicar cada mes las tarifas y cada año los accidentes.'],
    [
      [0, 0],
      [1, 0],
    ],
  ],
])('links %s', (_, asked, said, expected) => {
  const found = linked(asked, [...said.map((text) => body(text)), ...OTHERS])
  expect(found.toSorted(inOrder)).toEqual(expected)
})

test('a lead-in goes where its items went, and the lead-in of a section is nobody’s', () => {
  const said = [
    body('Los Ministros tomaron las siguientes decisiones:', { role: 'chapeau' }),
    body('Aprobar:', { role: 'chapeau' }),
    body('un taller de boyas luminosas;', { level: 1 }),
    body('un censo de molinos viejos.', { level: 1 }),
    ...OTHERS,
  ]
  const asked = [
    { number: '1', text: 'Dar aprobación a las siguientes actividades:' },
    { number: '1.1', text: 'Un taller de boyas luminosas.' },
    { number: '1.2', text: 'Un censo de molinos viejos.' },
  ]
  expect(align(asked, said, LANGUAGES).map(({ item, paragraph }) => [item, paragraph])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ])
})

test('says what speaks for a link, in words of the paragraph', () => {
  const [link] = align(
    items('Aprobar el plan de Puerto Claro para 2032.'),
    [body('Aprobaron el plan de Puerto Claro para 2032.'), ...OTHERS],
    LANGUAGES,
  )
  const reasons = new Map(link?.reasons.map(({ kind, what }) => [kind, what]))
  expect(reasons.get('act')).toEqual(['Aprobaron'])
  expect(reasons.get('amount')).toEqual(['2032'])
  expect(reasons.get('name')).toEqual(expect.arrayContaining(['Puerto', 'Claro']))
})

test('whatever the texts are, links point into them, each once, with a score from 0 to 1', () => {
  const words = fc
    .array(fc.constantFrom('Aprobar', 'el', 'plan', 'de', '2032', 'Puerto', '“Claro”', 'y', 'dragado', '(OPM)', '.', ';', '\n', 'x'), {
      maxLength: 14,
    })
    .map((all) => all.join(' '))
  const text = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 20 }))
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 6 }),
      fc.array(text, { maxLength: 6 }),
      fc.constantFrom('es', 'en', 'und'),
      (asked, said, answered) => {
        const links = align(
          items(...asked),
          said.map((each) => body(each)),
          { asked: 'es', answered },
        )
        expect(new Set(links.map(({ item, paragraph }) => `${item}/${paragraph}`)).size).toBe(links.length)
        for (const { item, paragraph, score } of links) {
          expect(item < asked.length && paragraph < said.length).toBe(true)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      },
    ),
    { numRuns: 500 },
  )
})
