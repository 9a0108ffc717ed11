/** On paper only: which text this is, and as of when, at the venue. */
import { useEffect, useState } from 'react'
import { useRoom } from '../use-room.tsx'

export function PrintedHead() {
  const { inside, shown, say, language } = useRoom()
  const { conference } = inside.start
  const [now, setNow] = useState(0)
  useEffect(() => {
    const onPrint = (): void => setNow(Date.now())
    window.addEventListener('beforeprint', onPrint)
    return () => window.removeEventListener('beforeprint', onPrint)
  }, [])
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: conference.venueZone })
  const parts = [
    conference.title,
    ...(shown.revision === null ? [] : [`Rev.${shown.revision.number}`]),
    say('top.live'),
    ...(now === 0 ? [] : [moment.format(now)]),
  ]
  return (
    <p className="printed-head" aria-hidden="true">
      {parts.join(' · ')}
    </p>
  )
}
