/** The days of a meeting in words: in a sentence (`el 27 y 28 de abril de 2031`) and in a heading (`27-28 de abril de 2031`). */
import type { Language } from './conference.ts'

export type Days = { readonly from: string; readonly to: string }

/** Month names are ours, so that every machine writes the same. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

type Day = { readonly day: number; readonly month: string; readonly year: number }
type Span = {
  readonly from: Day
  readonly to: Day
  readonly kind: 'one day' | 'one month' | 'one year' | 'two years'
  readonly next: boolean
}

const DAY_LENGTH = 86_400_000

function dayOf(iso: string, language: Language): Day {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return { day, month: MONTHS[language][month - 1] ?? '', year }
}

function spanOf(days: Days, language: Language): Span {
  const from = dayOf(days.from, language)
  const to = dayOf(days.to, language)
  const next = Date.parse(days.to) - Date.parse(days.from) === DAY_LENGTH
  if (days.from === days.to) return { from, to, kind: 'one day', next }
  if (from.year !== to.year) return { from, to, kind: 'two years', next }
  return { from, to, kind: from.month === to.month ? 'one month' : 'one year', next }
}

type Phrases = {
  /** A day, without what the other end says already. */
  readonly written: Readonly<Record<'day' | 'month' | 'year', (day: Day) => string>>
  readonly one: (day: string) => string
  /** Two days that follow each other. */
  readonly pair: (from: string, to: string) => string
  readonly range: (from: string, to: string) => string
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  es: {
    written: {
      day: ({ day }) => `${day}`,
      month: ({ day, month }) => `${day} de ${month}`,
      year: ({ day, month, year }) => `${day} de ${month} de ${year}`,
    },
    one: (day) => `el ${day}`,
    pair: (from, to) => `el ${from} y ${to}`,
    range: (from, to) => `del ${from} al ${to}`,
  },
  en: {
    written: {
      day: ({ day }) => `${day}`,
      month: ({ day, month }) => `${day} ${month}`,
      year: ({ day, month, year }) => `${day} ${month} ${year}`,
    },
    one: (day) => `on ${day}`,
    pair: (from, to) => `on ${from} and ${to}`,
    range: (from, to) => `from ${from} to ${to}`,
  },
}

const FIRST_DAY = { 'one day': 'year', 'one month': 'day', 'one year': 'month', 'two years': 'year' } as const

/** As inside a sentence, with its preposition or article. */
export function datesInSentence(days: Days, language: Language): string {
  const span = spanOf(days, language)
  const { written, one, pair, range } = PHRASES[language]
  const to = written.year(span.to)
  if (span.kind === 'one day') return one(to)
  const from = written[FIRST_DAY[span.kind]](span.from)
  if (!span.next) return range(from, to)
  return language === 'es' && span.kind !== 'one month' ? pair(from, `el ${to}`) : pair(from, to)
}

/** As in a heading: a hyphen between days of one month, a spaced dash between fuller dates. */
export function datesInHeading(days: Days, language: Language): string {
  const span = spanOf(days, language)
  const { written } = PHRASES[language]
  const to = written.year(span.to)
  if (span.kind === 'one day') return to
  const from = written[FIRST_DAY[span.kind]](span.from)
  return span.kind === 'one month' ? `${from}-${to}` : `${from} – ${to}`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Made once for each zone: making one takes longer than a hundred readings. */
function venueClock(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? newClock(zone)
  clocks.set(zone, clock)
  return clock
}

const newClock = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

/** In a language without phrases of its own, as the platform writes it. */
const dayIn = (iso: string, language: string): string =>
  language === 'es' || language === 'en'
    ? PHRASES[language].written.year(dayOf(iso, language))
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`))

/** An instant as the clocks of the venue show it: `27 de abril de 2031` and `9:05`. */
export function dayAndTime(at: number, zone: string, language: Language): { readonly day: string; readonly time: string } {
  const parts = new Map(
    venueClock(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const iso = [parts.get('year'), parts.get('month'), parts.get('day')].join('-')
  return {
    day: dayIn(iso, language),
    time: `${Number(parts.get('hour'))}:${parts.get('minute')}`,
  }
}
