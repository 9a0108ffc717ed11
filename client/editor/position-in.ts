/** Places in an editor's document, in words that hold in another copy of the text. */
import type { Editor } from '@tiptap/core'

/** Null where there is no such paragraph; an offset beyond its end is its end. */
export function positionIn(editor: Editor, paragraph: string, offset: number): number | null {
  let found: number | null = null
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'paragraph' && node.attrs.id === paragraph) found = position + 1 + Math.min(offset, node.content.size)
    return found === null && node.type.name !== 'paragraph'
  })
  return found
}
