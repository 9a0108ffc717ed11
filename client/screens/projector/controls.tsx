/** What whoever runs the room's screen has at hand. */
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useRoom } from '../use-room.tsx'
import { LanguageButtons } from './language-choice.tsx'
import type { Place } from './use-paragraph.ts'

/** For the one at the keyboard: seen when the pointer or the focus is there. */
export function Controls({ place: { previous, next, isChosen, leave } }: { readonly place: Place }) {
  const { shown, say } = useRoom()
  const [, go] = useLocation()
  return (
    <nav className="pj-controls" aria-label={say('projector.title')} title={say('projector.keys')}>
      <button type="button" onClick={previous} aria-label={say('projector.previous')}>
        <IconChevronLeft stroke={1.75} />
      </button>
      <button type="button" onClick={next} aria-label={say('projector.following')}>
        <IconChevronRight stroke={1.75} />
      </button>
      {isChosen && shown.reading.now !== null && (
        <button type="button" onClick={leave}>
          {say('reading.back')}
        </button>
      )}
      <LanguageButtons />
      <span>{say('projector.keys')}</span>
      <button type="button" onClick={() => go('/')} aria-label={say('projector.back')}>
        <IconX stroke={1.75} />
      </button>
    </nav>
  )
}
