// @vitest-environment happy-dom
/** What hands do in a language's side: words and emphasis, in the paragraphs that the text has. */
import type { Editor } from '@tiptap/core'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aroundCaret, caret, paste, pasteText, press, select, selectWords, type, typeAtOnce } from '../../tests/rooms/hands.ts'
import { FOX } from '../../tests/rooms/cast.ts'
import { writeText } from '../../tests/rooms/relay.ts'
import { readChars } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { mirrorStructure } from '../../domain/text/mirror.ts'
import { createRoomEditor } from './editor.ts'
import { onRows, rowsIn } from './rows.ts'
import { createSideEditor } from './side-editor.ts'

type Hand = { readonly doc: Y.Doc; readonly editor: Editor; readonly tooLong: string[] }

const opened: Editor[] = []
afterEach(() => {
  for (const editor of opened.splice(0)) editor.destroy()
})

function serverWith(words: readonly string[]): Y.Doc {
  const server = new Y.Doc()
  writeText(server, FOX)
  server.transact(() => {
    mirrorStructure(fragmentOf(server), fragmentOf(server, 'es'))
    for (const [at, { text }] of paragraphsOf(fragmentOf(server, 'es')).entries()) text?.insert(0, words[at] ?? '')
  })
  return server
}

function handOn(server: Y.Doc, client: number): Hand {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'relay')
  const tooLong: string[] = []
  const editor = createSideEditor({ fragment: fragmentOf(doc, 'es'), onTooLong: (_paragraph, text) => void tooLong.push(text) })
  editor.setEditable(true, false)
  opened.push(editor)
  return { doc, editor, tooLong }
}

const aHand = (words: readonly string[] = ['El zorro', '', 'el perro']): Hand => handOn(serverWith(words), 100_001)
const wordsIn = (doc: Y.Doc): string[] =>
  paragraphsOf(fragmentOf(doc, 'es')).map(({ text }) =>
    text === null
      ? ''
      : readChars(text)
          .map((run) => run.text)
          .join(''),
  )
const idsIn = (doc: Y.Doc): string[] => paragraphsOf(fragmentOf(doc, 'es')).map(({ id }) => id)
const IDS = FOX.map(({ id }) => id)

function exchange(...docs: readonly Y.Doc[]): void {
  for (const from of docs)
    for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'relay')
}

