/** An act takes away the paragraph in which the caret rests. What is typed next would stand in the one that came to its place: nothing is written
 *  until the person has put the caret somewhere. */
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { ParagraphId } from '../../domain/text/ids.ts'
import { idOf, paragraphAt } from './parts.ts'
import type { RoomRules } from './rules.ts'

/** The paragraph that was taken away; null while the caret is where it was put. */
type Lost = { readonly paragraph: ParagraphId | null }

const PUT: Lost = { paragraph: null }
const caretLostKey = new PluginKey<Lost>('caretLost')

/** In which paragraph the caret was lost, and nothing is written meanwhile. */
export const caretLostIn = (state: EditorState): ParagraphId | null => caretLostKey.getState(state)?.paragraph ?? null

/** For a text that is shown anew without the paragraph in which the caret was. */
export const loseCaret = (view: EditorView, paragraph: ParagraphId): void => setLost(view, { paragraph })

const setLost = (view: EditorView, lost: Lost): void => view.dispatch(view.state.tr.setMeta(caretLostKey, lost))

export const caretLost = ({ onCaretLost }: Pick<RoomRules, 'onCaretLost'>): Plugin<Lost> =>
  new Plugin<Lost>({
    key: caretLostKey,
    state: {
      init: () => PUT,
      apply: (tr, was, before, after) => nextOf(tr, was, () => takenAway(before, after)),
    },
    view: () => ({
      update: (view, before) => {
        const now = caretLostIn(view.state)
        if (now === caretLostIn(before)) return
        // An input method composes in the paragraph that is no more.
        if (now !== null && view.composing) view.dom.blur()
        if (now === null || view.hasFocus()) onCaretLost?.(now === null ? 'put' : 'lost')
      },
    }),
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          if (caretLostIn(view.state) === null || !view.editable || !asksForStructure(event)) return false
          event.preventDefault()
          onCaretLost?.('lost')
          return true
        },
        // Also where the caret already is, of which the editor would not be told.
        mousedown: (view) => {
          if (caretLostIn(view.state) !== null) setLost(view, PUT)
          return false
        },
      },
    },
  })

/** Words are kept out as they arrive; these keys do something before there are any. */
const asksForStructure = ({ key, keyCode }: KeyboardEvent): boolean =>
  key === 'Enter' || key === 'Backspace' || key === 'Delete' || keyCode === 229

type Sync = { readonly isChangeOrigin?: boolean; readonly isUndoRedoOperation?: boolean }

function nextOf(tr: Transaction, was: Lost, taken: () => ParagraphId | null): Lost {
  const told = tr.getMeta(caretLostKey) as Lost | undefined
  if (told !== undefined) return told
  const sync = tr.getMeta(ySyncPluginKey) as Sync | undefined
  if (sync === undefined) return tr.selectionSet || tr.docChanged ? PUT : was
  // One's own undo puts the caret where it was then.
  if (sync.isUndoRedoOperation === true) return PUT
  const paragraph = sync.isChangeOrigin === true ? taken() : null
  return paragraph === null ? was : { paragraph }
}

const endsOf = ({ selection: { $anchor, $head } }: EditorState): readonly ParagraphId[] =>
  [$head, $anchor].flatMap(($end) => {
    const place = paragraphAt($end)
    return place === null ? [] : [idOf(place.node)]
  })

function takenAway(before: EditorState, after: EditorState): ParagraphId | null {
  const now = endsOf(after)
  const left = endsOf(before).filter((id) => !now.includes(id))
  if (left.length === 0) return null
  const there = new Set<unknown>()
  after.doc.descendants((node) => {
    if (node.isTextblock) there.add(node.attrs.id)
    return !node.isTextblock
  })
  return left.find((id) => !there.has(id)) ?? null
}
