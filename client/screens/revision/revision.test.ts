import { describe, expect, test } from 'vitest'
import { aText, runs } from '../../../domain/acts/room.fixture.ts'
import { changesSince, revision, type Revision } from './revision.ts'

const issued = (...texts: readonly (readonly [id: string, text: string])[]): Revision =>
  revision.parse({
    number: 1,
    title: 'Rev.1',
    at: 0,
    paragraphs: texts.map(([id, text]) => ({
      ...{ id: `p_${id.padEnd(10, '0')}`, section: 's_uno0000000', kind: 'commitments', role: 'body', level: 0, marker: 'none' },
      ...{ pi: null, alt: null, runs: runs(text), label: id.toUpperCase(), standing: { kind: 'open' } },
    })),
  })

const told = (before: Revision, now: ReturnType<typeof aText>): readonly string[] =>
  changesSince(before, now.paragraphs).map(
    ({ label, words }) => `${label ?? '·'}: ${words.map(({ op, text }) => `${op}${text}`).join('|')}`,
  )

describe('what is otherwise than in the revision', () => {
  test('is told word by word, for base text alone', () => {
    const before = issued(['c1', 'Abrir oficinas.'], ['c2', 'Igual [MX+siempre ]en todo.'])
    expect(told(before, aText({ id: 'c1', text: 'Abrir dos oficinas.' }, { id: 'c2', text: 'Igual [GT+nunca ]en todo.' }))).toEqual([
      'C1: =Abrir |+dos |=oficinas.',
    ])
  })

  test('a paragraph that came, and one that went, are told whole; a proposed one is no base text', () => {
    const now = aText({ id: 'c3', text: 'Nuevo.' }, { id: 'c4', text: '[MX+Propuesto.]', pi: 'MX' as never })
    expect(told(issued(['c1', 'Abrir.']), now)).toEqual(['·: +Nuevo.', 'C1: -Abrir.'])
  })

  test('nothing is told of what stayed', () => {
    expect(told(issued(['c1', 'Abrir.']), aText({ id: 'c1', text: 'Abrir.' }))).toEqual([])
  })
})
