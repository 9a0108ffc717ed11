/** A moment as it is told on these screens, and the addresses of these screens. */
import { useCallback, useMemo } from 'react'
import type { Language } from '../../sentences/language.ts'
import { useRoom } from '../use-room.tsx'
import type { Sittings } from './answers.ts'

/** The room with what one missed in the panel's place. */
export const CATCH_UP = '/catching-up'

/** With its day where that is not today, at the venue. */
export function useMoment(): (at: number) => string {
  const { inside, language } = useRoom()
  return useMomentAt(inside.start.conference.venueZone, language)
}

/** The same for a seat in the room or out of it. */
export function useMomentAt(timeZone: string, language: Language): (at: number) => string {
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone })
    const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone })
    return (at) => (day.format(at) === day.format(Date.now()) ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`)
  }, [language, timeZone])
}

/** As a record states it: always with its day and year. */
export function useMomentOfRecord(): (at: number) => string {
  const { inside, language } = useRoom()
  const { venueZone: timeZone } = inside.start.conference
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone })
    return (at) => format.format(at)
  }, [language, timeZone])
}

/** `Grupo de redacción (2)`; what was done outside sittings is told so. */
export function useSittingName(sittings: Sittings): (ordinal: number | null) => string {
  const { say } = useRoom()
  return useCallback(
    (ordinal) => {
      const sitting = sittings.find((each) => each.ordinal === ordinal)
      return sitting === undefined
        ? say('replay.outside')
        : say('replay.sitting', { kind: say(`sitting.${sitting.kind}`), ordinal: sitting.ordinal })
    },
    [say, sittings],
  )
}
