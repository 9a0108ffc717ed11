/** Brings the paragraph that is read to this screen, unless its person went their own way or is typing: then nothing moves under them. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { bringIntoView } from '../room/bring-into-view.ts'
import { positionIn } from '../../editor/position-in.ts'
import { useRoom } from '../use-room.tsx'

const CHOSEN = 'declaro/follow'
/** Who paused this long is no more in the middle of a sentence. */
const TYPING_MS = 15_000

export type Follow = { readonly follows: boolean; readonly change: (follows: boolean) => void }

export function useFollow(opened: Editor | null): Follow {
  const { shown } = useRoom()
  const { now } = shown.textReading
  const [follows, setFollows] = useState(() => sessionStorage.getItem(CHOSEN) !== 'no')
  const { isTyping, forget } = useTyped(opened)
  useEffect(() => {
    if (opened === null || now === null || !follows || isTyping()) return
    bringTo(opened, now)
  }, [opened, now, follows, isTyping])
  return {
    follows,
    change: (next) => {
      sessionStorage.setItem(CHOSEN, next ? 'yes' : 'no')
      forget()
      setFollows(next)
    },
  }
}

type Typed = { readonly isTyping: () => boolean; readonly forget: () => void }

/** Whether this person is writing in the text just now. */
function useTyped(opened: Editor | null): Typed {
  const typedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const dom = opened?.view.dom
    const note = (): void => {
      typedAt.current = performance.now()
    }
    dom?.addEventListener('beforeinput', note)
    return () => dom?.removeEventListener('beforeinput', note)
  }, [opened])
  const isTyping = useCallback(() => performance.now() - typedAt.current < TYPING_MS, [])
  const forget = useCallback(() => {
    typedAt.current = Number.NEGATIVE_INFINITY
  }, [])
  return { isTyping, forget }
}

/** The caret goes along, the focus stays where it is: a dialog or another field keeps it. */
function bringTo(editor: Editor, paragraph: ParagraphId): void {
  const at = editor.isDestroyed ? null : positionIn(editor, paragraph, Number.POSITIVE_INFINITY)
  if (at === null) return
  const { view, state } = editor
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)))
  bringIntoView(view.dom.querySelector(`[data-id="${paragraph}"]`))
}
