/** A person's hands on an editor without a browser: each does what the browser's event would make ProseMirror do. */
import type { Editor } from '@tiptap/core'
import { Selection, TextSelection } from '@tiptap/pm/state'

/** The position of an offset in the paragraph of that number; negative offsets count from its end. */
export function positionOf(editor: Editor, paragraph: number, offset: number): number {
  let index = 0
  let found: number | null = null
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name !== 'paragraph') return true
    if (index++ === paragraph) found = pos + 1 + (offset < 0 ? node.content.size + 1 + offset : Math.min(offset, node.content.size))
    return false
  })
  if (found === null) throw new RangeError(`there is no paragraph ${paragraph}`)
  return found
}

export function caret(editor: Editor, paragraph: number, offset: number): void {
  select(editor, [paragraph, offset], [paragraph, offset])
}

export function select(editor: Editor, from: readonly [number, number], to: readonly [number, number]): void {
  const { tr } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, positionOf(editor, ...from), positionOf(editor, ...to))))
}

/** Selects the first occurrence of some words. */
export function selectWords(editor: Editor, words: string): void {
  let found: number | null = null
  editor.state.doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.indexOf(words) : -1
    if (found === null && at >= 0) found = pos + 1 + at
    return !node.isTextblock
  })
  if (found === null) throw new RangeError(`“${words}” is not there`)
  const { tr } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, found, found + words.length)))
}

/** Key by key, at the caret. */
export function type(editor: Editor, text: string): void {
  for (const char of text) typeAtOnce(editor, char)
}

export function typeAtOnce(editor: Editor, text: string): void {
  const { from, to } = editor.state.selection
  const taken = editor.view.someProp('handleTextInput', (f) =>
    f(editor.view, from, to, text, () => editor.state.tr.insertText(text, from, to)),
  )
  if (taken !== true) editor.view.dispatch(editor.state.tr.insertText(text).scrollIntoView())
}

/** A key with its shortcut; Backspace and Delete that no shortcut takes do what the browser does. */
export function press(editor: Editor, key: string, modifiers: Readonly<{ ctrlKey?: boolean; shiftKey?: boolean }> = {}): void {
  const event = new KeyboardEvent('keydown', { key, ...modifiers, bubbles: true, cancelable: true })
  if (editor.view.someProp('handleKeyDown', (f) => f(editor.view, event)) === true) return
  if (key === 'Backspace') eraseCharacter(editor, -1)
  if (key === 'Delete') eraseCharacter(editor, 1)
}

function eraseCharacter(editor: Editor, direction: -1 | 1): void {
  const { head } = editor.state.selection
  const next = head + direction
  const { tr } = editor.state
  tr.delete(Math.min(head, next), Math.max(head, next))
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(head, next)))))
}

export const paste = (editor: Editor, html: string): boolean => editor.view.pasteHTML(html)
export const pasteText = (editor: Editor, text: string): boolean => editor.view.pasteText(text)

/** The text before and after the caret in its paragraph. */
export function aroundCaret(editor: Editor): string {
  const { $head, empty } = editor.state.selection
  if (!empty) return `selection of ${editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, '/')}`
  const text = $head.parent.textContent
  return `${text.slice(0, $head.parentOffset)}|${text.slice($head.parentOffset)}`
}
