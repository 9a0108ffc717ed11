// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { threeParties } from '../../tests/rooms/cast.ts'
import { aroundCaret, caret, paste, press, selectWords, typeAtOnce } from '../../tests/rooms/hands.ts'
import { idsIn, paragraphElements, stored } from '../../tests/rooms/notation.ts'
import type { Party } from '../../domain/text/ids.ts'
import { clearUndo } from './collaboration.ts'

const [FIRST, SECOND, THIRD] = ['The quick brown fox', 'jumps over', 'the lazy dog']

describe('undo and redo', () => {
  test('take back and bring again what was typed', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    typeAtOnce(mx.editor, ' red')
    press(mx.editor, 'z', { ctrlKey: true })
    everyoneSees([FIRST, SECOND, THIRD])
    press(mx.editor, 'y', { ctrlKey: true })
    everyoneSees(['The quick[MX+ red] brown fox', SECOND, THIRD])
    expect(aroundCaret(mx.editor)).toBe('The quick red| brown fox')
  })

  test('a strike, and a replacement with both its halves', () => {
    const { mx, everyoneSees } = threeParties()
    selectWords(mx.editor, 'quick')
    typeAtOnce(mx.editor, 'slow')
    mx.editor.commands.undo()
    everyoneSees([FIRST, SECOND, THIRD])
    mx.editor.commands.redo()
    everyoneSees(['The [MX-quick][MX+slow] brown fox', SECOND, THIRD])
  })

  test('one’s own words that really went come back as one’s own', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    typeAtOnce(mx.editor, ' red')
    clearUndo(mx.editor)
    selectWords(mx.editor, ' red')
    press(mx.editor, 'Delete')
    everyoneSees([FIRST, SECOND, THIRD])
    mx.editor.commands.undo()
    everyoneSees(['The quick[MX+ red] brown fox', SECOND, THIRD])
  })

  test('one party’s undo leaves the other’s strike of the same words', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    for (const [seat, words] of [
      [mx, 'quick brown'],
      [fr, 'brown fox'],
    ] as const) {
      selectWords(seat.editor, words)
      press(seat.editor, 'Delete')
      room.sync()
    }
    mx.editor.commands.undo()
    everyoneSees(['The quick [FR-brown fox]', SECOND, THIRD])
    mx.editor.commands.redo()
    everyoneSees(['The [MX-quick ][FR,MX-brown][FR- fox]', SECOND, THIRD])
  })

  test('what others wrote is in nobody else’s undo', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(fr.editor, 0, 9)
    typeAtOnce(fr.editor, ' big')
    room.sync()
    expect(mx.editor.commands.undo()).toBe(false)
    everyoneSees(['The quick[FR+ big] brown fox', SECOND, THIRD])
  })

  test('a proposed paragraph goes whole and comes back with its id and one text', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, -1)
    paste(mx.editor, '<p>!</p><p>new</p>')
    const ids = idsIn(mx.doc)
    mx.editor.commands.undo()
    everyoneSees([FIRST, SECOND, THIRD])
    mx.editor.commands.redo()
    everyoneSees(['The quick brown fox[MX+!]', 'MX>[MX+new]', SECOND, THIRD])
    expect(idsIn(mx.doc)).toEqual(ids)
    expect(paragraphElements(mx.doc)[1]?.length).toBe(1)
  })

  test('a proposed paragraph in which another wrote loses one’s own words only, and keeps id and attributes', () => {
    const { room, mx, fr, everyoneSees } = threeParties()
    caret(mx.editor, 0, -1)
    paste(mx.editor, '<p>!</p><p>new</p>')
    room.sync()
    caret(fr.editor, 1, 3)
    typeAtOnce(fr.editor, 'FR')
    room.sync()
    const [, id] = idsIn(mx.doc)
    mx.editor.commands.undo()
    everyoneSees([FIRST, 'MX>[FR+FR]', SECOND, THIRD])
    expect(idsIn(mx.doc)[1]).toBe(id)
    expect(paragraphElements(mx.doc)[1]?.getAttributes()).toMatchObject({ role: 'body', level: 0, marker: 'none', pi: 'MX' })
  })

  describe('once a settlement touched the text', () => {
    const settle = (doc: Y.Doc, paragraph: number, at: number, length: number): void => {
      const text = paragraphElements(doc)[paragraph]?.get(0) as Y.XmlText
      doc.transact(() => text.format(at, length, { ins: null }), 'relay')
    }

    test('it takes no base text away', () => {
      const { room, mx, everyoneSees } = threeParties()
      caret(mx.editor, 0, 9)
      typeAtOnce(mx.editor, ' red')
      room.sync()
      settle(mx.doc, 0, 9, 4)
      expect(mx.editor.commands.undo()).toBe(false)
      everyoneSees(['The quick red brown fox', SECOND, THIRD])
    })

    test('nor where the words had been taken back and brought again', () => {
      const { room, mx, everyoneSees } = threeParties()
      caret(mx.editor, 0, 9)
      typeAtOnce(mx.editor, ' red')
      mx.editor.commands.undo()
      mx.editor.commands.redo()
      room.sync()
      settle(mx.doc, 0, 9, 4)
      expect(mx.editor.commands.undo()).toBe(false)
      everyoneSees(['The quick red brown fox', SECOND, THIRD])
    })

    test('it still takes back what is pending elsewhere', () => {
      const { room, mx, everyoneSees } = threeParties()
      for (const paragraph of [1, 0]) {
        ;(yUndoPluginKey.getState(mx.editor.state) as { undoManager: Y.UndoManager }).undoManager.stopCapturing()
        caret(mx.editor, paragraph, 5)
        typeAtOnce(mx.editor, '!')
      }
      room.sync()
      settle(mx.doc, 0, 5, 1)
      expect(mx.editor.commands.undo()).toBe(true)
      everyoneSees(['The q!uick brown fox', SECOND, THIRD])
    })
  })

  test('an agreed paragraph is touched by neither', () => {
    const { room, mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    typeAtOnce(mx.editor, ' red')
    mx.editor.commands.undo()
    for (const id of idsIn(mx.doc)) room.agreed.add(String(id))
    expect(mx.editor.commands.redo()).toBe(false)
    everyoneSees([FIRST, SECOND, THIRD])
  })

  test('a pen that now writes for another party can’t take back what it wrote for the one before', () => {
    const { mx, everyoneSees } = threeParties()
    caret(mx.editor, 0, 9)
    typeAtOnce(mx.editor, ' red')
    mx.author = { party: 'CR' as Party, mode: 'propose' }
    expect(mx.editor.commands.undo()).toBe(false)
    typeAtOnce(mx.editor, ' big')
    mx.editor.commands.undo()
    everyoneSees(['The quick[MX+ red] brown fox', SECOND, THIRD])
  })

  test('a read-only editor undoes nothing', () => {
    const { mx } = threeParties()
    caret(mx.editor, 0, 9)
    typeAtOnce(mx.editor, ' red')
    mx.editor.setEditable(false, false)
    expect(mx.editor.commands.undo()).toBe(false)
    press(mx.editor, 'z', { ctrlKey: true })
    expect(stored(mx.doc)[0]).toBe('The quick[MX+ red] brown fox')
  })
})
