/** The Recommendation that is being read, above the text of every seat; chair and secretariat have the bar that leads the reading. */
import { useRoom } from '../use-room.tsx'
import { ReadingBar } from './reading-bar.tsx'
import { Words } from './words.tsx'
import './reading.css'

export function ReadingStrip() {
  const { shown, role } = useRoom()
  const { sitting, reading, trace } = shown
  if (trace.length === 0 || sitting === null || sitting.state === 'closed') return null
  if (role === 'office') return reading.now === null && sitting.kind !== 'first' ? null : <ReadingBar />
  const item = trace.find(({ number }) => number === reading.now)
  return item === undefined ? null : (
    <section className="reading">
      <Words number={item.number} text={item.text} progress={{ read: reading.read, all: trace.length }} />
    </section>
  )
}
