import { describe, expect, test } from 'vitest'
import type { ComparisonRow } from '../../../domain/compare/types.ts'
import { es } from '../../sentences/es.ts'
import type { Say } from '../../sentences/language.ts'
import { notesOf, type Speaking } from './notes.ts'
import type { Compared, Kind, Place } from './rows.ts'
import type { ShownParagraph } from './texts.ts'

const say: Say = (key, values = {}) =>
  Object.entries(values).reduce((told, [name, value]) => told.replace(`{{${name}}}`, String(value)), String(es[key as keyof typeof es]))
const speaking: Speaking = { say, list: (all) => all.join(' y '), nameOf: (party) => (party === 'MX' ? 'México' : party) }

const paragraph = (label: string, number: string | null = null, proposedBy: string | null = null): ShownParagraph => ({
  compared: { id: label, kind: 'commitments', role: 'body', level: 0, marker: 'none', number, text: 'a', marks: [] },
  label,
  segments: [],
  proposedBy: proposedBy as ShownParagraph['proposedBy'],
})

const compared = (
  kind: Kind,
  old: readonly ShownParagraph[],
  now: readonly ShownParagraph[],
  row: Partial<ComparisonRow> = {},
): Compared => ({
  ...{ key: 'k', kind, old, new: now },
  row: {
    change: 'same',
    moved: false,
    renumbered: false,
    formatChanged: false,
    weight: [],
    references: [],
    onlyReferences: false,
    words: [],
    ...row,
  },
})

const told = (each: Compared, side: 'old' | 'new', way: Place['way'] = null): readonly string[] =>
  notesOf(each, side, way, speaking).map(({ text, quiet }) => (quiet ? `(${text})` : text))

describe('what is said beside a paragraph', () => {
  test('of one that moved: where it was, and where it is', () => {
    const moved = compared('moved', [paragraph('C6')], [paragraph('C3')])
    expect(told(moved, 'new', 'up')).toEqual(['trasladado: era C6'])
    expect(told(moved, 'old', 'up')).toEqual(['trasladado: hoy C3'])
  })

  test('of one that moved and kept its label: in which direction', () => {
    const moved = compared('moved', [paragraph('C6')], [paragraph('C6')])
    expect(told(moved, 'new', 'up')).toEqual(['trasladado: estaba más abajo'])
    expect(told(moved, 'old', 'up')).toEqual(['trasladado: hoy más arriba'])
    expect(told(moved, 'new', 'down')).toEqual(['trasladado: estaba más arriba'])
    expect(told(moved, 'old', 'down')).toEqual(['trasladado: hoy más abajo'])
  })

  test('of what came, is proposed, went, was split or merged', () => {
    expect(told(compared('inserted', [], [paragraph('C7')]), 'new')).toEqual(['nuevo'])
    expect(told(compared('inserted', [], [paragraph('C7', null, 'MX')]), 'new')).toEqual(['propuesto por México'])
    expect(told(compared('removed', [paragraph('C7')], []), 'old')).toEqual(['suprimido'])
    const split = compared('split', [paragraph('C3')], [paragraph('C4'), paragraph('C5')])
    expect([told(split, 'old'), told(split, 'new')]).toEqual([['desdoblado en C4 y C5'], ['desdoblado de C3']])
    const merged = compared('merged', [paragraph('C8'), paragraph('C9')], [paragraph('C8')])
    expect([told(merged, 'old'), told(merged, 'new')]).toEqual([['refundido en C8'], ['refundido de C8 y C9']])
  })

  test('quietly, on the later side, of what changed beside the wording', () => {
    const renumbered = compared('same', [paragraph('C4', '4.')], [paragraph('C5', '5.')], { renumbered: true })
    expect([told(renumbered, 'old'), told(renumbered, 'new')]).toEqual([[], ['(con otro número)']])
    const indented = compared('same', [paragraph('C4', '•')], [paragraph('C4', '•')], { renumbered: true })
    expect(told(indented, 'new')).toEqual(['(con otra viñeta o sangría)'])
    expect(told(compared('emphasis', [paragraph('C1')], [paragraph('C1')]), 'new')).toEqual(['(cambió solo el énfasis)'])
    const reference = compared('reference', [paragraph('C1')], [paragraph('C1')], { references: [{ from: '4', to: '5' }] })
    expect(told(reference, 'new')).toEqual(['(la remisión a 4 es hoy a 5)'])
  })
})
