/** The editor of one private draft: plain words of one paragraph, with what they change drawn over them. It proposes nothing; its words reach nobody
 *  but those who have the stream. */
import { type AnyExtension, Editor, Extension, Node } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { redo, undo, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Change, changesBetween } from '../../domain/private/difference.ts'
import { besideSigns } from './beside-signs.ts'
import { caretFirst, REDRAW } from './caret-first.ts'
import { linesOf, textOf } from './lines.ts'
import { carets, NOTHING, unwritten } from './look/look.ts'
import { cleanPastedHtml } from './paste.ts'
import { wholeParagraphs } from './whole-paragraphs.ts'

/** Several blocks are one line; loose, so that no lawful change of another makes the text unreadable. */
const Doc = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' })
const Paragraph = Node.create({ name: 'paragraph', content: 'text*', parseHTML: () => [{ tag: 'p' }], renderHTML: () => ['p', 0] })
const Text = Node.create({ name: 'text', group: 'inline' })

export type PrivateEditorOptions = {
  readonly fragment: Y.XmlFragment
  readonly element: HTMLElement
  readonly awareness: Awareness
  /** What the words are read against; null where there is nothing to compare with. */
  readonly against: () => string | null
  readonly language: string
  /** What a screen reader says before added and before struck words. */
  readonly leadIn: (op: '+' | '-') => string
}

export function createPrivateEditor({ fragment, element, ...look }: PrivateEditorOptions): Editor {
  return new Editor({
    element,
    editable: false,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false },
    extensions: [Doc, Paragraph, Text, OneLine, boundTo(fragment), drawn(look)],
  })
}

/** Enter makes no second paragraph, and what is pasted comes as one line. */
const OneLine = Extension.create({
  name: 'oneLine',
  priority: 1000,
  transformPastedHTML: cleanPastedHtml,
  addKeyboardShortcuts: () => ({ Enter: () => true, 'Shift-Enter': () => true, 'Mod-Enter': () => true }),
  addProseMirrorPlugins: () => [new Plugin({ key: new PluginKey('oneLine'), props: { transformPasted: asOneLine } })],
})

function asOneLine(slice: Slice): Slice {
  const words = linesOf(slice, []).map(textOf)
  const line = words.filter((each) => each.trim() !== '').join(' ')
  const schema = slice.content.firstChild?.type.schema
  return line === '' || schema === undefined ? Slice.empty : new Slice(Fragment.from(schema.text(line)), 0, 0)
}

const boundTo = (fragment: Y.XmlFragment): AnyExtension =>
  Extension.create({
    name: 'boundToDraft',
    addKeyboardShortcuts() {
      const step = (run: (state: EditorState) => unknown) => () => {
        if (this.editor.isEditable) run(this.editor.state)
        return true
      }
      return { 'Mod-z': step(undo), 'Mod-y': step(redo), 'Shift-Mod-z': step(redo) }
    },
    addProseMirrorPlugins() {
      return [
        caretFirst(fragment),
        wholeParagraphs(this.editor.schema),
        besideSigns(),
        ySyncPlugin(fragment, { isFixed: () => false }),
        yUndoPlugin({ undoManager: new Y.UndoManager(fragment, { trackedOrigins: new Set([ySyncPluginKey]) }) }),
      ]
    },
  })

type Look = Pick<PrivateEditorOptions, 'awareness' | 'against' | 'language' | 'leadIn'>
type State = { readonly changes: readonly Change[]; readonly decorations: DecorationSet }

const drawnKey = new PluginKey<State>('drawnDraft')

const drawn = (look: Look): AnyExtension =>
  Extension.create({
    name: 'drawnDraft',
    // After the text is bound: carets are placed by what the binding knows.
    priority: 50,
    addProseMirrorPlugins: () => [
      new Plugin<State>({
        key: drawnKey,
        state: {
          init: (_config, state) => drawAll(state, NOTHING, look),
          apply: (tr, was, _before, state) => {
            if (tr.docChanged || tr.getMeta(REDRAW) === true) return drawAll(state, unwritten(tr), look)
            return was
          },
        },
        props: { decorations: (state) => drawnKey.getState(state)?.decorations ?? null },
      }),
    ],
  })

function drawAll(state: EditorState, change: Mapping, look: Look): State {
  const against = look.against()
  const block = state.doc.childCount === 1 ? state.doc.firstChild : null
  const changes = against === null || block === null ? [] : changesBetween(against, block.textContent, look.language)
  const others = carets(state, change, { awareness: look.awareness, codeOf: (_party, name) => name })
  return { changes, decorations: DecorationSet.create(state.doc, [...changes.map((change) => decorationOf(change, look)), ...others]) }
}

/** Added words get a line; struck ones stand where they stood, outside the text that is edited. */
function decorationOf(change: Change, { leadIn }: Look): Decoration {
  switch (change.kind) {
    case 'added':
      return Decoration.inline(1 + change.from, 1 + change.to, { nodeName: 'ins', class: 'draft-added', 'data-says': leadIn('+') })
    case 'struck': {
      const draw = (): HTMLElement => struck(change.text, leadIn('-'))
      return Decoration.widget(1 + change.at, draw, { side: -1, key: `s${change.at}${change.text}`, marks: [], ignoreSelection: true })
    }
  }
}

function struck(text: string, says: string): HTMLElement {
  const element = document.createElement('del')
  element.className = 'draft-struck'
  element.contentEditable = 'false'
  element.dataset.says = says
  element.textContent = text
  return element
}
