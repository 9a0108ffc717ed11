import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelsFor, type Labelled } from './labels.ts'
import { readDeclaration } from './read.ts'
import type { Level, Marker, Role, SectionKind } from './schema.ts'

/** `id: kind level marker role`; marker and role may be left out. */
function paragraph(notation: string): Labelled<string> {
  const [id = '', rest = ''] = notation.split(': ')
  const [kind, level = '0', marker = 'none', role = 'body'] = rest.split(' ')
  return { id, kind: kind as SectionKind, level: Number(level) as Level, marker: marker as Marker, role: role as Role }
}
const text = (...notation: readonly string[]): readonly Labelled<string>[] => notation.map(paragraph)
const labels = (paragraphs: readonly Labelled<string>[], stored: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(labelsFor(paragraphs, new Map(Object.entries(stored))))

describe('labelsFor', () => {
  test('counts each section with its own letter', () => {
    const paragraphs = text(
      'a: title',
      'b: preamble',
      'c: commitments',
      'd: commitments',
      'e: decisions',
      'f: acknowledgements',
      'g: closing',
      'h: annexes',
    )
    expect(labels(paragraphs)).toEqual({ a: 'T1', b: 'P1', c: 'C1', d: 'C2', e: 'D1', f: 'A1', g: 'F1', h: 'N1' })
  })

  test('gives a section’s lead-in and heading no count', () => {
    const paragraphs = text('a: decisions 0 none heading', 'b: decisions 0 none chapeau', 'c: decisions')
    expect(labels(paragraphs)).toEqual({ a: 'D0', b: 'D0 bis', c: 'D1' })
  })

  test('counts every line of the title', () => {
    expect(labels(text('a: title 0 none title', 'b: title 0 none heading'))).toEqual({ a: 'T1', b: 'T2' })
  })

  test('numbers sub-items under the item they hang from, marked or not', () => {
    const paragraphs = text(
      'a: decisions 0 bullet',
      'b: decisions 0 none chapeau',
      'c: decisions 1 decimal',
      'd: decisions 1 decimal',
      'e: decisions 2 alpha',
      'f: decisions 0 bullet',
    )
    expect(labels(paragraphs)).toEqual({ a: 'D1', b: 'D2', c: 'D2.1', d: 'D2.2', e: 'D2.2.1', f: 'D3' })
  })

  test('gives words set under an annex item its label with a letter', () => {
    const paragraphs = text('a: annexes 0 decimal chapeau', 'b: annexes 1 none', 'c: annexes 1 none', 'd: annexes 0 decimal')
    expect(labels(paragraphs)).toEqual({ a: 'N1', b: 'N1.q', c: 'N1.q2', d: 'N2' })
  })

  test('names a paragraph put between labelled ones bis, and the next ter', () => {
    const stored = { a: 'C3', b: 'C4', d: 'C5' }
    const once = labels(text('a: commitments', 'b: commitments', 'x: commitments', 'd: commitments'), stored)
    expect(once).toEqual({ ...stored, x: 'C4 bis' })
    expect(labels(text('a: commitments', 'b: commitments', 'x: commitments', 'y: commitments', 'd: commitments'), once)).toEqual({
      ...once,
      y: 'C4 ter',
    })
    expect(labels(text('a: commitments', 'b: commitments', 'y: commitments', 'x: commitments', 'd: commitments'), once)).toEqual({
      ...once,
      y: 'C4 ter',
    })
  })

  test('gives a paragraph at the end of a section the next number', () => {
    expect(labels(text('a: commitments', 'b: commitments', 'x: commitments'), { a: 'C1', b: 'C2' }).x).toBe('C3')
  })

  test('names what is put before the first paragraph after the lead-in', () => {
    expect(labels(text('l: commitments 0 none chapeau', 'x: commitments', 'a: commitments'), { l: 'C0', a: 'C1' }).x).toBe('C0 bis')
  })

  test('puts sub-items between and under labelled ones', () => {
    const stored = { a: 'D2', b: 'D2.1', c: 'D2.2', e: 'D3' }
    const paragraphs = text(
      'a: decisions 0 bullet',
      'b: decisions 1 decimal',
      'x: decisions 1 decimal',
      'c: decisions 1 decimal',
      'y: decisions 1 decimal',
      'z: decisions 0 bullet',
      'w: decisions 1 decimal',
      'e: decisions 0 bullet',
    )
    expect(labels(paragraphs, stored)).toEqual({ ...stored, x: 'D2.1 bis', y: 'D2.3', z: 'D2 bis', w: 'D2 bis.1' })
  })

  test('counts on under a paragraph whose own label has a suffix', () => {
    const stored = { a: 'D2', b: 'D2 bis', c: 'D2 bis.1', d: 'D2 bis.2', e: 'D3' }
    const paragraphs = text(
      'a: decisions 0 bullet',
      'b: decisions 0 bullet',
      'c: decisions 1 decimal',
      'x: decisions 1 decimal',
      'd: decisions 1 decimal',
      'y: decisions 1 decimal',
      'e: decisions 0 bullet',
    )
    expect(labels(paragraphs, stored)).toEqual({ ...stored, x: 'D2 bis.1 bis', y: 'D2 bis.3' })
    const deeper = text('l: decisions 0 none chapeau', 'y: decisions 1', 'x: decisions 2')
    expect(labels(deeper, { l: 'D0 bis', x: 'D0 bis.1' }).y).toBe('D0 bis.2')
  })

  test('never gives the label of a paragraph that is gone', () => {
    expect(labels(text('a: commitments', 'b: commitments', 'x: commitments'), { a: 'C1', b: 'C2', gone: 'C3' }).x).toBe('C4')
    expect(labels(text('a: commitments', 'x: commitments', 'b: commitments'), { a: 'C1', b: 'C2', gone: 'C1 bis' }).x).toBe('C1 ter')
  })

  test('labels never move and are never given twice, whatever is put where', () => {
    const kinds = fc.constantFrom<SectionKind>('commitments', 'decisions', 'annexes')
    const one = fc.record({
      kind: kinds,
      level: fc.constantFrom<Level>(0, 1, 2),
      marker: fc.constantFrom<Marker>('none', 'bullet'),
      role: fc.constantFrom<Role>('body', 'chapeau', 'quote', 'heading'),
    })
    const insertion = fc.tuple(fc.nat(), one)
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.array(insertion, { maxLength: 30 }), (start, insertions) => {
        let paragraphs: Labelled<number>[] = start.map((paragraph, id) => ({ ...paragraph, id }))
        let given = labelsFor(paragraphs)
        insertions.forEach(([at, paragraph], i) => {
          const place = at % (paragraphs.length + 1)
          paragraphs = paragraphs.toSpliced(place, 0, { ...paragraph, id: 1000 + i })
          const next = labelsFor(paragraphs, given)
          for (const [id, label] of given) expect(next.get(id)).toBe(label)
          expect(new Set(next.values()).size).toBe(paragraphs.length)
          given = next
        })
      }),
      { numRuns: 60 },
    )
  })
})

