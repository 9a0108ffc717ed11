/** Until when, as the words of an act say it. */
import type { DeadlineRule, DeadlineWords } from './language.ts'
import type { Day } from './types.ts'

export type FoundDay = { readonly day: Day; readonly words: string }

/** The first date by which it is to be done. What is counted, as in `within six months`, is counted from `adopted`; before there is such a day, it is none. */
export function deadlineIn(text: string, language: DeadlineWords, adopted: Day | null): FoundDay | null {
  const found = language.rules.flatMap((rule) => {
    const match = rule.pattern.exec(text)
    const day = match === null ? null : dayOf(rule, match.groups ?? {}, language, adopted)
    return match === null || day === null ? [] : [{ at: match.index, day, words: match[0] }]
  })
  // A stable order: of two at one place the rule that comes first, which says more.
  const [first] = found.sort((a, b) => a.at - b.at)
  return first === undefined ? null : { day: first.day, words: first.words }
}

type Groups = Readonly<Record<string, string | undefined>>

function dayOf({ ends }: DeadlineRule, groups: Groups, language: DeadlineWords, adopted: Day | null): Day | null {
  const year = Number(groups.year)
  switch (ends) {
    case 'day':
      return calendarDay(year, monthOf(groups, language), numberOf(groups.day, language))
    case 'month':
      return lastDay(year, monthOf(groups, language))
    case 'quarter':
      return lastDay(year, 3 * partOf(groups, language, 4))
    case 'half':
      return lastDay(year, 6 * partOf(groups, language, 2))
    case 'year':
      return lastDay(year, 12)
    case 'counted':
      return adopted === null ? null : counted(adopted, groups, language)
  }
}

/** From 1; 0 where there is none. */
const monthOf = ({ month = '' }: Groups, { months }: DeadlineWords): number =>
  months.indexOf(month.toLowerCase().replace('setiembre', 'septiembre')) + 1

/** The last one has no number of its own. */
const partOf = ({ part = '' }: Groups, { ordinals }: DeadlineWords, most: number): number =>
  Math.min(ordinals[part.toLowerCase()] ?? most, most)

const numberOf = (words: string | undefined, { numbers }: DeadlineWords): number =>
  words === undefined ? Number.NaN : (numbers[words.toLowerCase()] ?? Number(words))

const pad = (value: number): string => String(value).padStart(2, '0')

/** Null where the calendar has no such day. */
function calendarDay(year: number, month: number, day: number): Day | null {
  const iso = `${year}-${pad(month)}-${pad(day)}`
  return isDay(iso) ? iso : null
}

const lastDay = (year: number, month: number): Day | null => calendarDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())

const DAYS_OF = { days: 1, weeks: 7 } as const
const MONTHS_OF = { months: 1, years: 12 } as const
const DAY_MS = 86_400_000

function counted(adopted: Day, { count, unit = '' }: Groups, language: DeadlineWords): Day | null {
  const many = numberOf(count, language)
  const of = language.units[unit.toLowerCase()]
  if (Number.isNaN(many) || of === undefined) return null
  if (of === 'days' || of === 'weeks') return isoOf(Date.parse(adopted) + many * DAYS_OF[of] * DAY_MS)
  return monthsAfter(adopted, many * MONTHS_OF[of])
}

/** The same day of the month, or its last where it has fewer. */
function monthsAfter(from: Day, months: number): Day | null {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return calendarDay(inYear, inMonth, Math.min(day, new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate()))
}

const isoOf = (at: number): Day => new Date(at).toISOString().slice(0, 10)

/** A day that the calendar has. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const at = Date.parse(value)
  return !Number.isNaN(at) && isoOf(at) === value
}
