import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts, comparing } from './compare.ts'
import { CHANGES, type ComparedParagraph, type Comparison, type ComparisonRow } from './types.ts'

const paragraph = (text: string, given: Partial<ComparedParagraph> = {}): ComparedParagraph => ({
  id: null,
  kind: 'decisions',
  role: 'body',
  level: 0,
  marker: 'none',
  number: null,
  text,
  marks: [],
  ...given,
})
const texts = (...all: readonly string[]): readonly ComparedParagraph[] => all.map((text) => paragraph(text))
const numbered = (...all: readonly string[]): readonly ComparedParagraph[] =>
  all.map((text, at) => paragraph(text, { marker: 'decimal', number: `${at + 1}.` }))

const marked = ({ words }: ComparisonRow): string => words.map(({ op, text }) => (op === '=' ? text : `[${op}${text}]`)).join('')
const shown = ({ rows }: Comparison): readonly string[] => rows.map((row) => `${row.change} ${row.old.join()}>${row.new.join()}`)
const rowsOf = (old: readonly ComparedParagraph[], now: readonly ComparedParagraph[]): readonly string[] =>
  shown(compareTexts(old, now, 'es'))

const MAP = 'Aprobaron el mapa de los pozos del valle, que la oficina de aguas levantó durante el invierno.'
const BRIDGE = 'Agradecieron al municipio la reparación del puente viejo, cerrado desde la última crecida.'
const SCHOOL = 'Pidieron a la escuela de hidrología un curso breve para quienes miden el caudal.'
const BUDGET = 'Aprobaron el presupuesto de la oficina para el año 2008.'

