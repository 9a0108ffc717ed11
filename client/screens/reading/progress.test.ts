import { expect, test } from 'vitest'
import { besides, progressOf, type ToRead, toBeginWith } from './progress.ts'

/** `1r+ 2r 3w 4`: read and marked, read, withdrawn, neither. */
const items = (notation: string): readonly ToRead[] =>
  notation
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => ({
      number: each.replace(/\D/g, ''),
      text: '',
      withdrawn: each.includes('w'),
      read: each.includes('r'),
      mark: each.includes('+') ? 'retain' : null,
    }))

test.each([
  ['1 2 3', '1'],
  ['1r+ 2r 3', '3'],
  ['1w 2', '2'],
  ['1r+ 2r 3r+', '2'],
  ['1r+ 2r+', '1'],
  ['1w', null],
  ['', null],
])('of %j the reading goes on with %s', (list, expected) => expect(toBeginWith(items(list))).toBe(expected))

test.each([
  ['1', 1, '2'],
  ['2', 1, '4'],
  ['4', -1, '2'],
  ['1', -1, null],
  ['4', 1, null],
  ['9', -1, null],
] as const)('beside %s, going %i, stands %s', (now, step, expected) => expect(besides(items('1 2 3w 4'), now, step)).toBe(expected))

test('the progress counts what is to be read', () => {
  expect(progressOf(items('1r+ 2r 3w 4 5rw'))).toEqual({ read: 2, all: 3, unmarked: 1 })
})
