import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../domain/acts/room.fixture.ts'
import { withWords } from '../../../domain/languages/side-text.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { readDeclaration } from '../../../domain/text/read.ts'
import type { Wording } from './sides.ts'
import { shownDeclaration, shownFrom, type Source } from './texts.ts'

const source = (id: string, text: string, pi: string | null = null): Source => ({
  ...{ id, kind: 'commitments', role: 'body', level: 0, marker: 'decimal', label: id.toUpperCase() },
  pi,
  runs: runs(text),
})

const told = (sources: readonly Source[], wording: Wording): readonly string[] =>
  shownFrom(sources, wording).paragraphs.map(({ compared: { id, number, text } }) => `${id} ${number} ${text}`)

const PENDING = [
  source('c1', 'Abrir [MX-grandes ][MX+dos ]oficinas.'),
  source('c2', '[GT+Nuevo][MX+ y más].', 'GT'),
  source('c3', '[MX-Sale.]'),
]

describe('a text to be compared', () => {
  test('is base text alone where nothing is incorporated, so also in a revision', () => {
    expect(told(PENDING, 'none')).toEqual(['c1 1. Abrir grandes oficinas.', 'c3 2. Sale.'])
  })

  test('is what would be read where all is incorporated', () => {
    expect(told(PENDING, 'all')).toEqual(['c1 1. Abrir dos oficinas.', 'c2 2. Nuevo y más.'])
  })

  test('as it stands is base text and proposed paragraphs; other pending words only stand over it', () => {
    expect(told(PENDING, 'stands')).toEqual(['c1 1. Abrir grandes oficinas.', 'c2 2. Nuevo.', 'c3 3. Sale.'])
    expect(shownFrom(PENDING, 'stands').paragraphs.map(({ proposedBy }) => proposedBy)).toEqual([null, 'GT', null])
  })

  test('emphasis is told by where it stands in the compared text', () => {
    const text = shownFrom(
      [
        {
          ...source('c1', ''),
          runs: [
            { text: 'Abrir ', ins: null, dels: [], emphasis: [] },
            { text: 'ya', ins: null, dels: [], emphasis: ['bold'] },
          ],
        },
      ],
      'none',
    )
    expect(text.paragraphs[0]?.compared.marks).toEqual([{ from: 6, to: 8, type: 'bold' }])
  })

  test('from a file has labels and numbers as it would be given', () => {
    const read = readDeclaration('DECLARACIÓN\n\nLos Ministros acordaron:\n\n1. Abrir oficinas.\n2. Cerrar puertas.\n')
    if (read.kind === 'refused') throw new Error(read.code)
    const shown = shownDeclaration(read.declaration).paragraphs.map(({ label, compared }) => [label !== '', compared.number, compared.text])
    expect(shown.slice(-2)).toEqual([
      [true, '1.', 'Abrir oficinas.'],
      [true, '2.', 'Cerrar puertas.'],
    ])
  })

  test('in another language is that version’s words on the same paragraphs, without what is only proposed', () => {
    const read = withWords(
      PENDING.map((each) => ({ ...each, id: each.id as ParagraphId })),
      (id) => (id === 'c1' ? runs('Open two offices.') : []),
    )
    expect(told(read, 'none')).toEqual(['c1 1. Open two offices.', 'c3 2. '])
  })

  test('a version that says what the text says is the same text to the comparison', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 6 }), (texts) => {
        const plain = texts.map((text, at) => ({
          ...source(`c${at}`, ''),
          id: `c${at}` as ParagraphId,
          runs: [{ text, ins: null, dels: [], emphasis: [] }],
        }))
        const otherwise = plain.map((each) => ({ ...each, runs: runs('[MX-Otra cosa.][MX+Otra.]') }))
        const read = withWords(otherwise, (id) => plain.find((each) => each.id === id)?.runs ?? [])
        expect(shownFrom(read, 'none')).toEqual(shownFrom(plain, 'none'))
      }),
    )
  })
})
