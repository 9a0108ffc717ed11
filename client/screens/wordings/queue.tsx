/** Above the text, for chair and secretariat, and only while something waits: which wordings are to be rendered. One click goes there with the pen in
 *  that delegation's voice. */
import { IconLanguage } from '@tabler/icons-react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'
import { useLanguages, useWaiting, type Wording } from './use-wordings.ts'
import './wordings.css'

const SHOWN = 8

export function RenderQueue({ onGo }: { readonly onGo: (paragraph: ParagraphId) => void }) {
  const { say, role } = useRoom()
  const { negotiated } = useLanguages()
  const waiting = useWaiting()
  if (role !== 'office' || waiting.length === 0) return null
  return (
    <section className="unseen render-queue" aria-label={say('wordings.here')}>
      <IconLanguage size={16} stroke={1.75} aria-hidden="true" />
      <b>{say('wordings.waiting', { count: waiting.length, negotiated })}</b>
      <span className="unseen-list">
        {waiting.slice(0, SHOWN).map((each) => (
          <TakePen key={each.wording.number} {...each} onGo={onGo} />
        ))}
        {waiting.length > SHOWN && <span className="quiet">{say('wordings.more', { count: waiting.length - SHOWN })}</span>}
      </span>
    </section>
  )
}

function TakePen({ wording, paragraph, onGo }: Wording & { readonly onGo: (paragraph: ParagraphId) => void }) {
  const { say, session, nameOf, labelOf } = useRoom()
  const label = paragraph === null ? '·' : labelOf(paragraph.id)
  const take = (): void => {
    session.setVoice(wording.by)
    if (paragraph !== null) onGo(paragraph.id)
  }
  const title = say('wordings.takePen', { party: nameOf(wording.by), label })
  return (
    <button type="button" className="plain" title={title} aria-label={`${wording.by} ${label}: ${title}`} onClick={take}>
      <Code party={wording.by} /> {label}
    </button>
  )
}
