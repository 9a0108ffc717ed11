import { expect, test } from 'vitest'
import { proposalsIn } from '../../../domain/proposals/read.ts'
import type { ParagraphView, Run } from '../../../domain/proposals/types.ts'
import type { Digest, ParagraphId, Party, SectionId } from '../../../domain/text/ids.ts'
import { asItWouldRead, conflictsIn, readTogether, stretchesOf } from './proposals-shown.ts'

const [MX, GT, US] = ['MX', 'GT', 'US'] as Party[] as [Party, Party, Party]
const run = (text: string, marks: Partial<Run> = {}): Run => ({ text, ins: null, dels: [], emphasis: [], ...marks })
const paragraph = (runs: readonly Run[], pi: Party | null = null): ParagraphView => ({
  id: 'p_aaaaaaaaaa' as ParagraphId,
  section: 's_aaaaaaaaaa' as SectionId,
  kind: 'commitments',
  role: 'body',
  level: 0,
  marker: 'none',
  pi,
  alt: null,
  runs,
  proposals: proposalsIn(runs, pi),
  seen: '' as Digest,
})
const read = (view: ParagraphView, ...accepted: Party[]): string | null =>
  asItWouldRead(view, accepted)
    ?.map(({ text }) => text)
    .join('') ?? null

const rivals = paragraph([
  run('Elaborar un directorio '),
  run('antes de fin de año', { dels: [GT, US] }),
  run('en doce meses', { ins: GT }),
  run('cuando se pueda', { ins: US }),
  run(', '),
  run('gratuito', { ins: MX }),
  run('.'),
])

test('a party’s code stands once, where its change ends', () => {
  const replaced = stretchesOf([run('el '), run('gran', { dels: [MX] }), run('largo', { ins: MX }), run(' río')])
  expect(replaced.map((stretch) => stretch.codes)).toEqual([[], [], [MX], []])
})

test('different words for one place are a conflict, words elsewhere are not', () => {
  expect(conflictsIn(rivals)).toEqual([
    [
      { by: GT, words: 'en doce meses' },
      { by: US, words: 'cuando se pueda' },
    ],
  ])
})

test('two that strike the same, or add the same, do not contend', () => {
  expect(conflictsIn(paragraph([run('uno '), run('dos', { dels: [MX, GT] }), run(' tres')]))).toEqual([])
  expect(conflictsIn(paragraph([run('uno '), run('dos ', { ins: MX }), run('dos ', { ins: GT }), run('tres')]))).toEqual([])
})

test('of those that contend the first in order is read', () => {
  expect(readTogether(rivals, [GT, MX, US])).toEqual([GT, MX])
  expect(readTogether(rivals, [US, MX, GT])).toEqual([US, MX])
})

test('how it would read with some of the proposals', () => {
  expect(read(rivals, GT, MX)).toBe('Elaborar un directorio en doce meses, gratuito.')
  expect(read(rivals)).toBe('Elaborar un directorio antes de fin de año, .')
})

test('a paragraph whose removal is taken would not be there', () => {
  expect(read(paragraph([run('Todo.', { dels: [MX] })]), MX)).toBeNull()
})
