/** For who is out of the room: that the Declaration was adopted, or certified, and when. */
import type { SeatData } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'

export function AdoptionTold({ seat: { declared, conference } }: { readonly seat: SeatData }) {
  const { say, language } = useLanguage()
  const at = declared?.certified ?? declared?.adopted ?? null
  if (at === null) return null
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: conference.venueZone })
  const certified = declared?.certified != null
  return (
    <p>
      <b>{say(certified ? 'adoption.outCertified' : 'adoption.out', { time: moment.format(at) })}</b>
    </p>
  )
}
