/** Private drafts beside the room: read against its text, and tabled while the meeting is at work. */
import { Menu } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo } from 'react'
import { ownComments, type OwnComments } from '../../../domain/private/comments.ts'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'
import type { Kept } from '../../room/session.ts'
import type { SentenceKey } from '../../sentences/language.ts'
import { OwnCommentsContext } from '../comments/own.ts'
import { useRoom } from '../use-room.tsx'
import { draftAfter, draftFor, draftOfKept } from './begin.ts'
import { textInRoom } from './current-text.ts'
import { useOpenWindow } from '../tabling/window-told.tsx'
import { DraftsProvider, useDrafts, useOwnStream } from './use-drafts.tsx'

export function DraftsInRoom({ children }: { readonly children: ReactNode }) {
  const { shown, inside } = useRoom()
  const { paragraphs, labels, standing, sitting, window: written } = shown
  const { delegation } = inside.start.seat
  const { language } = inside.start.conference
  const text = useMemo(
    () => (delegation === null ? null : textInRoom({ paragraphs, labels, standing }, delegation as Party, language)),
    [paragraphs, labels, standing, delegation, language],
  )
  const comments = useOwnComments()
  const until = useOpenWindow(written)?.until ?? null
  return (
    <DraftsProvider text={text} whyNot={until === null ? whyNot(sitting) : null} until={until}>
      <OwnCommentsContext value={comments}>{children}</OwnCommentsContext>
    </DraftsProvider>
  )
}

/** Comments for one's own delegation, from its stream. */
function useOwnComments(): OwnComments | null {
  const state = useOwnStream()?.line.state
  const doc = state?.kind === 'in' ? state.doc : null
  return useMemo(() => (doc === null ? null : ownComments(doc)), [doc])
}

function whyNot(sitting: ReturnType<typeof useRoom>['shown']['sitting']): SentenceKey | null {
  if (sitting?.state === 'open' || (sitting?.state === 'suspended' && sitting.mode === 'drafting')) return null
  return sitting?.state === 'suspended' ? 'drafts.whySuspended' : 'drafts.whyClosed'
}

/** The panel turns to the drafts when one is asked for. */
export function useAskedFor(turn: () => void): boolean {
  const asked = useOwnStream()?.asked
  useEffect(() => {
    if (asked !== undefined && asked > 0) turn()
    // Only when something is asked for, not when the panel is drawn anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked])
  return asked !== undefined
}

/** Beside what the paragraph itself offers: its private draft, or one of a new paragraph behind it. */
export function DraftMenu({ current }: { readonly current: ParagraphId | null }) {
  const drafts = useDrafts()
  const here = drafts?.text?.paragraphs.find(({ id }) => id === current)
  if (drafts === null || here === undefined || drafts.line.state.kind !== 'in') return null
  const { say, stream, show, me, text } = drafts
  const beginner = { doc: drafts.line.state.doc, me, text }
  return (
    <Menu position="top" shadow="md">
      <Menu.Target>
        <button type="button" className="plain">
          <IconLock size={13} aria-hidden="true" /> {say('drafts.menu')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => show({ stream, draft: draftFor(beginner, here) })}>
          {say('drafts.openOf', { label: here.label })}
        </Menu.Item>
        <Menu.Item onClick={() => show({ stream, draft: draftAfter(beginner, here) })}>
          {say('drafts.newOf', { label: here.label })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type WayToDraft = { readonly onDraft?: ((kept: Kept) => void) | null }

/** Moves words that did not enter to the delegation's own draft; null while that is not open, left out for who has none. */
export function useKeepInDraft(words: (kept: Kept) => string, discard: (kept: Kept) => void): WayToDraft {
  const drafts = useDrafts()
  if (drafts === null) return {}
  const { stream, show, me, text } = drafts
  if (drafts.line.state.kind !== 'in') return { onDraft: null }
  const { doc } = drafts.line.state
  const onDraft = (kept: Kept): void => {
    const draft = draftOfKept({ doc, me, text }, kept, words(kept))
    discard(kept)
    show({ stream, draft })
  }
  return { onDraft }
}
