/** Whether an editor's text may be written now. The keyboard of who was at it when it became read-only would be nowhere when it may be written again,
 *  and what is typed then would be lost: it is at the same place again. */
import type { Editor } from '@tiptap/core'
import { heedCaret } from './caret-first.ts'

/** Those whose text became read-only under the keyboard. */
const interrupted = new WeakSet<Editor>()

export function setWritable(editor: Editor, isWritable: boolean): void {
  const { view } = editor
  heedCaret(view)
  if (!isWritable && editor.isEditable && view.hasFocus()) interrupted.add(editor)
  editor.setEditable(isWritable, false)
  if (!isWritable || !interrupted.delete(editor)) return
  const { activeElement, body } = view.dom.ownerDocument
  // Who went elsewhere meanwhile stays there.
  if (activeElement === null || activeElement === body) view.focus()
}
