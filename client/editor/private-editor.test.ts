// @vitest-environment happy-dom
/** The editor of one draft. */
import { afterEach, describe, expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { draftIn, openDraft, textOfDraft } from '../../domain/private/drafts.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import { REDRAW } from './caret-first.ts'
import { createPrivateEditor } from './private-editor.ts'

const BASE = 'El río crece cada año.'

const open: ReturnType<typeof createPrivateEditor>[] = []
/** An editor that is left standing still watches a page that is gone. */
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
})

function opened(text = BASE) {
  const doc = new Y.Doc()
  openDraft(doc, 'd1', {
    kind: 'words',
    paragraph: 'p_aaaaaaaaaa' as ParagraphId,
    base: BASE,
    text,
    openedBy: { party: 'MX' as Party, name: 'Ana' },
    openedAt: 1,
    revision: null,
  })
  const against = { now: BASE as string | null }
  const awareness = new Awareness(doc)
  const editor = createPrivateEditor({
    fragment: textOfDraft(doc, 'd1')!,
    element: document.createElement('div'),
    awareness,
    against: () => against.now,
    language: 'es',
    leadIn: (op) => (op === '+' ? 'añade:' : 'suprime:'),
  })
  open.push(editor)
  editor.setEditable(true)
  return { doc, editor, awareness, against, text: () => draftIn(doc, 'd1')?.text }
}

const drawn = (root: Element, tag: string): string[] => [...root.querySelectorAll(tag)].map((each) => each.textContent ?? '')

describe('the editor of a draft', () => {
  test('writes plain words into the draft, and undoes only its own', () => {
    const { editor, text, doc } = opened()
    editor.commands.insertContentAt(4, 'gran ')
    expect(text()).toBe('El gran río crece cada año.')
    const block = textOfDraft(doc, 'd1')?.get(0) as Y.XmlElement
    doc.transact(() => (block.get(0) as Y.XmlText).insert(0, 'Hoy: '), 'another person')
    editor.commands.keyboardShortcut('Mod-z')
    expect(text()).toBe('Hoy: El río crece cada año.')
  })

  test('draws what it changes: added words with a line, struck ones where they stood, outside the text', () => {
    const { editor, text } = opened('El gran río crece siempre.')
    expect(drawn(editor.view.dom, 'ins')).toEqual(['gran ', 'siempre'])
    expect(drawn(editor.view.dom, 'del')).toEqual(['cada año'])
    expect(editor.view.dom.querySelector('del')?.getAttribute('contenteditable')).toBe('false')
    expect(text()).toBe('El gran río crece siempre.')
  })

  test('draws nothing for a new paragraph, and anew when the base is another', () => {
    const { editor, against } = opened('El gran río crece cada año.')
    against.now = null
    editor.view.dispatch(editor.state.tr.setMeta(REDRAW, true))
    expect(drawn(editor.view.dom, 'ins')).toEqual([])
    against.now = 'El gran río crece.'
    editor.view.dispatch(editor.state.tr.setMeta(REDRAW, true))
    expect(drawn(editor.view.dom, 'ins')).toEqual([' cada año'])
  })

  test('draws the carets of others with their names, where they are', () => {
    const { editor, doc, awareness } = opened()
    const block = textOfDraft(doc, 'd1')?.get(0) as Y.XmlElement
    const head = Y.createRelativePositionFromTypeIndex(block.get(0) as Y.XmlText, 3)
    awareness.states.set(7, { cursor: { anchor: head, head }, user: { party: 'MX', name: 'Luz' } })
    editor.view.dispatch(editor.state.tr.setMeta(REDRAW, true))
    const caret = editor.view.dom.querySelector<HTMLElement>('.caret')
    expect([caret?.dataset.code, caret?.previousSibling?.textContent]).toEqual(['Luz', 'El '])
  })

  test('stays one paragraph: Enter does nothing', () => {
    const { editor, text } = opened()
    editor.commands.setTextSelection(4)
    editor.commands.keyboardShortcut('Enter')
    editor.commands.keyboardShortcut('Shift-Enter')
    expect(text()).toBe(BASE)
    expect(editor.state.doc.childCount).toBe(1)
  })

  test('what is pasted comes as one line, without struck words and numbers of lists', () => {
    const { editor, text } = opened('El río crece.')
    editor.commands.setTextSelection(13)
    editor.view.pasteHTML('<p>uno <b>dos</b></p><p>tres <del>muerto</del></p>')
    expect(text()).toMatch(/^El río creceuno dos tres ?\.$/)
    expect(editor.state.doc.childCount).toBe(1)
  })
})
