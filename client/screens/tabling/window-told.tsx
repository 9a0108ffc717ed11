/** Told in the room and to those who are out of it: until when proposals may be tabled in writing. It goes when its time is over. */
import { IconClock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { type Language, useLanguage } from '../../sentences/language.ts'
import './tabling.css'

type Window = { readonly until: number }

/** Longer waits than this a browser does not keep. */
const LONGEST_WAIT = 2 ** 31 - 1

export function useOpenWindow(window: Window | null): Window | null {
  const [now, setNow] = useState(Date.now)
  const until = window?.until ?? 0
  useEffect(() => {
    if (until <= now) return undefined
    const left = Math.max(until - Date.now(), 0)
    const timer = setTimeout(() => setNow(Date.now()), Math.min(left, LONGEST_WAIT))
    return () => clearTimeout(timer)
  }, [until, now])
  return until > now ? window : null
}

/** With the day, where it is not today's. */
function timeOf(at: number, zone: string, language: Language): string {
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: zone })
  const hour = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: zone })
  return day.format(at) === day.format(Date.now()) ? hour.format(at) : `${hour.format(at)} (${day.format(at)})`
}

export function WindowTold({ window, zone }: { readonly window: Window | null; readonly zone: string }) {
  const { say, language } = useLanguage()
  const open = useOpenWindow(window)
  if (open === null) return null
  return (
    <p className="window-told" role="status">
      <IconClock size={16} stroke={1.75} aria-hidden="true" />
      <span>{say('window.told', { time: timeOf(open.until, zone, language) })}</span>
    </p>
  )
}
