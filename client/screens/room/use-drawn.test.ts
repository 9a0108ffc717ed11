// @vitest-environment happy-dom
import { createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { useDrawn } from './use-drawn.ts'

let root: Root | null = null
afterEach(() => root?.unmount())

type Props = { readonly total: number; readonly of: string }

function counting(): { readonly counts: number[]; readonly show: (props: Props) => void } {
  const counts: number[] = []
  const List = ({ total, of }: Props): null => {
    counts.push(useDrawn(total, of))
    return null
  }
  const drawn = createRoot(document.createElement('div'))
  root = drawn
  return { counts, show: (props) => drawn.render(createElement(List, props)) }
}

test('a long list begins with a part of it, and all of it is there in the end', async () => {
  const { counts, show } = counting()
  show({ total: 300, of: 'all' })
  await expect.poll(() => counts.at(-1)).toBeGreaterThanOrEqual(300)
  expect(counts[0]).toBeLessThan(30)
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
})

test('another list begins anew', async () => {
  const { counts, show } = counting()
  show({ total: 300, of: 'all' })
  await expect.poll(() => counts.at(-1)).toBeGreaterThanOrEqual(300)
  const before = counts.length
  show({ total: 290, of: 'answer' })
  await expect.poll(() => counts.length).toBeGreaterThan(before)
  expect(counts[before]).toBe(counts[0])
  await expect.poll(() => counts.at(-1)).toBeGreaterThanOrEqual(290)
})
