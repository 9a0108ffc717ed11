/** Brings the paragraph that is read to this screen, unless its person went their own way or is typing: then nothing moves under them. */
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { positionIn } from '../room/page.tsx'
import { useRoom } from '../use-room.tsx'

const CHOSEN = 'declaro/follow'
/** Who paused this long is no more in the middle of a sentence. */
const TYPING_MS = 15_000

export type Follow = { readonly follows: boolean; readonly change: (follows: boolean) => void }

export function useFollow(opened: Editor | null): Follow {
  const { shown } = useRoom()
  const { now } = shown.textReading
  const [follows, setFollows] = useState(() => sessionStorage.getItem(CHOSEN) !== 'no')
  const { typedAt, forget } = useTyped(opened)
  useEffect(() => {
    if (opened === null || now === null || !follows || performance.now() - typedAt.current < TYPING_MS) return
    bringTo(opened, now)
  }, [opened, now, follows, typedAt])
  return {
    follows,
    change: (next) => {
      sessionStorage.setItem(CHOSEN, next ? 'yes' : 'no')
      forget()
      setFollows(next)
    },
  }
}

/** When this person last wrote in the text. */
function useTyped(opened: Editor | null): { readonly typedAt: { readonly current: number }; readonly forget: () => void } {
  const typedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const dom = opened?.view.dom
    const note = (): void => {
      typedAt.current = performance.now()
    }
    dom?.addEventListener('beforeinput', note)
    return () => dom?.removeEventListener('beforeinput', note)
  }, [opened])
  const forget = useCallback(() => {
    typedAt.current = Number.NEGATIVE_INFINITY
  }, [])
  return { typedAt, forget }
}

/** The caret goes along, the focus stays where it is: a dialog or another field keeps it. */
function bringTo(editor: Editor, paragraph: ParagraphId): void {
  const at = editor.isDestroyed ? null : positionIn(editor, paragraph, Number.POSITIVE_INFINITY)
  if (at === null) return
  const { view, state } = editor
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)))
  view.dom.querySelector(`[data-id="${paragraph}"]`)?.scrollIntoView({ block: 'center' })
}
