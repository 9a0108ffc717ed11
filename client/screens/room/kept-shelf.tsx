/** Above the dock: words that did not enter, and the ways on from here. */
import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Kept } from '../../room/session.ts'
import { useKeepInDraft } from '../drafts/in-room.tsx'
import { lockOf } from '../text-reading/lock.ts'
import { useKeptInSide } from '../sides/kept-in-side.ts'
import { useDialogs } from '../dialogs.tsx'
import { type RoomValue, useRoom } from '../use-room.tsx'
import { KeptList, wordsOf } from './kept.tsx'
import { mayType } from './page.tsx'
import { AskToReopen } from './ask-to-reopen.tsx'

type Props = { readonly editor: RefObject<Editor | null>; readonly current: ParagraphId | null }

/** Nothing is proposed while nothing may be written; where it never may again, that is said instead of when it may. */
function whyNot({ shown, say }: RoomValue): string {
  return shown.adoption.adopted === null ? `${say('dock.still')}. ${say('dock.stillTell')}` : say('adoption.dock')
}

export function KeptShelf({ editor, current }: Props) {
  const room = useRoom()
  const { inside, session, role, labelOf } = room
  const open = useDialogs()
  const inSide = useKeptInSide()
  const wayToDraft = useKeepInDraft(wordsOf, (kept) => session.discard(kept))
  if (inside.kept.length === 0) return null
  const propose = (kept: Kept): void => {
    const opened = editor.current
    if (opened === null) return
    session.discard(kept)
    opened.view.dispatch(opened.state.tr.insertText(wordsOf(kept)))
    opened.view.focus()
  }
  const takesWords = current !== null && lockOf(room, current) === null
  const againIn = (kept: Kept): (() => void) | null | undefined => {
    const { unsent } = kept
    if (unsent.kind === 'words' && unsent.anchors.length === 0) return undefined
    return lockOf(room, unsent.paragraph) === null ? () => session.proposeKept(kept) : null
  }
  return (
    <div className="kept-shelf">
      <KeptList
        kept={inside.kept}
        labelOf={labelOf}
        onDiscard={(kept) => session.discard(kept)}
        {...(mayType(room) ? { onPropose: takesWords ? propose : null, againIn } : { whyNot: whyNot(room) })}
        {...wayToDraft}
        inSide={inSide}
        {...(role === 'delegation'
          ? { onAsk: ({ unsent }: Kept) => open((close) => <AskToReopen paragraph={unsent.paragraph} onClose={close} />) }
          : {})}
      />
    </div>
  )
}
