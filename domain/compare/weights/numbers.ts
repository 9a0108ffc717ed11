/** Numbers, dates, amounts and deadlines, by what they say: `dos`, `2` and `dos (2)` are one number. */
import { romanValue } from '../../text/numbers.ts'
import type { NumberRules } from './language.ts'
import { DEADLINE, type Lexicon, type Rule, UP_TO } from './lexicon.ts'
import { type Found, weighing } from './settle.ts'
import type { Token } from './sides.ts'

type Tokens = readonly Token[]
/** A number that was read: up to which word, what it says, and where it is a time, how far off. */
type Reading = { readonly end: number; readonly key: string; readonly time: { readonly scale: string; readonly days: number } | null }
type Value = { readonly end: number; readonly value: number }

/** The number words of all the languages that are asked. */
type Numerals = {
  readonly cardinals: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  readonly ordinals: ReadonlyMap<string, number>
  readonly units: ReadonlyMap<string, number>
  readonly currencies: ReadonlyMap<string, string>
  readonly months: ReadonlyMap<string, number>
  readonly capitalMonths: ReadonlySet<string>
  readonly joiners: ReadonlySet<string>
  readonly dateJoiners: ReadonlySet<string>
  readonly one: ReadonlySet<string>
  readonly percent: readonly (readonly string[])[]
}

const tableOf = <V>(all: readonly NumberRules[], of: (rules: NumberRules) => Readonly<Record<string, V>>): ReadonlyMap<string, V> =>
  new Map(all.flatMap((rules) => Object.entries(of(rules))))

function numeralsOf({ languages }: Lexicon): Numerals {
  const all = languages.map(({ numbers }) => numbers)
  return {
    cardinals: tableOf(all, ({ cardinals }) => cardinals),
    scales: tableOf(all, ({ scales }) => scales),
    ordinals: tableOf(all, ({ ordinals }) => ordinals),
    units: tableOf(all, ({ units }) => units),
    currencies: tableOf(all, ({ currencies }) => currencies),
    months: new Map(all.flatMap(({ months }) => months.map((month, i) => [month, i + 1] as const))),
    capitalMonths: new Set(all.flatMap(({ capitalMonths }) => capitalMonths ?? [])),
    joiners: new Set(all.flatMap(({ joiners }) => joiners)),
    dateJoiners: new Set(all.flatMap(({ dateJoiners }) => dateJoiners)),
    one: new Set(all.flatMap(({ one }) => one)),
    percent: all.flatMap(({ percent }) => percent.map((words) => words.split(' '))),
  }
}

const made = new WeakMap<Lexicon, Numerals>()

function numeralsFor(lexicon: Lexicon): Numerals {
  const known = made.get(lexicon)
  if (known !== undefined) return known
  const numerals = numeralsOf(lexicon)
  made.set(lexicon, numerals)
  return numerals
}

const DIGITS = /^\p{N}/u
const THOUSANDS = /^\d{1,3}(?:[.,\u00a0\u202f]\d{3})+$/
const wordAt = (tokens: Tokens, at: number): string => tokens[at]?.word ?? ''
const joined = (tokens: Tokens, at: number): boolean => tokens[at]?.parted === false

function digitsAt(tokens: Tokens, at: number): Value | null {
  const token = tokens[at]
  if (token === undefined || !DIGITS.test(token.raw)) return null
  let digits = THOUSANDS.test(token.word) ? token.word.replace(/\D/g, '') : token.word.replace(',', '.')
  let end = at + 1
  // `10 000`
  for (; /^\d{1,3}(?:\d{3})*$/.test(digits) && /^\d{3}$/.test(wordAt(tokens, end)) && joined(tokens, end); end++)
    digits += wordAt(tokens, end)
  const value = Number(digits)
  return Number.isNaN(value) ? null : { end, value }
}

/** `treinta y cinco`, `two hundred and six`. */
function cardinalAt(numerals: Numerals, tokens: Tokens, from: number): Value | null {
  let value = 0
  let at = from
  let end = from
  for (; at < tokens.length && (at === from || joined(tokens, at)); at++) {
    const part = numerals.cardinals.get(wordAt(tokens, at))
    if (part !== undefined) {
      value += part
      end = at + 1
    } else if (end === at && at > from && numerals.scales.has(wordAt(tokens, at))) {
      return { end, value }
    } else if (end !== at || at === from || !numerals.joiners.has(wordAt(tokens, at))) break
  }
  return end > from ? { end, value } : null
}

