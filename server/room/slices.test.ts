/** Long work gives way. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inSlices } from './slices.ts'

const busy = (ms: number): void => {
  for (const began = performance.now(); performance.now() - began < ms; );
}

test('others have their turn while long work is done, and every item is worked on, in order', async () => {
  const worked: number[] = []
  let isDone = false
  const work = inSlices([1, 2, 3, 4, 5, 6], (item) => {
    busy(10)
    worked.push(item)
  }).then(() => {
    isDone = true
  })
  const seenMeanwhile: number[] = []
  while (!isDone) {
    seenMeanwhile.push(worked.length)
    await nextTurn()
  }
  await work
  expect(worked).toEqual([1, 2, 3, 4, 5, 6])
  expect(seenMeanwhile).toEqual(expect.arrayContaining([1, 3, 5]))
})
