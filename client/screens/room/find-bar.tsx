/** Find in the text: its own, because the browser's would also find the panel. */
import { Button, CloseButton, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type FormEvent, useState } from 'react'
import { useRoom } from '../use-room.tsx'

/** The next place after the selection, around the end to the beginning; null where there is none. */
function nextMatch(editor: Editor, words: string): { readonly from: number; readonly to: number } | null {
  const matches: { from: number; to: number }[] = []
  const wanted = words.toLocaleLowerCase()
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== 'paragraph') return true
    const text = node.textContent.toLocaleLowerCase()
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
      matches.push({ from: position + 1 + at, to: position + 1 + at + words.length })
    return false
  })
  return matches.find((match) => match.from > editor.state.selection.from) ?? matches[0] ?? null
}

export function FindBar({ editor, onClose }: { readonly editor: Editor | null; readonly onClose: () => void }) {
  const { say } = useRoom()
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const find = (event: FormEvent): void => {
    event.preventDefault()
    const match = editor === null || words === '' ? null : nextMatch(editor, words)
    setMissing(match === null)
    if (editor === null || match === null) return
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, match.from, match.to)).scrollIntoView())
  }
  // Back in the text, with what was found selected.
  const close = (): void => {
    onClose()
    editor?.view.focus()
  }
  return (
    <form className="find" onSubmit={find}>
      <TextInput
        aria-label={say('find.label')}
        placeholder={say('find.label')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        error={missing ? say('find.none') : null}
        data-autofocus
        autoFocus
      />
      <Button type="submit" variant="default">
        {say('find.next')}
      </Button>
      <CloseButton aria-label={say('common.close')} onClick={close} />
    </form>
  )
}