/** With what multiplies it: `dos mil siete`, `1,5 millones`. */
function scaledAt(numerals: Numerals, tokens: Tokens, from: number): Value | null {
  let total = 0
  let part = digitsAt(tokens, from) ?? cardinalAt(numerals, tokens, from)
  let end = part?.end ?? from
  while (joined(tokens, end) || end === from) {
    const scale = numerals.scales.get(wordAt(tokens, end))
    if (scale === undefined) break
    total = scale > 100 && total > 0 && part === null ? total * scale : total + (part?.value ?? 1) * scale
    end++
    const next = numerals.joiners.has(wordAt(tokens, end)) ? end + 1 : end
    part = joined(tokens, next) ? cardinalAt(numerals, tokens, next) : null
    end = part?.end ?? end
  }
  return end > from ? { end, value: total + (part?.value ?? 0) } : null
}

/** `uno` counts before a unit, `treinta (30)` once. */
function valueAt(numerals: Numerals, tokens: Tokens, from: number): Value | null {
  if (numerals.one.has(wordAt(tokens, from)) && numerals.units.has(wordAt(tokens, from + 1))) return { end: from + 1, value: 1 }
  const value = scaledAt(numerals, tokens, from)
  if (value === null || tokens[value.end]?.parted !== true) return value
  const again = digitsAt(tokens, value.end)
  return again !== null && again.value === value.value && !DIGITS.test(tokens[from]?.raw ?? '') ? { ...value, end: again.end } : value
}

/** How the key of a date begins. */
const DATE = 'date '
type DateParts = { readonly day?: number; readonly month?: number; readonly year?: number }

function dated(parts: DateParts, end: number): Reading {
  const { day = 0, month = 0, year = 0 } = parts
  const scale = `until ${day > 0 ? 'd' : ''}${month > 0 ? 'm' : ''}${year > 0 ? 'y' : ''}`
  return { end, key: `${DATE}${day} ${month} ${year}`, time: { scale, days: year * 372 + month * 31 + day } }
}

const isYear = (token: Token | undefined): boolean => token !== undefined && /^(?:19|20|21)\d\d$/.test(token.word)
const isDay = (token: Token | undefined): boolean => token !== undefined && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token.word)

function monthAt(numerals: Numerals, tokens: Tokens, at: number): number | null {
  const token = tokens[at]
  const month = token === undefined ? undefined : numerals.months.get(token.word)
  if (token === undefined || month === undefined) return null
  if (!numerals.capitalMonths.has(token.word)) return month
  const near = [tokens[at - 1], tokens[at + 1]].some((each) => each !== undefined && DIGITS.test(each.raw))
  return token.raw !== token.word && (near || !token.initial) ? month : null
}

const pastJoiner = (numerals: Numerals, tokens: Tokens, at: number): number => (numerals.dateJoiners.has(wordAt(tokens, at)) ? at + 1 : at)

function dateAt(numerals: Numerals, tokens: Tokens, from: number): Reading | null {
  const slashed = slashedAt(tokens, from)
  if (slashed !== null) return slashed
  if (isYear(tokens[from])) return dated({ year: Number(tokens[from]?.word) }, from + 1)
  const before = isDay(tokens[from]) ? Number(tokens[from]?.word) : numerals.ordinals.get(wordAt(tokens, from)) === 1 ? 1 : undefined
  const at = before === undefined ? from : pastJoiner(numerals, tokens, from + 1)
  const month = monthAt(numerals, tokens, at)
  if (month === null) return null
  const after = before === undefined && isDay(tokens[at + 1]) ? Number(tokens[at + 1]?.word) : undefined
  const day = before ?? after
  const next = pastJoiner(numerals, tokens, after === undefined ? at + 1 : at + 2)
  const year = isYear(tokens[next]) ? Number(tokens[next]?.word) : undefined
  const end = year !== undefined ? next + 1 : after === undefined ? at + 1 : at + 2
  return dated({ month, ...(day === undefined ? {} : { day }), ...(year === undefined ? {} : { year }) }, end)
}

/** `26/04/2007` */
function slashedAt(tokens: Tokens, from: number): Reading | null {
  const [day, one, month, two, year] = tokens.slice(from, from + 5)
  if (one?.raw !== '/' || two?.raw !== '/' || !isDay(day) || !isDay(month) || !isYear(year)) return null
  return dated({ day: Number(day?.word), month: Number(month?.word), year: Number(year?.word) }, from + 5)
}

const SIGNS: Readonly<Record<string, string>> = { $: 'usd', '€': 'eur', '£': 'gbp' }

