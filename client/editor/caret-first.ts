/** A caret that the person has just put somewhere comes before anything else that is drawn. The browser tells of it a moment after the click or the
 *  arrow key; what others write in that moment would be drawn with the caret where it was, and the click would be lost. */
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

/** To be called before a change that is not the person's own. */
export function heedCaret(view: EditorView): void {
  if (view.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

/** Stands before the plugin that binds the text, which notes the caret as a change begins. */
export const caretFirst = ({ doc }: Y.XmlFragment): Plugin =>
  new Plugin({
    view: (view) => {
      const heed = (): void => heedCaret(view)
      doc?.on('beforeAllTransactions', heed)
      return { destroy: () => doc?.off('beforeAllTransactions', heed) }
    },
  })
