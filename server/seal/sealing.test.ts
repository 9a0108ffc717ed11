/** How long sealing waits after it failed. */
import { expect, test } from 'vitest'
import { pauseAfter } from './sealing.ts'

test('each pause is twice the one before, up to ten minutes', () => {
  const pauses = Array.from({ length: 12 }, (_, at) => pauseAfter(at + 1) / 1000)
  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600])
})
