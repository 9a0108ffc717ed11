import { expect, test } from 'vitest'
import type { ImportItem, ImportPreview } from '../../../domain/importing/types.ts'
import { portionsOf } from './preview-read.ts'

const words = { kind: 'words' } as ImportItem
const fresh = (after: string) => ({ kind: 'new', section: 's', after }) as ImportItem
const portions = (items: readonly ImportItem[], ticked = [...items.keys()]) =>
  portionsOf({ items } as ImportPreview, { items: new Set(ticked), comments: new Set([0]) }).map((each) => [
    each.items.size,
    each.comments.size,
  ])

test('what fits is one act, with the comments', () => {
  expect(portions([words, words, fresh('a')])).toEqual([[3, 1]])
  expect(portions([words, words], [])).toEqual([[0, 1]])
})

test('what is more comes in acts that follow, each paragraph once', () => {
  expect(portions(Array.from({ length: 120 }, (_, i) => fresh(String(i))))).toEqual([
    [50, 1],
    [50, 0],
    [20, 0],
  ])
})

test('[I11] an act changes fewer paragraphs than it brings: all others’ keys wait meanwhile', () => {
  expect(portions([...Array.from({ length: 25 }, () => words), fresh('a'), fresh('b')])).toEqual([
    [20, 1],
    [7, 0],
  ])
})

test('new paragraphs for one place stay together', () => {
  const items = [...Array.from({ length: 48 }, (_, i) => fresh(String(i))), fresh('a'), fresh('a'), fresh('a'), words]
  expect(portions(items)).toEqual([
    [48, 1],
    [4, 0],
  ])
})
