/** Where the negotiating history was destroyed, whatever looks back says so. */
import { useCallback } from 'react'
import { useRoom } from '../use-room.tsx'

/** With its year, at the venue. */
export function useDay(): (at: number) => string {
  const { inside, language } = useRoom()
  const { venueZone: timeZone } = inside.start.conference
  return useCallback((at) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(at), [language, timeZone])
}

export function HistoryGone() {
  const { shown, say } = useRoom()
  const day = useDay()
  return shown.history === null ? null : <p className="quiet">{say('history.gone', { day: day(shown.history.destroyed) })}</p>
}
