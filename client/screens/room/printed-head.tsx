/** On paper only: which text this is, and as of when, at the venue. */
import { useRoom } from '../use-room.tsx'

export function PrintedHead() {
  const { inside, shown, say, language } = useRoom()
  const { conference } = inside.start
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: conference.venueZone })
  const parts = [
    conference.title,
    ...(shown.revision === null ? [] : [`Rev.${shown.revision.number}`]),
    say('top.live'),
    moment.format(Date.now()),
  ]
  return (
    <p className="printed-head" aria-hidden="true">
      {parts.join(' · ')}
    </p>
  )
}
