/** Bold, italic, underline: pressed where the caret stands in such words. */
import { IconBold, IconItalic, IconUnderline } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useRoom } from '../use-room.tsx'

const EMPHASES = [
  ['bold', IconBold, 'format.bold'],
  ['italic', IconItalic, 'format.italic'],
  ['underline', IconUnderline, 'format.underline'],
] as const

export function Emphasis({ editor }: { readonly editor: Editor | null }) {
  const { say } = useRoom()
  const active = useEditorState({
    editor,
    selector: ({ editor: opened }) => EMPHASES.filter(([mark]) => opened?.isActive(mark)).map(([mark]) => mark),
  })
  return (
    <span className="emphasis">
      {EMPHASES.map(([mark, Icon, label]) => (
        <button
          key={mark}
          type="button"
          title={say(label)}
          aria-label={say(label)}
          aria-pressed={active?.includes(mark) ?? false}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor?.chain().focus().toggleMark(mark).run()}
        >
          <Icon size={16} />
        </button>
      ))}
    </span>
  )
}
