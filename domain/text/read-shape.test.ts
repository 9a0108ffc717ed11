import { describe, expect, test } from 'vitest'
import { declarationFromShape, readShape } from './read-shape.ts'
import { readDeclaration } from './read.ts'

const TEXT =
  'Acta de Villa Serena\n\nLas autoridades,\n\nReafirmaron su respeto y convinieron en medir.\n\nLas autoridades deciden:\n\n1. Aprobar el mapa;\n\n2. Nombrar a la relatora.\n\nANEXOS\n\nMapa.'

function declarationOf(text: string) {
  const read = readDeclaration(text)
  if (read.kind === 'refused') throw new Error(read.code)
  return read.declaration
}

describe('readShape', () => {
  test('prints role, level, marker, number, verb, verbs and text', () => {
    const decisions = readShape(declarationOf(TEXT)).sections.find(({ kind }) => kind === 'decisions')
    expect(decisions?.paragraphs[1]).toEqual({
      role: 'body',
      level: 0,
      marker: 'decimal',
      number: '1.',
      verb: 'Aprobar',
      verbs: ['Aprobar'],
      text: 'Aprobar el mapa;',
    })
  })

  test('prints null where there is no number and no verb', () => {
    const commitments = readShape(declarationOf(TEXT)).sections.find(({ kind }) => kind === 'commitments')
    expect(commitments?.paragraphs[0]).toMatchObject({ number: null, verb: null, verbs: [] })
    expect(commitments?.paragraphs[1]?.verbs).toEqual(['Reafirmaron', 'convinieron'])
  })

  test('what is printed reads back as the same Declaration', () => {
    const declaration = declarationOf(TEXT)
    const printed: unknown = JSON.parse(JSON.stringify(readShape(declaration)))
    expect(declarationFromShape(printed)).toEqual({ kind: 'read', declaration })
  })

  test('ids and emphasis come back', () => {
    const marks = [{ from: 0, to: 4, type: 'bold' }]
    const json = {
      title: '',
      language: 'es',
      sections: [{ kind: 'decisions', heading: null, paragraphs: [{ id: 'p_aaaaaaaaaa', text: 'Mapa', marks }] }],
    }
    const read = declarationFromShape(json)
    expect(read).toMatchObject({
      declaration: { sections: [{ paragraphs: [{ id: 'p_aaaaaaaaaa', role: 'body', level: 0, marker: 'none', marks }] }] },
    })
  })
})

describe('declarationFromShape', () => {
  const withParagraph = (paragraph: object) => ({ sections: [{ kind: 'decisions', paragraphs: [paragraph] }] })

  test.each([
    ['an unknown section', { sections: [{ kind: 'chapter', paragraphs: [] }] }, 'sections.0.kind'],
    ['a level too deep', withParagraph({ text: 'Mapa', level: 4 }), 'sections.0.paragraphs.0.level'],
    [
      'emphasis outside the text',
      withParagraph({ text: 'Mapa', marks: [{ from: 2, to: 9, type: 'bold' }] }),
      'sections.0.paragraphs.0.marks',
    ],
    ['no object', 'Mapa', 'JSON'],
  ])('refuses %s and names the field', (_, json, field) => {
    expect(declarationFromShape(json)).toMatchObject({ kind: 'refused', code: 'file.malformed', details: { field } })
  })

  test('refuses a form without a paragraph', () => {
    expect(declarationFromShape({ sections: [] })).toMatchObject({ code: 'file.empty' })
  })
})

test('a list that goes on in another section keeps its numbers as printed, and reads back with them', () => {
  const text =
    'CONFERENCIA DE LOS MOLINOS\nDECLARACIÓN\n\nReunidos en Valle Alto,\n\nDECLARAN:\n\n1. Que el agua debe volver limpia a su cauce.\n\nACUERDAN:\n\n2. Crear una comisión de pesos y medidas.\n'
  const shape = readShape(declarationOf(text))
  const numbers = (of: typeof shape) => of.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ number }) => number ?? []))
  expect(numbers(shape)).toEqual(['1.', '2.'])
  const back = declarationFromShape(JSON.parse(JSON.stringify(shape)))
  if (back.kind === 'refused') throw new Error(back.code)
  expect(numbers(readShape(back.declaration))).toEqual(['1.', '2.'])
})
