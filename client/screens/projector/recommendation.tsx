/** The Recommendation that is being read, on the whole of the room's screen. */
import type { RefObject } from 'react'
import { useRoom } from '../use-room.tsx'
import type { TracedItem } from '../../room/text-store.ts'
import type { Fit } from './use-fit.ts'

type Props = { readonly item: TracedItem; readonly fit: Fit }

export function RecommendationOnScreen({ item, fit }: Props) {
  const { shown, say, inside } = useRoom()
  const parts = [
    say('reading.progress', { read: shown.reading.read, all: shown.trace.length }),
    ...(fit.pages > 1 ? [say('projector.page', { at: fit.page, all: fit.pages })] : []),
  ]
  return (
    <>
      <header>
        <span className="pj-label">{say('reading.label', { number: item.number })}</span>
        <div>
          <b>{say('reading.title')}</b>
          <span>{parts.join(', ')}</span>
        </div>
      </header>
      <div className="pj-columns" ref={fit.ref as RefObject<HTMLDivElement | null>}>
        <section className="alone pj-recommendation" data-column lang={inside.start.conference.language}>
          {item.text.split('\n').map((paragraph, at) => (
            <p key={`${at}`} className="pj-words">
              {paragraph}
            </p>
          ))}
        </section>
      </div>
    </>
  )
}
