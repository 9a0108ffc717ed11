/** A caret that the person has just put somewhere comes before anything else that is drawn. The browser tells of it a moment after the click or the
 *  arrow key; what others write in that moment would be drawn with the caret where it was, and the click would be lost. The next key may come in that
 *  moment too: it would be taken for one pressed where the caret was. */
import type { Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'

/** Draws anew what is said beside the text, after labels, standings or carets changed without a change of the text. */
export const REDRAW = 'redraw'

export function redraw(editor: Editor): void {
  if (editor.isDestroyed) return
  heedCaret(editor.view)
  editor.view.dispatch(editor.state.tr.setMeta(REDRAW, true).setMeta('addToHistory', false))
}

/** To be called before a change that is not the person's own, and before what the person does at the caret. */
export function heedCaret(view: EditorView): void {
  if (view.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

/** An input method has the caret where it composes. */
function heedCaretOfKey(view: EditorView): false {
  if (!view.composing) heedCaret(view)
  return false
}

/** Stands before the plugin that binds the text, which notes the caret as a change begins, and before all that reads a key. */
export const caretFirst = ({ doc }: Y.XmlFragment): Plugin =>
  new Plugin({
    props: { handleDOMEvents: { keydown: heedCaretOfKey, beforeinput: heedCaretOfKey } },
    view: (view) => {
      const heed = (): void => heedCaret(view)
      doc?.on('beforeAllTransactions', heed)
      return { destroy: () => doc?.off('beforeAllTransactions', heed) }
    },
  })
