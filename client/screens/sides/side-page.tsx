/** The side's column: an editor of its own on the side's words, written by who has its pen and read by all. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useEffect, useRef, useState } from 'react'
import { fragmentOf } from '../../../domain/text/document.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { redraw } from '../../editor/caret-first.ts'
import { setWritable } from '../../editor/writable.ts'
import { paragraphIdAt } from '../../editor/look/look.ts'
import { createSideEditor } from '../../editor/side-editor.ts'
import { SideLook } from '../../editor/side-look.ts'
import { bringIntoView } from '../room/bring-into-view.ts'
import { positionIn } from '../../editor/position-in.ts'
import { followOthers } from '../room/page.tsx'
import { useRoom } from '../use-room.tsx'
import { languageTitle } from '../../../domain/languages/names.ts'
import { useSides } from './use-sides.tsx'

/** Where the caret is, in words that hold in another copy of the side. */
type Place = { readonly paragraph: string; readonly offset: number; readonly focused: boolean }

export function SidePage({ language }: { readonly language: string }) {
  const room = useRoom()
  const sides = useSides()
  const mount = useRef<HTMLDivElement>(null)
  const place = useRef<Place | null>(null)
  const now = useRef({ room, sides })
  now.current = { room, sides }
  const [editor, setEditor] = useState<Editor | null>(null)
  const { doc, awareness } = room.inside
  const { say, language: reader } = room
  const isWritten = sides.writes.includes(language)

  useEffect(() => {
    const element = mount.current
    if (element === null) return
    const opened = createSideEditor({
      fragment: fragmentOf(doc, language),
      onTooLong: (paragraph, text) => now.current.room.session.keep(tooLong(language, paragraph, text)),
      extraExtensions: [
        SideLook.configure({
          awareness,
          language,
          rows: () => now.current.sides.now.current.rows,
          empty: () => now.current.room.say('side.empty'),
          advisedIn: (paragraph) => now.current.sides.now.current.advice.get(paragraph as ParagraphId)?.inSide ?? null,
          current: () => now.current.sides.current,
          onParagraph: (paragraph) => {
            if (paragraph !== null) now.current.sides.onCurrent(paragraph as ParagraphId)
          },
        }),
      ],
    })
    opened.view.dom.setAttribute('lang', language)
    opened.view.dom.setAttribute('spellcheck', 'true')
    // At once: the caret can stand only where one may write.
    opened.setEditable(now.current.sides.writes.includes(language), false)
    element.append(opened.view.dom)
    takePlace(opened, place.current)
    const { redrawSide } = now.current.sides
    redrawSide.current = () => redraw(opened)
    const stop = followOthers(opened, awareness)
    setEditor(opened)
    return () => {
      place.current = placeOf(opened)
      redrawSide.current = () => undefined
      stop()
      setEditor(null)
      opened.destroy()
    }
  }, [doc, awareness, language])

  const { advice, current, wanted, arrived } = sides
  useEffect(() => {
    if (editor === null) return
    editor.view.dom.setAttribute('aria-label', say('side.label', { language: languageTitle(language, reader) }))
    setWritable(editor, isWritten)
    redraw(editor)
  }, [editor, isWritten, advice, current, language, say, reader])

  useEffect(() => {
    if (editor === null || wanted?.language !== language) return
    goTo(editor, wanted.paragraph)
    now.current.sides.onCurrent(wanted.paragraph)
    arrived()
  }, [editor, wanted, language, arrived])

  return <div className={isWritten ? 'side-text is-written' : 'side-text'} ref={mount} />
}

function goTo(editor: Editor, paragraph: ParagraphId): void {
  const at = positionIn(editor, paragraph, Number.POSITIVE_INFINITY)
  if (at === null) return
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)))
  if (editor.isEditable) editor.view.focus()
  bringIntoView(editor.view.dom.querySelector(`[data-id="${paragraph}"]`))
}

function placeOf(editor: Editor): Place | null {
  const paragraph = paragraphIdAt(editor.state)
  return paragraph === null ? null : { paragraph, offset: editor.state.selection.$head.parentOffset, focused: editor.isFocused }
}

function takePlace(editor: Editor, place: Place | null): void {
  const at = place === null ? null : positionIn(editor, place.paragraph, place.offset)
  if (at !== null) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)))
  if (place?.focused === true) editor.view.focus()
}

/** A word that is too much is no loss of any that stand there. */
const tooLong = (language: string, paragraph: ParagraphId, text: string) =>
  ({
    unsent: {
      kind: 'side',
      by: null,
      language,
      paragraph,
      text,
      runs: [{ text, emphasis: [], own: true }],
      others: '',
      added: [],
      gone: [],
    },
    code: 'text.too-long',
  }) as const
