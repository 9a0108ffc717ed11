/** A Recommendation as it is read: its number and its words, large. */
import { useRoom } from '../use-room.tsx'
import type { Progress } from './progress.ts'

type Props = { readonly number: string; readonly text: string; readonly progress: Pick<Progress, 'read' | 'all'> }

export function Words({ number, text, progress }: Props) {
  const { say, inside } = useRoom()
  return (
    <>
      <header aria-live="polite">
        <h2>{say('reading.number', { number })}</h2>
        <span className="quiet">{say('reading.progress', { read: progress.read, all: progress.all })}</span>
      </header>
      <div className="reading-words" lang={inside.start.conference.language}>
        {text.split('\n').map((paragraph, at) => (
          <p key={`${at}`}>{paragraph}</p>
        ))}
      </div>
    </>
  )
}
