/** The canonical text: one digest for the same words in the same form, another for any other. */
import { expect, test } from 'vitest'
import type { Party } from '../text/ids.ts'
import { canonicalText, textDigest } from './text.ts'

const MX = 'MX' as Party
const run = (text: string, ins: Party | null = null, emphasis: readonly ('bold' | 'italic')[] = []) => ({ text, ins, emphasis })
const paragraph = (...runs: ReturnType<typeof run>[]) =>
  ({ kind: 'commitments', role: 'body', level: 0, marker: 'none', pi: null, runs }) as const

test('what is pending is not in it, and how words are cut into runs says nothing', () => {
  const plain = [paragraph(run('Fortalecer la cooperación.'))]
  const pending = [paragraph(run('Fortalecer '), run('mucho ', MX), run('la cooperación.')), { ...paragraph(run('Nuevo.')), pi: MX }]
  expect(canonicalText('es', pending)).toEqual(canonicalText('es', plain))
  expect(textDigest('es', pending)).toBe(textDigest('es', plain))
})

test('emphasis across an insertion is one stretch', () => {
  const cut = [paragraph(run('Forta', null, ['bold']), run('x', MX), run('lecer', null, ['bold']), run(' todo.'))]
  expect(canonicalText('es', cut).paragraphs[0]?.marks).toEqual([{ from: 0, to: 10, type: 'bold' }])
})

test.each([
  ['a letter', [paragraph(run('Fortalecer.'))], [paragraph(run('fortalecer.'))]],
  ['emphasis', [paragraph(run('Sí.'))], [paragraph(run('Sí.', null, ['italic']))]],
  ['a boundary', [paragraph(run('Uno.')), paragraph(run('Dos.'))], [paragraph(run('Uno.Dos.'))]],
  ['a level', [paragraph(run('Uno.'))], [{ ...paragraph(run('Uno.')), level: 1 }]],
  ['the order', [paragraph(run('Uno.')), paragraph(run('Dos.'))], [paragraph(run('Dos.')), paragraph(run('Uno.'))]],
] as const)('%s makes another digest', (_, one, other) => {
  expect(textDigest('es', one)).not.toBe(textDigest('es', other))
})

test('the language is part of it', () => {
  expect(textDigest('es', [])).not.toBe(textDigest('pt', []))
})
