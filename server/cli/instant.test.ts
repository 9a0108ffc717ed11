import { expect, test } from 'vitest'
import { instantFrom } from './instant.ts'

test.each([
  ['2026-05-06T14:05Z', Date.UTC(2026, 4, 6, 14, 5)],
  ['2026-05-06 14:05:30+02:00', Date.UTC(2026, 4, 6, 12, 5, 30)],
  ['2026-05-06T14:05', new Date(2026, 4, 6, 14, 5).getTime()],
  ['2026-05-06', undefined],
  ['2026-13-06T14:05Z', undefined],
  ['ayer', undefined],
])('the instant %s', (words, at) => {
  expect(instantFrom(words)).toBe(at)
})
