/** Told to everyone in the room, on every screen, as long as it lasts: base text is being written directly. */
import { useLocation } from 'wouter'
import { baseSince } from '../compare/sides.ts'
import { useRoom } from '../use-room.tsx'
import './announced.css'

export function Announced() {
  const { shown, say } = useRoom()
  const [, go] = useLocation()
  if (shown.directWriting !== 'reopened') return null
  return (
    <p className="announced" role="status">
      {say('direct.announced')}
      {shown.revision !== null && (
        <button type="button" className="plain" onClick={() => go(baseSince(shown.revision?.number ?? 1))}>
          {say('direct.compare', { number: shown.revision.number })}
        </button>
      )}
    </p>
  )
}
