/** Paragraphs that a settlement took out of the text: there is nothing left to click on, so they are brought back from here. */
import { Button } from '@mantine/core'
import { useOffice } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'

const EXCERPT = 160

export function GoneParagraphs() {
  const { say, act, time } = useRoom()
  const { office, refresh } = useOffice()
  if (office === null || office.gone.length === 0) return null
  return (
    <section aria-label={say('gone.title')}>
      <h3>{say('gone.title')}</h3>
      {office.gone.map(({ paragraph, at, text }) => (
        <div className="card" key={paragraph}>
          <p className="say">
            <time>{time(at)}</time> {text.slice(0, EXCERPT)}
          </p>
          <div className="acts">
            <Button size="compact-sm" variant="default" onClick={() => void act('reopen', { paragraph }).then(refresh)}>
              {say('gone.back')}
            </Button>
          </div>
        </div>
      ))}
    </section>
  )
}