const CASE = new URL('../../../shared/cases/', import.meta.url)

if (existsSync(CASE))
  test('labels a real Declaration as people have', () => {
    const units: readonly { readonly id: string }[] = JSON.parse(readFileSync(new URL('2007-trace.json', CASE), 'utf8')).declaration_units
    const read = readDeclaration(readFileSync(new URL('2007-declaration.es.txt', CASE), 'utf8'))
    if (read.kind === 'refused') throw new Error(read.code)
    const paragraphs = read.declaration.sections.flatMap(({ kind, paragraphs: own }) => own.map((paragraph) => ({ ...paragraph, kind })))
    const given = labelsFor(paragraphs.map((paragraph, id) => ({ ...paragraph, id })))
    expect([...given.entries()].sort(([a], [b]) => a - b).map(([, label]) => label)).toEqual(units.map(({ id }) => id.replace(/^X/, 'N')))
  })

describe('rival wordings', () => {
  const commitment = (id: string, alt: string | null = null) =>
    ({ id, kind: 'commitments', role: 'body', level: 0, marker: 'none', alt }) as const

  test('are called after the paragraph that they are wordings of, and count for nothing', () => {
    const text = [
      commitment('a'),
      commitment('b', 'b'),
      commitment('b1', 'b'),
      commitment('b2', 'b'),
      commitment('b3', 'b'),
      commitment('c'),
    ]
    expect([...labelsFor(text).values()].sort()).toEqual(['C1', 'C2', 'C2 alt', 'C2 alt bis', 'C2 alt ter', 'C3'])
  })

  test('keep their labels when one of them goes, and leave none to be given again', () => {
    const stored = labelsFor([commitment('b', 'b'), commitment('b1', 'b'), commitment('b2', 'b')])
    const now = labelsFor([commitment('b', 'b'), commitment('b2', 'b'), commitment('b3', 'b')], stored)
    expect([now.get('b2'), now.get('b3')]).toEqual(['C1 alt bis', 'C1 alt ter'])
  })

  test('do not keep a paragraph at the end from taking the next number', () => {
    const stored = labelsFor([commitment('a', 'a'), commitment('a1', 'a')])
    const now = labelsFor([commitment('a', 'a'), commitment('n'), commitment('a1', 'a')], stored)
    expect(now.get('n')).toBe('C2')
  })
})
