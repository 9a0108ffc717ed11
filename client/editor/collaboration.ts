/** Binds the editor to the shared text, and keeps an undo of one's own changes only. */
import { type Editor, Extension } from '@tiptap/core'
import {
  getRelativeSelection,
  type ProsemirrorBinding,
  redo,
  undo,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPlugin,
  yUndoPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { EditorState } from '@tiptap/pm/state'
import { besideSigns } from './beside-signs.ts'
import { caretFirst } from './caret-first.ts'
import { caretLost } from './caret-lost.ts'
import { survivesTyping } from './pending.ts'
import type { Author, RoomRules } from './rules.ts'
import { stillOwn, type Undoable } from './undoable.ts'
import { wholeParagraphs } from './whole-paragraphs.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    collaboration: {
      undo: () => ReturnType
      redo: () => ReturnType
    }
  }
}

type Options = { readonly fragment: Y.XmlFragment } & Pick<RoomRules, 'author' | 'isAgreed' | 'onCaretLost'>

export const Collaboration = Extension.create<Options>({
  name: 'collaboration',
  priority: 1000,

  addCommands() {
    const step = (direction: Direction) => () => {
      return ({ tr, state, dispatch }: { tr: EditorState['tr']; state: EditorState; dispatch: unknown }) => {
        // The change reaches the editor from the shared text, as others' changes do.
        tr.setMeta('preventDispatch', true)
        const { author, isAgreed } = this.options
        forgetOtherVoice(this.editor, author())
        forgetSettled(state, direction, { author: author(), isAgreed })
        if (!this.editor.isEditable || undoManagerOf(state)[direction.from].length === 0) return false
        if (dispatch !== undefined) goBack(state, direction)
        return true
      }
    }
    return { undo: step(UNDO), redo: step(REDO) }
  },

  addKeyboardShortcuts() {
    // Taken even where there is nothing to undo: the browser's own undo knows nothing of the shared text.
    const take = (step: 'undo' | 'redo') => () => this.editor.commands[step]() || true
    return { 'Mod-z': take('undo'), 'Mod-y': take('redo'), 'Shift-Mod-z': take('redo') }
  },

  addProseMirrorPlugins() {
    const { fragment, author } = this.options
    return [
      caretLost(this.options),
      caretFirst(fragment),
      wholeParagraphs(this.editor.schema),
      besideSigns(),
      ySyncPlugin(fragment, { isFixed: (attributes) => survivesTyping(author(), attributes) }),
      yUndoPlugin({ undoManager: ownUndo(fragment) }),
    ]
  },
})

type Direction = {
  readonly from: 'undoStack' | 'redoStack'
  readonly to: 'undoStack' | 'redoStack'
  readonly run: (state: EditorState) => unknown
}
const UNDO: Direction = { from: 'undoStack', to: 'redoStack', run: undo }
const REDO: Direction = { from: 'redoStack', to: 'undoStack', run: redo }

/** The way back is remembered with the caret where it stands now. */
function goBack(state: EditorState, { to, run }: Direction): void {
  const { binding } = ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding }
  const caret = getRelativeSelection(binding, state)
  run(state)
  undoManagerOf(state)[to].at(-1)?.meta.set(binding, caret)
}

/** What others wrote, and what the server wrote, is in no undo. */
function ownUndo(fragment: Y.XmlFragment): Y.UndoManager {
  return new Y.UndoManager(fragment, {
    trackedOrigins: new Set([ySyncPluginKey]),
    captureTransaction: (transaction) => transaction.local && transaction.meta.get('addToHistory') !== false,
    deleteFilter: mayBeUndone,
  })
}

/** A proposed paragraph goes whole, with its text and attributes, and only when nobody has words in it; no part of one goes by itself. */
function mayBeUndone(item: Y.Item): boolean {
  if (item.parentSub !== null) return false
  if (!(item.content instanceof Y.ContentType)) return true
  const { type } = item.content
  return type instanceof Y.XmlElement && type.toArray().every((child) => child instanceof Y.XmlText && child.length === 0)
}

const undoManagerOf = (state: EditorState): Y.UndoManager => (yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager }).undoManager

function forgetSettled(state: EditorState, { from }: Direction, undoable: Undoable): void {
  const manager = undoManagerOf(state)
  manager[from] = stillOwn(manager[from], manager.doc, undoable)
}

export const clearUndo = (editor: Editor): void => undoManagerOf(editor.state).clear()

const voices = new WeakMap<Editor, string>()

/** A pen that now writes for another party can't take back what it wrote for the one before. */
export function forgetOtherVoice(editor: Editor, { party, mode }: Author): void {
  const voice = `${mode}/${party}`
  const known = voices.get(editor)
  if (known !== undefined && known !== voice) clearUndo(editor)
  voices.set(editor, voice)
}
