/** The browser joins no paragraphs by itself: it would be read as words taken from the one and written into the other. What a key means across the edge
 *  of a paragraph the editor does, as any other change. */
import { DOMParser, type Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** What the browser is about to replace, where that is in several paragraphs. */
function acrossParagraphs(view: EditorView, event: InputEvent): { readonly from: number; readonly to: number } | null {
  const [range] = event.getTargetRanges()
  if (range === undefined || range.collapsed) return null
  const { doc } = view.state
  const $from = doc.resolve(view.posAtDOM(range.startContainer, range.startOffset))
  const $to = doc.resolve(view.posAtDOM(range.endContainer, range.endOffset))
  return $from.sameParent($to) ? null : { from: $from.pos, to: $to.pos }
}

function replaceHere(view: EditorView, event: InputEvent): boolean {
  // An input method is not to be stopped: the event says so itself.
  if (!view.editable || !event.cancelable || !/^(insert|delete)/.test(event.inputType)) return false
  const replaced = acrossParagraphs(view, event)
  if (replaced === null) return false
  event.preventDefault()
  const words = event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
  const { tr } = view.state
  const changed = words === '' ? tr.delete(replaced.from, replaced.to) : tr.insertText(words, replaced.from, replaced.to)
  view.dispatch(changed.scrollIntoView())
  return true
}

/** Signs drawn into the text are no words of it, also where the browser has made copies of them. */
const wordsOnly = (schema: Schema): DOMParser =>
  new DOMParser(schema, [{ tag: '[contenteditable="false"]', ignore: true }, ...DOMParser.fromSchema(schema).rules])

export const wholeParagraphs = (schema: Schema): Plugin =>
  new Plugin({ props: { domParser: wordsOnly(schema), handleDOMEvents: { beforeinput: replaceHere } } })
