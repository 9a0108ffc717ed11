import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test('long words are cut after a whole word', () => {
  expect(shortened('y a ponerlo a disposición del público antes de la próxima reunión', 44)).toBe(
    'y a ponerlo a disposición del público antes…',
  )
})

test('a few letters more than allowed are not worth a cut', () => {
  expect(shortened('antes de la próxima reunión', 20)).toBe('antes de la próxima reunión')
})

test('one endless word is cut all the same', () => {
  expect(shortened('x'.repeat(50), 20)).toBe(`${'x'.repeat(20)}…`)
})
