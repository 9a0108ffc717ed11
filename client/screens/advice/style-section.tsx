/** The desk's quiet section on the style of the current paragraph: what could be better, and at most one wording to propose. */
import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import { edited } from '../../../domain/editorial/edits.ts'
import type { Note } from '../../../domain/advice/types.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { mayType, positionIn } from '../room/page.tsx'
import { useRoom } from '../use-room.tsx'
import { isPlain } from './advised.ts'
import { noteSentence } from './note-line.tsx'
import { useAdvice } from './use-advice.tsx'
import '../editorial/editorial.css'

type Props = { readonly paragraph: ParagraphId; readonly editor: RefObject<Editor | null> }

export function StyleSection({ paragraph, editor }: Props) {
  const { say, shown } = useRoom()
  const { notes } = useAdvice()
  const view = shown.paragraphs.find((each) => each.id === paragraph)
  const here = notes.filter((note) => note.paragraphs.includes(paragraph))
  if (view === undefined || here.length === 0) return null
  return (
    <details className="style-notes" open>
      <summary>{say('note.title')}</summary>
      <ul className="note-list">
        {here.map((note) => (
          <li key={`${note.kind}${note.span?.from ?? ''}`}>
            <NoteShown note={note} view={view} editor={editor} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function NoteShown({
  note,
  view,
  editor,
}: {
  readonly note: Note
  readonly view: ParagraphView
  readonly editor: RefObject<Editor | null>
}) {
  const { say, labelOf } = useRoom()
  const { dismiss } = useAdvice()
  return (
    <>
      <p>{noteSentence(note, say, (id) => labelOf(id as ParagraphId))}</p>
      <div className="acts">
        <Take note={note} view={view} editor={editor} />
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => dismiss(note)}>
          {say('note.dismiss')}
        </Button>
      </div>
    </>
  )
}

/** Written as the pen's own proposal where the paragraph is open; suggested as a correction where it is agreed. */
function Take({
  note: { suggestion },
  view,
  editor,
}: {
  readonly note: Note
  readonly view: ParagraphView
  readonly editor: RefObject<Editor | null>
}) {
  const room = useRoom()
  const { say, act, shown, party } = room
  if (suggestion === undefined || !isPlain(view)) return null
  const text = view.runs.map((run) => run.text).join('')
  if (shown.standing.get(view.id)?.kind === 'agreed') {
    const suggest = (): void =>
      void act('suggest-correction', { paragraph: view.id, seen: view.seen, words: { text: edited(text, [suggestion]) } })
    return (
      <Button size="compact-xs" variant="default" onClick={suggest}>
        {say('correction.suggest')}
      </Button>
    )
  }
  if (!mayType(room) || (party !== 'chair' && party !== 'secretariat')) return null
  const propose = (): void => {
    const opened = editor.current
    const [from, to] = [suggestion.from, suggestion.to].map((at) => (opened === null ? null : positionIn(opened, view.id, at)))
    if (opened === null || from == null || to == null) return
    const { tr } = opened.state
    opened.view.dispatch(suggestion.text === '' ? tr.delete(from, to) : tr.insertText(suggestion.text, from, to))
  }
  return (
    <Button size="compact-xs" variant="default" title={edited(text, [suggestion])} onClick={propose}>
      {say('note.propose')}
    </Button>
  )
}
