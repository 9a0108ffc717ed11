/** The words of one draft, edited together, with what they change drawn over them. Keys never pass through React. */
import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import { redraw } from '../../editor/caret-first.ts'
import { setWritable } from '../../editor/writable.ts'
import { createPrivateEditor } from '../../editor/private-editor.ts'
import { useLanguage } from '../../sentences/language.ts'
import { followOthers } from '../room/page.tsx'

type Props = {
  readonly fragment: Y.XmlFragment
  readonly awareness: Awareness
  /** What the words are read against; null for a new paragraph. */
  readonly against: string | null
  readonly textLanguage: string
  readonly label: string
  readonly editable: boolean
}

export function DraftText({ fragment, awareness, against, textLanguage, label, editable }: Props) {
  const { say } = useLanguage()
  const mount = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const now = useRef({ against, say })
  now.current = { against, say }
  useEffect(() => {
    const element = mount.current
    if (element === null) return
    const opened = createPrivateEditor({
      element,
      fragment,
      awareness,
      language: textLanguage,
      against: () => now.current.against,
      leadIn: (op) => now.current.say(op === '+' ? 'drafts.adds' : 'drafts.strikes'),
    })
    opened.view.dom.setAttribute('lang', textLanguage)
    opened.view.dom.setAttribute('spellcheck', 'true')
    const stop = followOthers(opened, awareness)
    editor.current = opened
    return () => {
      stop()
      awareness.setLocalState({ cursor: null })
      editor.current = null
      opened.destroy()
    }
  }, [fragment, awareness, textLanguage])
  useEffect(() => {
    const opened = editor.current
    if (opened === null) return
    setWritable(opened, editable)
    opened.view.dom.setAttribute('aria-label', label)
    redraw(opened)
  }, [fragment, awareness, textLanguage, against, label, editable, say])
  return <div className="draft-text" ref={mount} />
}
