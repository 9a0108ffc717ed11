/** What a draft changes, as places in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from './difference.ts'

test('added words are told by their place, struck ones by where they stood', () => {
  expect(changesBetween('El río crece cada año.', 'El gran río crece siempre.', 'es')).toEqual([
    { kind: 'added', from: 3, to: 8 },
    { kind: 'struck', at: 18, text: 'cada año' },
    { kind: 'added', from: 18, to: 25 },
  ])
})

test('taking out what is added and putting back what is struck gives the base', () => {
  const text = fc.array(fc.constantFrom('sol', 'mar', 'río', 'y', 'de', ',', '.'), { maxLength: 14 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (base, draft) => {
      let restored = ''
      let at = 0
      for (const change of changesBetween(base, draft, 'es')) {
        const start = change.kind === 'added' ? change.from : change.at
        restored += draft.slice(at, start)
        at = change.kind === 'added' ? change.to : start
        if (change.kind === 'struck') restored += change.text
      }
      expect(restored + draft.slice(at)).toBe(base)
    }),
  )
})