/** `US$ 500`, `500 dólares`, `20 %`, `30 días`. */
function amountAt(numerals: Numerals, tokens: Tokens, from: number): Reading | null {
  const sign = wordAt(tokens, from) === 'us' && wordAt(tokens, from + 1) === '$' ? from + 1 : from
  const prefix = SIGNS[wordAt(tokens, sign)] ?? (sign === from ? numerals.currencies.get(wordAt(tokens, from)) : undefined)
  const value = valueAt(numerals, tokens, prefix === undefined ? from : sign + 1)
  if (value === null) return null
  if (prefix !== undefined) return { end: value.end, key: `${value.value} ${prefix}`, time: null }
  return measured(numerals, tokens, value)
}

function measured(numerals: Numerals, tokens: Tokens, { value, end }: Value): Reading {
  const percent = [['%'], ...numerals.percent].find((words) => words.every((word, i) => wordAt(tokens, end + i) === word))
  if (percent !== undefined) return { end: end + percent.length, key: `${value} %`, time: null }
  const after = pastJoiner(numerals, tokens, end)
  const currency = SIGNS[wordAt(tokens, end)] ?? numerals.currencies.get(wordAt(tokens, after))
  if (currency !== undefined)
    return { end: (SIGNS[wordAt(tokens, end)] === undefined ? after : end) + 1, key: `${value} ${currency}`, time: null }
  const days = tokens[end]?.initial === false ? numerals.units.get(wordAt(tokens, end)) : undefined
  if (days === undefined) return { end, key: `${value}`, time: null }
  return { end: end + 1, key: `${value} x ${days} days`, time: { scale: 'until days', days: value * days } }
}

/** `décimo segunda`, `XII`. */
function ordinalAt(numerals: Numerals, tokens: Tokens, from: number): Reading | null {
  const token = tokens[from]
  if (token === undefined) return null
  if (/^(?:[IVXL]{2,}|[VX])$/.test(token.raw)) {
    const value = romanValue(token.raw)
    return value === null ? null : { end: from + 1, key: `number ${value}`, time: null }
  }
  let value = 0
  let end = from
  for (; end < tokens.length && (end === from || joined(tokens, end)); end++) {
    const part = numerals.ordinals.get(wordAt(tokens, end))
    if (part === undefined || (end > from && part >= value)) break
    value += part
  }
  return end > from ? { end, key: `number ${value}`, time: null } : null
}

const readingAt = (numerals: Numerals, tokens: Tokens, at: number): Reading | null =>
  dateAt(numerals, tokens, at) ?? amountAt(numerals, tokens, at) ?? ordinalAt(numerals, tokens, at)

const found = ({ key, time, end }: Reading, first: number, isDeadline: boolean): Found => {
  // The later, the weaker; and later than all is no deadline.
  const until =
    isDeadline && time !== null ? { scale: time.scale, level: -time.days, neutral: Number.NEGATIVE_INFINITY } : { scale: 'number' }
  return { rule: weighing({ kind: 'number', key, ...until }), first, end }
}

/** Between a bound and its number: `antes de fines del año 2030`. */
const MOST_BETWEEN = 3
/** `al menos el 30 %`. */
const MOST_BEFORE_AMOUNT = 2

export function numbersIn(lexicon: Lexicon, tokens: Tokens): readonly Found[] {
  const numerals = numeralsFor(lexicon)
  const all: Found[] = []
  let deadlineEnd = Number.NEGATIVE_INFINITY
  let at = 0
  while (at < tokens.length) {
    const uncounted = lexicon.uncounted.at(tokens, at)
    if (uncounted !== null) {
      at = uncounted.to
      continue
    }
    const reading = readingAt(numerals, tokens, at)
    const bound = reading === null ? boundAt(lexicon, numerals, tokens, at) : null
    if (reading !== null) {
      all.push(found(reading, at, at - deadlineEnd <= MOST_BETWEEN))
      at = reading.end
    } else if (bound !== null) {
      all.push({ rule: bound.value, first: at, end: bound.to })
      if (bound.value.key === DEADLINE.key) deadlineEnd = bound.to
      at = bound.to
    } else at++
  }
  return all
}

function boundAt(lexicon: Lexicon, numerals: Numerals, tokens: Tokens, at: number): { readonly value: Rule; readonly to: number } | null {
  const anywhere = lexicon.deadline.at(tokens, at)
  const before = lexicon.bound.at(tokens, at)
  if (before === null || (anywhere !== null && anywhere.to >= before.to)) return anywhere
  const isUpTo = before.value.key === UP_TO.key
  const reach = isUpTo || before.value.key === DEADLINE.key ? MOST_BETWEEN : MOST_BEFORE_AMOUNT
  for (let next = before.to; next < before.to + reach; next++) {
    const reading = readingAt(numerals, tokens, next)
    if (reading !== null) return isUpTo && reading.key.startsWith(DATE) ? { ...before, value: DEADLINE } : before
  }
  return anywhere
}
