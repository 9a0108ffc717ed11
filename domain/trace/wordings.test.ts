import { expect, test } from 'vitest'
import { proposalsIn } from '../proposals/read.ts'
import type { ParagraphView, Run } from '../proposals/types.ts'
import type { Digest, ParagraphId, Party, SectionId } from '../text/ids.ts'
import { wordedAs } from './wordings.ts'

const run = (text: string, marks: Partial<Run> = {}): Run => ({ text, ins: null, dels: [], emphasis: [], ...marks })
const MX = 'MX' as Party
const GT = 'GT' as Party

function paragraph(runs: readonly Run[], pi: Party | null = null): ParagraphView {
  return {
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
  }
}

const river = paragraph([run('El '), run('gran ', { dels: [MX] }), run('largo ', { ins: GT }), run('río')])

test.each([
  ['today', 'El gran río'],
  ['all', 'El largo río'],
  ['none', 'El gran río'],
] as const)('the paragraph as of %s', (wording, text) => {
  expect(wordedAs(river, wording)).toEqual({ kind: 'text', text })
})

test('a proposed paragraph is shown as proposed today, is text if all is incorporated, and is not there if nothing is', () => {
  const proposed = paragraph([run('Decidieron.', { ins: MX })], MX)
  expect(wordedAs(proposed, 'today')).toEqual({ kind: 'proposed', text: 'Decidieron.' })
  expect(wordedAs(proposed, 'all')).toEqual({ kind: 'text', text: 'Decidieron.' })
  expect(wordedAs(proposed, 'none')).toEqual({ kind: 'gone' })
})

test('a paragraph whose removal is proposed is not there if all is incorporated', () => {
  expect(wordedAs(paragraph([run('Todo.', { dels: [MX] })]), 'all')).toEqual({ kind: 'gone' })
})
