/** The room's editor, the same on screens and in tests. It shows the shared text, and turns what is typed into proposals. */
import { type AnyExtension, Editor } from '@tiptap/core'
import type * as Y from 'yjs'
import { Collaboration } from './collaboration.ts'
import { CleanPaste } from './paste.ts'
import { Propose } from './propose.ts'
import type { RoomRules } from './rules.ts'
import { schemaExtensions } from './schema.ts'

export type { Author, RoomRules, StructureRequest } from './rules.ts'

export type RoomEditorOptions = RoomRules & {
  readonly fragment: Y.XmlFragment
  /** Decorations, carets, node views: what a screen adds to be seen. They must not change the document. */
  readonly extraExtensions?: readonly AnyExtension[]
}

/** Read-only until the caller, once the text is there and may be written, calls `setEditable(true)`.
 *  Made apart from the page, since there each step of its making would lay out the whole text anew: the caller appends `view.dom`. */
export function createRoomEditor({ fragment, extraExtensions = [], ...rules }: RoomEditorOptions): Editor {
  return new Editor({
    element: document.createElement('div'),
    editable: false,
    injectCSS: false,
    // Typed asterisks stay asterisks, and no key but ours changes structure.
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, delete: false },
    extensions: [
      ...schemaExtensions,
      Collaboration.configure({ fragment, ...rules }),
      Propose.configure(rules),
      CleanPaste,
      ...extraExtensions,
    ],
  })
}
