/** Writing a field into a shared text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeInto } from './explanation.tsx'

const words = fc.array(fc.constantFrom('a', 'b', 'ab', ' '), { maxLength: 10 }).map((all) => all.join(''))

test('the shared text then says what the field says', () => {
  fc.assert(
    fc.property(words, words, (before, now) => {
      const text = new Y.Doc().getText('t')
      text.insert(0, before)
      writeInto(text, now)
      expect(text.toJSON()).toBe(now)
    }),
  )
})

test('two who write at different places keep their words', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  one.getText('t').insert(0, 'Por los plazos.')
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  writeInto(one.getText('t'), 'Hoy: Por los plazos.')
  writeInto(other.getText('t'), 'Por los plazos previstos.')
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  expect(one.getText('t').toJSON()).toBe('Hoy: Por los plazos previstos.')
})
