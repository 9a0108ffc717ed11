import { expect, test } from 'vitest'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'
import { proposalBeside } from './proposal-beside.ts'

const paragraph = (id: string, ...by: string[]): ParagraphView =>
  ({ id, proposals: by.map((each) => ({ by: each })) }) as unknown as ParagraphView
const TEXT = [paragraph('a', 'MX', 'GT'), paragraph('b'), paragraph('c', 'US')]
const place = (id: string, by: string | null) => ({ paragraph: id as ParagraphId, by: by as Party | null })
const beside = (from: ReturnType<typeof place> | null, step: 1 | -1): string => {
  const found = proposalBeside(TEXT, from, step)
  return found === null ? '' : `${found.paragraph} ${found.by}`
}

test.each([
  ['the next in the same paragraph', place('a', 'MX'), 1, 'a GT'],
  ['the next paragraph that has one', place('a', 'GT'), 1, 'c US'],
  ['around the end', place('c', 'US'), 1, 'a MX'],
  ['around the beginning', place('a', 'MX'), -1, 'c US'],
  ['from the caret, its own paragraph’s first', place('a', null), 1, 'a MX'],
  ['from the caret backwards, what stands before', place('b', null), -1, 'a GT'],
  ['from nowhere, the first', null, 1, 'a MX'],
] as const)('%s', (_, from, step, expected) => {
  expect(beside(from, step)).toBe(expected)
})

test('where nothing is pending there is none', () => {
  expect(proposalBeside([paragraph('a')], place('a', null), 1)).toBeNull()
})
