// @vitest-environment happy-dom
/** A pen in preparation writes base text. */
import { describe, expect, test } from 'vitest'
import { threeParties, type Cast } from '../../tests/rooms/cast.ts'
import { aroundCaret, caret, paste, press, select, selectWords, type, typeAtOnce } from '../../tests/rooms/hands.ts'
import { idsIn } from '../../tests/rooms/notation.ts'
import type { Party } from '../../domain/text/ids.ts'

const [SECOND, THIRD] = ['jumps over', 'the lazy dog']

/** CR’s seat is the pen; MX has proposed a word and FR a strike in the first paragraph. */
function withPen(): Cast & { readonly pen: Cast['cr'] } {
  const cast = threeParties()
  cast.cr.author = { party: 'secretariat' as Party, mode: 'direct' }
  caret(cast.mx.editor, 0, 9)
  type(cast.mx.editor, ' red')
  selectWords(cast.fr.editor, 'brown')
  press(cast.fr.editor, 'Delete')
  cast.room.sync()
  return { ...cast, pen: cast.cr }
}
const BEFORE = 'The quick[MX+ red] [FR-brown] fox'

describe('direct writing', () => {
  test('is base text, also inside another’s insertion and inside struck words', () => {
    const { pen, everyoneSees } = withPen()
    caret(pen.editor, 0, 11)
    type(pen.editor, 'A')
    caret(pen.editor, 0, 17)
    type(pen.editor, 'B')
    caret(pen.editor, 0, 0)
    type(pen.editor, 'C')
    expect(aroundCaret(pen.editor)).toBe('C|The quick rAed brBown fox')
    everyoneSees(['CThe quick[MX+ r]A[MX+ed] [FR-br]B[FR-own] fox', SECOND, THIRD])
  })

  test('really deletes plain base text, and never pending or struck words', () => {
    const { pen, everyoneSees } = withPen()
    select(pen.editor, [0, 4], [0, -1])
    press(pen.editor, 'Delete')
    everyoneSees(['The [MX+ red][FR-brown]', SECOND, THIRD])
  })

  test('over several paragraphs deletes words, and no paragraph', () => {
    const { pen, everyoneSees } = withPen()
    select(pen.editor, [0, 4], [2, 4])
    typeAtOnce(pen.editor, 'x')
    everyoneSees(['The [MX+ red][FR-brown]x', '', 'lazy dog'])
    expect(idsIn(pen.doc)).toEqual(['p_aaaaaaaaaa', 'p_bbbbbbbbbb', 'p_cccccccccc'])
    expect(pen.requests).toEqual([])
  })

  test('select all and delete empties what is plain and keeps every id', () => {
    const { pen, everyoneSees } = withPen()
    press(pen.editor, 'a', { ctrlKey: true })
    press(pen.editor, 'Backspace')
    everyoneSees(['[MX+ red][FR-brown]', '', ''])
    expect(idsIn(pen.doc)).toEqual(['p_aaaaaaaaaa', 'p_bbbbbbbbbb', 'p_cccccccccc'])
  })

  test('Enter, and Backspace or Delete at an edge, ask the room and change nothing', () => {
    const { pen, everyoneSees } = withPen()
    caret(pen.editor, 0, 3)
    press(pen.editor, 'Enter')
    caret(pen.editor, 1, 0)
    press(pen.editor, 'Backspace')
    caret(pen.editor, 1, -1)
    press(pen.editor, 'Delete')
    caret(pen.editor, 0, 0)
    press(pen.editor, 'Backspace')
    expect(pen.requests).toEqual([
      { kind: 'split', paragraph: 'p_aaaaaaaaaa', offset: 3 },
      { kind: 'join', paragraph: 'p_bbbbbbbbbb', offset: 0 },
      { kind: 'join', paragraph: 'p_cccccccccc', offset: 0 },
    ])
    everyoneSees([BEFORE, SECOND, THIRD])
  })

  test('of several pasted paragraphs writes the first and asks for the others', () => {
    const { pen, everyoneSees } = withPen()
    caret(pen.editor, 1, 5)
    paste(pen.editor, '<p>one</p><p>two</p><p>three</p>')
    expect(pen.requests).toEqual([{ kind: 'insert', paragraph: 'p_bbbbbbbbbb', offset: 8, lines: ['two', 'three'] }])
    everyoneSees([BEFORE, 'jumpsone over', THIRD])
  })

  test('a split that a browser made by itself is asked for too', () => {
    const { pen, everyoneSees } = withPen()
    caret(pen.editor, 1, 5)
    pen.editor.view.dispatch(pen.editor.state.tr.split(pen.editor.state.selection.head))
    expect(pen.requests).toEqual([{ kind: 'split', paragraph: 'p_bbbbbbbbbb', offset: 5 }])
    everyoneSees([BEFORE, SECOND, THIRD])
  })

  test('emphasis goes on plain base text, not on pending words', () => {
    const { pen, everyoneSees } = withPen()
    select(pen.editor, [0, 4], [0, 15])
    pen.editor.commands.toggleBold()
    everyoneSees(['The [bold:quick][MX+ red][bold: ][FR-brown] fox', SECOND, THIRD])
  })

  test('touches no agreed paragraph', () => {
    const { room, pen, everyoneSees } = withPen()
    room.agreed.add('p_bbbbbbbbbb')
    caret(pen.editor, 1, 5)
    typeAtOnce(pen.editor, 'x')
    expect(pen.blocked).toEqual([{ paragraph: 'p_bbbbbbbbbb', code: 'paragraph.agreed', text: 'x' }])
    everyoneSees([BEFORE, SECOND, THIRD])
  })

  test('writes nothing into a paragraph that a party proposes: it would be taken for that party’s', () => {
    const { room, mx, pen, everyoneSees } = withPen()
    caret(mx.editor, 1, -1)
    press(mx.editor, 'Enter')
    type(mx.editor, 'new')
    room.sync()
    caret(pen.editor, 2, 1)
    typeAtOnce(pen.editor, 'x')
    select(pen.editor, [2, 0], [2, -1])
    press(pen.editor, 'Delete')
    expect(pen.blocked.map(({ code, text }) => [code, text])).toEqual([['text.not-yours', 'x']])
    everyoneSees([BEFORE, SECOND, 'MX>[MX+new]', THIRD])
  })
})
