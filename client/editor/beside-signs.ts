/** A click on a sign in the text, as the code behind a proposal, puts the caret beside it. The browser leaves the caret where it was, perhaps far out of
 *  sight, and what is typed next would stand there. */
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Drawn into the text and no part of it; a button does what it says. */
function signAt({ target }: MouseEvent): Element | null {
  const sign = target instanceof Element && target.closest('button') === null ? target.closest('[contenteditable="false"]') : null
  return sign?.closest('.ProseMirror') == null ? null : sign
}

function putBeside(view: EditorView, event: MouseEvent): false {
  const sign = signAt(event)
  if (sign === null || !view.editable) return false
  const { tr, selection } = view.state
  const $beside = tr.doc.resolve(view.posAtDOM(sign, 0))
  view.dispatch(tr.setSelection(TextSelection.between(event.shiftKey ? selection.$anchor : $beside, $beside)))
  view.focus()
  return false
}

export const besideSigns = (): Plugin => new Plugin({ props: { handleDOMEvents: { click: putBeside } } })
