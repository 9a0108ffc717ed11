/** Every local change of the document passes here: it becomes a proposal of the author's party, or does not happen. */
import { type Editor, Extension } from '@tiptap/core'
import type { Mark } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { caretLostIn } from './caret-lost.ts'
import { forgetOtherVoice } from './collaboration.ts'
import { endOf, paragraphAt, startOf, textsIn } from './parts.ts'
import { isEmphasis, voiceOf } from './pending.ts'
import type { Author, RoomRules } from './rules.ts'
import { type Direction, enter, erase } from './structure.ts'
import { translate } from './translate.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    propose: {
      /** Takes the party's own strike off the selected words, or off the struck words the caret is in. */
      unstrike: () => ReturnType
    }
  }
}

/** Marks a transaction that was written as a proposal in the first place. */
const asProposal = new PluginKey('proposal')

export const Propose = Extension.create<RoomRules>({
  name: 'propose',
  priority: 900,

  dispatchTransaction({ transaction, next }) {
    const fromSharedText: unknown = transaction.getMeta(ySyncPluginKey)
    if (!transaction.docChanged || fromSharedText !== undefined) return next(transaction)
    if (!this.editor.isEditable) return
    forgetOtherVoice(this.editor, this.options.author())
    if (transaction.getMeta(asProposal) !== undefined) return next(transaction)
    // A transaction made on another state would be read at wrong places; handed on, it fails as it should.
    if (!transaction.before.eq(this.editor.state.doc)) return next(transaction)
    const lost = caretLostIn(this.editor.state)
    const translation = translate(this.editor.state, transaction, lost === null ? this.options : { ...this.options, isAgreed: () => true })
    switch (translation.kind) {
      case 'written':
        next(translation.transaction)
        for (const request of translation.requests) this.options.onStructure(request)
        return
      case 'blocked':
        if (transaction.getMeta('composition') !== undefined) endComposition(this.editor.view)
        if (lost === null) return this.options.onBlocked(translation.paragraph, translation.code, translation.text)
        this.options.onCaretLost?.('lost')
        return this.options.onBlocked(lost, 'paragraph.gone', translation.text)
      case 'dropped':
        return
    }
  },

  addCommands() {
    return {
      unstrike:
        () =>
        ({ state, tr, dispatch }) => {
          const { strike } = voiceOf(this.options.author(), state.schema)
          if (strike === null) return false
          const range = state.selection.empty ? struckAround(state, strike) : state.selection
          if (range === null) return false
          if (dispatch !== undefined) tr.removeMark(range.from, range.to, strike)
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    const onEnter = () => pressEnter(this.editor, this.options)
    const onErase = (direction: Direction) => () => pressErase(this.editor, direction, this.options)
    return {
      Enter: onEnter,
      'Shift-Enter': onEnter,
      'Mod-Enter': onEnter,
      Backspace: onErase('backward'),
      'Shift-Backspace': onErase('backward'),
      Delete: onErase('forward'),
      'Mod-a': () => this.editor.commands.selectAll(),
    }
  },

  addProseMirrorPlugins() {
    const keydown = (view: EditorView, event: KeyboardEvent): boolean => {
      makeWayForComposition(view, event, this.options.author())
      return false
    }
    return [new Plugin({ key: new PluginKey('composition'), props: { handleDOMEvents: { keydown } } })]
  },
})

/** An input method that begins over a selection would have its composition cut by the struck words that stay: they are struck, and the caret set
 *  after them, before it begins. What it then composes gets an element of its own, which another's words right beside it don't touch; not so on
 *  tablets (`Unidentified`), whose keyboards take the word that stands at the caret into the composition. */
function makeWayForComposition(view: EditorView, event: KeyboardEvent, author: Author): void {
  const isInputMethod = event.key === 'Process' || event.key === 'Dead'
  if (!(isInputMethod || event.keyCode === 229) || view.composing || event.isComposing || !view.editable) return
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection())
  const { selection, storedMarks, schema, tr } = view.state
  if (!isInputMethod || !selection.empty) return
  const marks = storedMarks ?? selection.$from.marks()
  const { inserted } = voiceOf(author, schema)
  if (!inserted.every((mark) => mark.isInSet(marks)))
    view.dispatch(tr.setStoredMarks(inserted.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), marks.filter(isEmphasis))))
}

/** Words that are kept out leave the input method composing in a place that is no more: it is told to stop.
 *  The browser says no end of a composition whose place is gone, so it is said here. */
function endComposition(view: EditorView): void {
  setTimeout(() => {
    if (view.isDestroyed) return
    view.dom.blur()
    view.focus()
    if (view.composing) view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
  })
}

function pressEnter(editor: Editor, rules: RoomRules): boolean {
  if (!editor.isEditable) return false
  if (!editor.state.selection.empty) editor.view.dispatch(editor.state.tr.deleteSelection())
  // A selection that could not be struck stays; Enter then does nothing.
  if (editor.state.selection.empty) dispatchKeyed(editor, enter(editor.state, rules))
  return true
}

function pressErase(editor: Editor, direction: Direction, rules: RoomRules): boolean {
  if (!editor.isEditable) return false
  if (!editor.state.selection.empty) {
    editor.view.dispatch(editor.state.tr.deleteSelection())
    return true
  }
  const erased = erase(editor.state, direction, rules)
  if (erased === 'native') return false
  dispatchKeyed(editor, erased)
  return true
}

function dispatchKeyed(editor: Editor, transaction: Transaction | null): void {
  if (transaction !== null) editor.view.dispatch(transaction.setMeta(asProposal, true))
}

/** The unbroken stretch of a strike that the caret is in or beside. */
function struckAround(state: EditorState, strike: Mark): { readonly from: number; readonly to: number } | null {
  const place = paragraphAt(state.selection.$head)
  if (place === null) return null
  const stretches: { from: number; to: number }[] = []
  for (const { node, from, to } of textsIn({ ...place, from: startOf(place), to: endOf(place) })) {
    if (!strike.isInSet(node.marks)) continue
    const last = stretches.at(-1)
    if (last?.to === from) last.to = to
    else stretches.push({ from, to })
  }
  const { head } = state.selection
  return stretches.find(({ from, to }) => from <= head && head <= to) ?? null
}
