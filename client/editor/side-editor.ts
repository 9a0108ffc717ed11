/** The editor of a language's side: words and emphasis are written as they stand, in the paragraphs that the text has. No key changes structure, and
 *  what is pasted comes as one line. */
import { type AnyExtension, type Editor, Extension } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type * as Y from 'yjs'
import type { ParagraphId } from '../../domain/text/ids.ts'
import { createRoomEditor, type StructureRequest } from './editor.ts'
import { isBlank, linesOf } from './lines.ts'
import { paragraphAt, startOf } from './parts.ts'

export type SideEditorOptions = {
  readonly fragment: Y.XmlFragment
  /** Words that would make a paragraph longer than any may be. */
  readonly onTooLong: (paragraph: ParagraphId, text: string) => void
  readonly extraExtensions?: readonly AnyExtension[]
}

/** Read-only until the caller, once the side is there and may be written, calls `setEditable(true)`; the caller appends `view.dom`. */
export function createSideEditor({ fragment, onTooLong, extraExtensions = [] }: SideEditorOptions): Editor {
  const editor = createRoomEditor({
    fragment,
    // A side's words are nobody's proposal, and an agreement of the text does not close its counterpart.
    author: () => ({ party: 'secretariat', mode: 'direct' }),
    isAgreed: () => false,
    onBlocked: (paragraph, _code, text) => onTooLong(paragraph, text),
    onStructure: (request) => writeOn(editor, request),
    newParagraphId: () => {
      throw new Error('a side has the paragraphs of the text')
    },
    extraExtensions: [OneLine, ...extraExtensions],
  })
  return editor
}

/** Lines that came by another way than pasting stay in the paragraph; a line that is only asked for is none. */
function writeOn(editor: Editor, request: StructureRequest): void {
  if (request.kind !== 'insert') return
  const words = request.lines.filter((line) => line.trim() !== '').join(' ')
  if (words !== '') editor.view.dispatch(editor.state.tr.insertText(` ${words}`))
}

const OneLine = Extension.create({
  name: 'sideOneLine',
  // Before the keys of the text.
  priority: 950,
  addKeyboardShortcuts() {
    return {
      // The paragraph, not the Declaration: a side is not emptied by two keys.
      'Mod-a': () => {
        const place = paragraphAt(this.editor.state.selection.$head)
        if (place === null) return true
        const { tr } = this.editor.state
        this.editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, startOf(place), startOf(place) + place.node.content.size)))
        return true
      },
    }
  },
  addProseMirrorPlugins: () => [new Plugin({ key: new PluginKey('sideOneLine'), props: { transformPasted: asOneLine } })],
})

function asOneLine(slice: Slice): Slice {
  const lines = linesOf(slice, []).filter((line) => !isBlank(line))
  const schema = slice.content.firstChild?.type.schema
  if (schema === undefined || lines.length === 0) return Slice.empty
  const joined = lines.reduce((all, line) => all.append(Fragment.from(schema.text(' '))).append(line))
  return new Slice(joined, 0, 0)
}
