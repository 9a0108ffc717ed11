/** The keys of the room, as keyboards send them. */
import { describe, expect, test } from 'vitest'
import { ariaKey, isPressed, KEYS, type KeyName, spelledKey } from './keys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('a key is told apart from others', () => {
  test.each([
    ['a digit with Alt, whatever sign the keyboard makes of it', { ...none, key: '¡', code: 'Digit1', altKey: true }, 'propose', true],
    ['AltGr, with which signs are typed, is no Alt', { ...none, key: '|', code: 'Digit1', altKey: true, ctrlKey: true }, 'propose', false],
    ['Command serves as Ctrl', { ...none, key: 'k', code: 'KeyK', metaKey: true }, 'palette', true],
    ['Shift makes another key of it', { ...none, key: 'F8', code: 'F8', shiftKey: true }, 'next-open', false],
    ['and only of it', { ...none, key: 'F8', code: 'F8', shiftKey: true }, 'previous-open', true],
    ['a letter without Ctrl is text', { ...none, key: 'f', code: 'KeyF' }, 'find', false],
  ] as const)('%s', (_, event, name, isIt) => {
    expect(isPressed(event, name)).toBe(isIt)
  })
})

test('keys are written as they stand on the keyboard of the language', () => {
  expect([spelledKey('comment', 'es'), spelledKey('previous-open', 'es'), spelledKey('previous-open', 'en')]).toEqual([
    'Ctrl+Alt+M',
    'Mayús+F8',
    'Shift+F8',
  ])
})

test('every key can be heard: its parts are those that browsers know', () => {
  for (const name of Object.keys(KEYS) as KeyName[])
    expect(ariaKey(name)).toMatch(/^(?:Control\+)?(?:Alt\+)?(?:Shift\+)?(?:\w|F\d|Arrow(?:Up|Down))$/)
})