describe('in a side', () => {
  test('what is typed stands as it is, no party’s', () => {
    const { doc, editor } = aHand()
    caret(editor, 0, -1)
    type(editor, ' veloz')
    const [first] = paragraphsOf(fragmentOf(doc, 'es'))
    expect(first?.text?.toDelta()).toEqual([{ insert: 'El zorro veloz' }])
  })

  test('Enter makes no paragraph, and Backspace and Delete at an edge join none', () => {
    const { doc, editor } = aHand()
    for (const [key, paragraph, offset] of [
      ['Enter', 0, 3],
      ['Backspace', 2, 0],
      ['Delete', 0, -1],
      ['Enter', 1, 0],
    ] as const) {
      caret(editor, paragraph, offset)
      press(editor, key)
    }
    expect(wordsIn(doc)).toEqual(['El zorro', '', 'el perro'])
    expect(idsIn(doc)).toEqual(IDS)
  })

  test('what is pasted comes as one line with its emphasis', () => {
    const { doc, editor } = aHand()
    caret(editor, 1, 0)
    paste(editor, '<p>salta <strong>sobre</strong></p><p>la valla</p>')
    expect(wordsIn(doc)[1]).toBe('salta sobre la valla')
    expect(paragraphsOf(fragmentOf(doc, 'es'))[1]?.text?.toDelta()).toContainEqual({ insert: 'sobre', attributes: { bold: {} } })
    caret(editor, 2, -1)
    pasteText(editor, ' que duerme\n\ny sueña')
    expect(wordsIn(doc)).toEqual(['El zorro', 'salta sobre la valla', 'el perro que duerme y sueña'])
    expect(idsIn(doc)).toEqual(IDS)
  })

  test('a selection over paragraphs loses its words, and Mod-a takes one paragraph alone', () => {
    const { doc, editor } = aHand()
    caret(editor, 2, 3)
    press(editor, 'a', { ctrlKey: true })
    expect(aroundCaret(editor)).toBe('selection of el perro')
    select(editor, [0, 3], [2, 3])
    press(editor, 'Backspace')
    expect(wordsIn(doc)).toEqual(['El ', '', 'perro'])
    expect(idsIn(doc)).toEqual(IDS)
  })

  test('emphasis may be set on any words', () => {
    const { doc, editor } = aHand()
    selectWords(editor, 'zorro')
    editor.commands.toggleMark('italic')
    expect(paragraphsOf(fragmentOf(doc, 'es'))[0]?.text?.toDelta()).toEqual([
      { insert: 'El ' },
      { insert: 'zorro', attributes: { italic: {} } },
    ])
  })

  test('one’s own undo takes back one’s own words, and neither another’s nor those of the text', () => {
    const server = serverWith(['El zorro', '', 'el perro'])
    const [ana, luz] = [handOn(server, 100_001), handOn(server, 100_002)]
    const text = createRoomEditor({
      fragment: fragmentOf(ana.doc),
      author: () => ({ party: 'secretariat', mode: 'propose' }),
      isAgreed: () => false,
      onBlocked: () => undefined,
      onStructure: () => undefined,
      newParagraphId: () => 'p_zzzzzzzzzz' as never,
    })
    text.setEditable(true, false)
    opened.push(text)
    caret(ana.editor, 0, -1)
    typeAtOnce(ana.editor, ' veloz')
    caret(luz.editor, 1, 0)
    typeAtOnce(luz.editor, 'salta')
    exchange(ana.doc, luz.doc)
    caret(text, 2, -1)
    typeAtOnce(text, ' sleeps')
    press(ana.editor, 'z', { ctrlKey: true })
    expect(wordsIn(ana.doc)).toEqual(['El zorro', 'salta', 'el perro'])
    expect(text.state.doc.textContent).toContain('the lazy dog sleeps')
    press(ana.editor, 'y', { ctrlKey: true })
    expect(wordsIn(ana.doc)[0]).toBe('El zorro veloz')
  })

  test('what would make a paragraph too long is kept out whole, and told', () => {
    const { doc, editor, tooLong } = aHand()
    caret(editor, 0, -1)
    pasteText(editor, 'larguísimo '.repeat(2_000))
    expect(wordsIn(doc)[0]).toBe('El zorro')
    expect(tooLong).toHaveLength(1)
  })

  test('nothing is written while it may not be', () => {
    const { doc, editor } = aHand()
    editor.setEditable(false, false)
    caret(editor, 0, 0)
    typeAtOnce(editor, 'x')
    press(editor, 'Backspace')
    paste(editor, '<p>y</p>')
    expect(wordsIn(doc)).toEqual(['El zorro', '', 'el perro'])
  })

  test('whatever hands do, the paragraphs stay those of the text', () => {
    const deed = fc.record({
      what: fc.constantFrom('type', 'Enter', 'Backspace', 'Delete', 'paste', 'select', 'undo'),
      at: fc.tuple(fc.nat(2), fc.nat(12)),
      to: fc.tuple(fc.nat(2), fc.nat(12)),
    })
    let written = 0
    fc.assert(
      fc.property(fc.array(deed, { minLength: 5, maxLength: 25 }), (deeds) => {
        const { doc, editor } = aHand()
        for (const { what, at, to } of deeds) {
          if (what === 'select') select(editor, at, to)
          else if (what === 'undo') press(editor, 'z', { ctrlKey: true })
          else {
            caret(editor, ...at)
            if (what === 'type') typeAtOnce(editor, 'ab')
            else if (what === 'paste') paste(editor, '<p>uno</p><ul><li>dos</li></ul>')
            else press(editor, what)
          }
        }
        expect(idsIn(doc)).toEqual(IDS)
        expect(idsIn(doc)).toHaveLength(editor.state.doc.child(0).childCount)
        written += wordsIn(doc).join('') === 'El zorroel perro' ? 0 : 1
      }),
      { numRuns: 40 },
    )
    expect(written).toBeGreaterThan(20)
  })
})

test('text and side have the same rows: a section’s first is its heading’s, and a paragraph that the side has not got leaves its row empty', () => {
  const { editor } = aHand()
  const rows = rowsIn(editor.state.doc)
  expect(rows.count).toBe(4)
  expect([...rows.paragraphs.values()]).toEqual([2, 3, 4].map((row) => ({ at: row, within: row })))
  const styleOf = (decoration: object): string => (decoration as { type: { attrs: { style: string } } }).type.attrs.style
  expect(onRows(editor.state.doc, rows).map(styleOf)).toEqual(['--from: 1; --span: 4', '--row: 2', '--row: 3', '--row: 4'])
  const without = { ...rows, paragraphs: new Map([...rows.paragraphs].slice(0, 2)) }
  expect(onRows(editor.state.doc, without).map(styleOf).at(-1)).toBe('display: none')
})