describe('compareTexts', () => {
  test.each([
    ['the same text', [MAP, BRIDGE], [MAP, BRIDGE], ['same 0>0', 'same 1>1']],
    ['an insertion, by which nothing moves', [MAP, BRIDGE], [MAP, SCHOOL, BRIDGE], ['same 0>0', 'inserted >1', 'same 1>2']],
    ['a removal where it stood', [MAP, SCHOOL, BRIDGE], [MAP, BRIDGE], ['same 0>0', 'removed 1>', 'same 2>1']],
    ['the lighter of two that changed places as moved', [MAP, BUDGET], [BUDGET, MAP], ['moved 1>0', 'same 0>1']],
    ['a change in place', [MAP, BUDGET], [MAP, BUDGET.replace('2008', '2009')], ['same 0>0', 'changed 1>1']],
    [
      'a paragraph that moved and changed as moved',
      [BUDGET, MAP, SCHOOL],
      [MAP, SCHOOL, BUDGET.replace('oficina', 'escuela')],
      ['same 1>0', 'same 2>1', 'moved 0>2'],
    ],
    [
      'a paragraph that moved and was half rewritten as moved',
      ['Apoyar la apertura, por parte de la oficina, de un archivo regional de mapas.', MAP, BRIDGE],
      [MAP, BRIDGE, 'Apoyar la apertura, con ayuda del municipio, de un archivo regional de planos.'],
      ['same 1>0', 'same 2>1', 'moved 0>2'],
    ],
    [
      'paragraphs that begin alike as others',
      ['Destacaron la importancia de la salud.', MAP, BRIDGE],
      [MAP, BRIDGE, 'Destacaron la importancia de la lectura.'],
      ['removed 0>', 'same 1>0', 'same 2>1', 'inserted >2'],
    ],
    ['a split', [`${MAP} ${SCHOOL}`, BRIDGE], [MAP, SCHOOL, BRIDGE], ['split 0>0,1', 'same 1>2']],
    ['a merger', [MAP, SCHOOL, BRIDGE], [`${MAP} ${SCHOOL}`, BRIDGE], ['merged 0,1>0', 'same 2>1']],
    [
      'a paragraph merged into one that stands elsewhere',
      [MAP, BRIDGE, BUDGET, SCHOOL],
      [`${MAP} ${SCHOOL}`, BRIDGE, BUDGET],
      ['merged 0,3>0', 'same 1>1', 'same 2>2'],
    ],
    [
      'a sentence set out as a list with its lead-in',
      ['Encargar a la Secretaría que prepare un mapa de manantiales y un registro de pozos, y que los publique.', BRIDGE],
      [
        'Encargar a la Secretaría:',
        'que prepare un mapa de manantiales;',
        'que prepare un registro de pozos; y',
        'que los publique.',
        BRIDGE,
      ],
      ['split 0>0,1,2,3', 'same 1>4'],
    ],
    [
      'a list written as a sentence',
      ['Encargar a la Secretaría:', 'preparar un mapa de manantiales;', 'preparar un registro de pozos.', BRIDGE],
      ['Encargar a la Secretaría preparar un mapa de manantiales y un registro de pozos.', BRIDGE],
      ['merged 0,1,2>0', 'same 3>1'],
    ],
    ['a split in three', [`${MAP} ${SCHOOL} ${BRIDGE}`], [MAP, SCHOOL, BRIDGE], ['split 0>0,1,2']],
    [
      'what was written anew as removed and inserted',
      [MAP, SCHOOL, BUDGET],
      [MAP, 'Lamentaron que la lluvia impidiera visitar los molinos.', BUDGET],
      ['same 0>0', 'removed 1>', 'inserted >1', 'same 2>2'],
    ],
    [
      'the same verb with another object as another paragraph',
      [MAP, 'Aprobaron el informe del grupo de consulta.', BRIDGE],
      [MAP, 'Aprobaron las fechas de la próxima visita.', BRIDGE],
      ['same 0>0', 'removed 1>', 'inserted >1', 'same 2>2'],
    ],
    [
      'repeated lead-ins by their neighbours',
      ['Las partes,', MAP, 'Las partes,', BRIDGE],
      ['Las partes,', SCHOOL, MAP, 'Las partes,', BRIDGE],
      ['same 0>0', 'inserted >1', 'same 1>2', 'same 2>3', 'same 3>4'],
    ],
    [
      'the remaining one of two repeated lead-ins where it stood',
      ['Las partes,', MAP, 'Las partes,', BRIDGE],
      [MAP, 'Las partes,', BRIDGE],
      ['removed 0>', 'same 1>0', 'same 2>1', 'same 3>2'],
    ],
  ])('shows %s', (_, old, now, expected) => {
    expect(rowsOf(texts(...old), texts(...now))).toEqual(expected)
  })

  test('pairs by id first, whatever the words', () => {
    const old = [paragraph(MAP, { id: 'a' }), paragraph(BRIDGE, { id: 'b' })]
    const now = [paragraph(SCHOOL, { id: 'b' }), paragraph(MAP, { id: 'c' }), paragraph(BRIDGE, { id: 'a' })]
    const { rows } = compareTexts(old, now, 'es')
    expect(rows.map((row) => [row.change, row.old, row.new])).toContainEqual([expect.any(String), [0], [2]])
    expect(rows.map((row) => [row.change, row.old, row.new])).toContainEqual(['inserted', [], [1]])
  })

  test('finds the half that lost its id', () => {
    const old = [paragraph(`${MAP} ${SCHOOL}`, { id: 'a' }), paragraph(BRIDGE, { id: 'b' })]
    const now = [paragraph(MAP, { id: 'a' }), paragraph(SCHOOL, { id: 'n' }), paragraph(BRIDGE, { id: 'b' })]
    expect(rowsOf(old, now)).toEqual(['split 0>0,1', 'same 1>2'])
    expect(rowsOf(now, old)).toEqual(['merged 0,1>0', 'same 2>1'])
  })

  test('joins the parts of a split by a line break', () => {
    const [row] = compareTexts(texts('El río baja. El lago sube.'), texts('El río baja.', 'El lago sube.'), 'es').rows
    expect(row === undefined ? '' : marked(row)).toBe('El río baja.[- ][+\n]El lago sube.')
  })

  test('tells another number, another marker and other emphasis from other words', () => {
    const [row] = compareTexts(numbered(MAP), [paragraph(MAP, { marker: 'alpha', number: 'a)' })], 'es').rows
    expect(row).toMatchObject({ change: 'same', renumbered: true, formatChanged: false })
    const [bold] = compareTexts(texts(MAP), [paragraph(MAP, { marks: [{ from: 0, to: 9, type: 'bold' }] })], 'es').rows
    expect(bold).toMatchObject({ change: 'same', renumbered: false, formatChanged: true })
  })

  test('other shapes of accents, spaces, quotes and dashes are no change', () => {
    const { rows } = compareTexts(texts('El «río» — 50 % … y l’agua'), texts('El "ri\u0301o" - 50\u00a0% ... y l\u00ad\'agua '), 'es')
    expect(rows).toMatchObject([{ change: 'same', words: [{ op: '=', text: 'El «río» — 50 % … y l’agua' }] }])
  })

  test('a reference that follows a renumbering is told apart and weighs nothing', () => {
    const old = numbered(MAP, BRIDGE, 'Aplicar la decisión 2 antes del invierno, según los párrafos 1 y 2.')
    const now = numbered(SCHOOL, MAP, BRIDGE, 'Aplicar la decisión 3 antes del invierno, según los párrafos 2 y 3.')
    const { rows } = compareTexts(old, now, 'es', () => [{ kind: 'number', direction: 'other', words: [] }])
    expect(rows[3]).toMatchObject({ change: 'changed', onlyReferences: true, weight: [] })
    expect(rows[3]?.references).toEqual([
      { from: '2', to: '3' },
      { from: '1', to: '2' },
      { from: '2', to: '3' },
    ])
  })

  test('a reference that was not renumbered with the others is no change', () => {
    const old = numbered(MAP, 'Aplicar la decisión 1 antes del invierno.')
    const now = numbered(SCHOOL, MAP, 'Aplicar la decisión 1 antes del otoño.')
    const { rows } = compareTexts(old, now, 'es')
    expect(rows[2] === undefined ? '' : marked(rows[2])).toBe('Aplicar la decisión 1 antes del [-invierno][+otoño].')
  })

  test('a number that follows no renumbering weighs', () => {
    const old = numbered(MAP, 'Aplicar la decisión 1 en 2 años.')
    const now = numbered(MAP, 'Aplicar la decisión 1 en 3 años.')
    const { rows } = compareTexts(old, now, 'es', () => [{ kind: 'number', direction: 'other', words: ['2', '3'] }])
    expect(rows[1]).toMatchObject({ change: 'changed', onlyReferences: false, references: [], weight: [{ kind: 'number' }] })
  })

  test('says of a whole text that it was only re-ordered', () => {
    expect(compareTexts(texts(MAP, BRIDGE, SCHOOL), texts(SCHOOL, MAP, BRIDGE), 'es').reorderedOnly).toBe(true)
    expect(compareTexts(texts(MAP, BRIDGE), texts(MAP, BRIDGE), 'es').reorderedOnly).toBe(false)
    expect(compareTexts(texts(MAP, BRIDGE), texts(BRIDGE, MAP, SCHOOL), 'es').reorderedOnly).toBe(false)
  })
})

