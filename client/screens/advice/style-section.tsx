/** The desk's quiet section on the style of the current paragraph: what could be better, and at most one wording to propose. */
import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import { type Edit, edited, editsBetween } from '../../../domain/editorial/edits.ts'
import type { Note } from '../../../domain/advice/types.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { positionIn } from '../../editor/position-in.ts'
import { mayType } from '../room/page.tsx'
import { useRoom } from '../use-room.tsx'
import { cleanText, spanIn } from './advised.ts'
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
  if (suggestion === undefined) return null
  const text = cleanText(view)
  const after = edited(text, [suggestion])
  if (shown.standing.get(view.id)?.kind === 'agreed') {
    return (
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => void act('suggest-correction', { paragraph: view.id, seen: view.seen, words: { text: after } })}
      >
        {say('correction.suggest')}
      </Button>
    )
  }
  if (!mayType(room) || (party !== 'chair' && party !== 'secretariat')) return null
  const places = placesIn(view, finest(text, suggestion))
  if (places === null) return null
  return (
    <Button size="compact-xs" variant="default" title={after} onClick={() => propose(editor.current, view.id, places)}>
      {say('note.propose')}
    </Button>
  )
}

/** What stays in a wording that is replaced is neither struck nor written again. */
function finest(text: string, suggestion: Edit): readonly Edit[] {
  const after = edited(text, [suggestion])
  const fine = editsBetween(text, after)
  return edited(text, fine) === after ? fine : [suggestion]
}

/** Where the changes are to be made in the paragraph with all that is pending; null where one cannot be made. */
function placesIn(view: ParagraphView, edits: readonly Edit[]): readonly Edit[] | null {
  const places = edits.flatMap((edit) => {
    const span = spanIn(view, edit)
    return span === null ? [] : [{ ...span, text: edit.text }]
  })
  return places.length === edits.length ? places : null
}

/** The last change first: what comes before it stays where it is. */
function propose(editor: Editor | null, paragraph: ParagraphId, places: readonly Edit[]): void {
  if (editor === null) return
  for (const { from: first, to: last, text } of places.toReversed()) {
    const [from, to] = [positionIn(editor, paragraph, first), positionIn(editor, paragraph, last)]
    if (from === null || to === null) return
    const { tr } = editor.state
    editor.view.dispatch(text === '' ? tr.delete(from, to) : tr.insertText(text, from, to))
  }
}
