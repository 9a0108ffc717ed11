// @vitest-environment happy-dom
/** Advice is drawn on the words that it is about, whatever is pending among them, and on no other wording. */
import { expect, test } from 'vitest'
import { caret, typeAtOnce } from '../../tests/rooms/hands.ts'
import { threeParties } from '../../tests/rooms/cast.ts'
import { drawAdvised } from './advised.ts'

const advised = { text: 'The quick brown fox', spans: [{ from: 4, to: 15, says: 'which?' }] }

test('the words that are advised about are underlined in two pieces where a proposal stands between them', () => {
  const { mx } = threeParties()
  caret(mx.editor, 0, 9)
  typeAtOnce(mx.editor, ' red')
  const { doc } = mx.editor.state
  const paragraph = doc.child(0).child(0)
  const drawn = drawAdvised(paragraph, 1, advised, 0).map(({ from, to }) => doc.textBetween(from, to))
  expect(drawn).toEqual(['quick', ' brown'])
  expect(drawAdvised(paragraph, 1, { ...advised, text: 'The quick brown dog' }, 0)).toEqual([])
})