const someText = fc
  .array(
    fc.constantFrom(
      'el',
      'río',
      'ri\u0301o',
      'de',
      'lago',
      '5',
      '.',
      ',',
      '«',
      '"',
      '\u00a0',
      '👩‍👩‍👧',
      'ภาษาไทย',
      '東京',
      'Costa',
      'Rica',
      '\u00ad',
      'puente',
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '))
const someParagraph = fc.record({
  text: fc.oneof(
    someText,
    fc.constantFrom(MAP, BRIDGE, SCHOOL, BUDGET, `${MAP} ${BRIDGE}`, 'Las partes,', ''),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
  id: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { freq: 3 }),
  number: fc.option(fc.constantFrom('1.', '2.', 'a)')),
})
const someParagraphs = fc.array(someParagraph, { maxLength: 9 }).map((all) => all.map(({ text, ...given }) => paragraph(text, given)))

function expectLawful({ rows, counts }: Comparison, old: readonly ComparedParagraph[], now: readonly ComparedParagraph[]): void {
  const whole = (paragraphs: readonly ComparedParagraph[], indices: readonly number[]) =>
    indices.map((at) => paragraphs[at]?.text).join('\n')
  expect(rows.flatMap((row) => row.old).sort((a, b) => a - b)).toEqual([...old.keys()])
  expect(rows.flatMap((row) => row.new)).toEqual([...now.keys()])
  for (const row of rows) {
    expect(row.words.map(({ op, text }) => (op === '+' ? '' : text)).join('')).toBe(whole(old, row.old))
    expect(row.words.map(({ op, text, new: other }) => (op === '-' ? '' : (other ?? text))).join('')).toBe(whole(now, row.new))
    expect(row.words.every(({ text, new: other }) => text !== '' && other !== '')).toBe(true)
    row.words.forEach(({ op }, at) => expect(op).not.toBe(row.words[at - 1]?.op))
    if (row.change === 'same') expect(row.words.every(({ op }) => op === '=')).toBe(true)
  }
  for (const change of CHANGES) expect(counts[change]).toBe(rows.filter((row) => row.change === change).length)
}

describe('the laws of a comparison', () => {
  test('what comes or goes makes nothing else moved, also among paragraphs that are repeated', () => {
    const words = ['Las partes,', 'Asimismo,', MAP, BRIDGE, SCHOOL, BUDGET, 'Por otra parte,']
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('keep', 'keep', 'keep', 'drop')), { maxLength: 25 }),
        (all) => {
          const old = texts(...all.map(([text]) => text))
          const now = texts(...all.filter(([, what]) => what === 'keep').map(([text]) => text))
          expect(compareTexts(old, now, 'es').counts).toMatchObject({ moved: 0, same: now.length, removed: old.length - now.length })
          expect(compareTexts(now, old, 'es').counts).toMatchObject({ moved: 0, same: now.length, inserted: old.length - now.length })
        },
      ),
      { numRuns: 400 },
    )
  })

  test('every paragraph is in one row, in order, and the words of a row are its texts', () => {
    fc.assert(
      fc.property(someParagraphs, someParagraphs, (old, now) => expectLawful(compareTexts(old, now, 'es'), old, now)),
      { numRuns: 600 },
    )
  })

  test('a text compared with itself is the same throughout', () => {
    fc.assert(
      fc.property(someParagraphs, (text) => {
        const ids = text.map((each, at) => ({ ...each, id: each.id === null ? null : `${each.id}${at}` }))
        expect(compareTexts(ids, ids, 'es').rows.every(({ change }) => change === 'same')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('what was compared before changes no comparison', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someParagraphs, someParagraphs), { minLength: 1, maxLength: 5 }), (pairs) => {
        const compare = comparing('es')
        for (const [old, now] of pairs) expect(compare(old, now)).toEqual(compareTexts(old, now, 'es'))
      }),
      { numRuns: 150 },
    )
  })
})
