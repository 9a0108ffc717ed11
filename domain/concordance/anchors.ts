/** What a paragraph says that any language says alike, each stretch of it as one kind only: titles, symbols, dates, references, amounts, names, numbers. */
import { folded } from '../text/fold.ts'
import { type LanguageData, languageData, tableOf } from './language.ts'
import { DIGITS, numberWordsOf, type NumberWords, quantitiesIn, romanValue, valueOf } from './quantities.ts'
import type { Anchor, AnchorKind } from './types.ts'

/** The rules of a language, ready for use. */
export type Rules = {
  readonly data: LanguageData
  readonly words: NumberWords
  readonly dates: readonly RegExp[]
  readonly month: (word: string) => number
  readonly references: readonly (readonly [RegExp, string])[]
  readonly currencies: readonly (readonly [RegExp, string])[]
  readonly percent: RegExp
  readonly names: readonly NameRule[]
  readonly acronyms: ReadonlyMap<string, string>
}
type NameRule = { readonly pattern: RegExp; readonly keys: ReadonlyMap<string, string>; readonly isSoft: boolean }

const DAY = '(?:\\d{1,2}(?:\\.?[ºª°]|er|st|nd|rd|th)?|primero)'
const DAYS = `(?<days>${DAY}(?:(?:\\s*[,–—-]\\s*|\\s*,?\\s+(?:y|e|and|al?|to|through)\\s+)(?:el\\s+)?${DAY})*)`
const YEAR = '(?<year>(?:1[89]|20|21)\\d\\d)(?!\\d|[.,/]\\d)'
const START = '(?<![\\p{L}\\d])'
const END = '(?!\\p{L})'

function datesOf({ months, beforeMonth, isDayFirst }: LanguageData): readonly RegExp[] {
  const month = `(?<month>${months.join('|')})${END}`
  const sources = [
    '(?<year>\\d{4})-(?<month>\\d{2})-(?<days>\\d{2})(?!\\d)',
    isDayFirst
      ? '(?<days>\\d{1,2})[/.](?<month>\\d{1,2})[/.](?<year>\\d{4})(?!\\d)'
      : '(?<month>\\d{1,2})[/.](?<days>\\d{1,2})[/.](?<year>\\d{4})(?!\\d)',
    `${DAYS}\\s+(?:(?:de|of|day\\s+of)\\s+)?${month}(?:\\s*,?\\s*(?:del?\\s+)?(?:año\\s+)?${YEAR})?`,
    `${month}\\s+(?:the\\s+)?${DAYS}(?!\\d)(?:\\s*,?\\s*(?:of\\s+)?${YEAR})?`,
    `${month}\\s*,?\\s*(?:(?:del?|of)\\s+)?(?:año\\s+)?${YEAR}`,
    `(?<=${START}(?:${beforeMonth})[\\s-]+)${month}`,
  ]
  return sources.map((source) => new RegExp(`${START}${source}`, 'giu'))
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')

function nameRule(table: string, isSoft: boolean, flags: string): NameRule {
  const keys = tableOf(table)
  const names = [...keys.keys()].sort((a, b) => b.length - a.length).map(escaped)
  return { pattern: new RegExp(`${START}(?:${names.join('|')})${END}`, flags), keys, isSoft }
}

/** Organisations and cities first: a country within their name is none. */
const namesOf = ({ organisations, cities, countries, demonyms }: LanguageData): readonly NameRule[] => [
  nameRule(organisations, true, 'gu'),
  nameRule(cities, false, 'gu'),
  nameRule(countries, false, 'gu'),
  nameRule(demonyms, true, 'gu'),
]

function rulesFrom(data: LanguageData): Rules {
  const months = data.months.map((month) => new RegExp(`^${month}$`, 'iu'))
  const paired = (
    list: readonly (readonly [string, string])[],
    wrap: (pattern: string) => RegExp,
  ): readonly (readonly [RegExp, string])[] => list.map(([pattern, key]) => [wrap(pattern), key])
  return {
    data,
    words: numberWordsOf(data),
    dates: datesOf(data),
    month: (word) => (/^\d+$/.test(word) ? Number(word) : months.findIndex((month) => month.test(word)) + 1),
    references: paired(
      data.references,
      (pattern) => new RegExp(`${START}(?:${pattern})\\s+(?:n\\.?[ºo°]s?\\.?\\s*|nos?\\.\\s*|núm\\.\\s*)?`, 'giu'),
    ),
    currencies: paired(data.currencies, (pattern) => new RegExp(`^\\s+(?:${data.ofCurrency})?(?:${pattern})${END}`, 'iu')),
    percent: new RegExp(`^\\s*(?:${data.percent})`, 'iu'),
    names: namesOf(data),
    acronyms: tableOf(data.acronyms),
  }
}

const ready = new Map<LanguageData, Rules>()
export function rulesOf(language: string): Rules | null {
  const data = languageData(language)
  if (data === null) return null
  const known = ready.get(data) ?? rulesFrom(data)
  ready.set(data, known)
  return known
}

/** A text in which what was read once is not read again. */
class Reading {
  readonly anchors: Anchor[] = []
  left: string

  constructor(text: string) {
    this.left = text
  }

  take(kind: AnchorKind, key: string, from: number, to: number, isSoft = false): void {
    this.anchors.push({ kind, key, from, to, isSoft })
    this.hide(from, to)
  }

  hide(from: number, to: number): void {
    this.left = `${this.left.slice(0, from)}${'\u0001'.repeat(to - from)}${this.left.slice(to)}`
  }
}

const QUOTED = /«[^«»]{2,300}»|“[^“”]{2,300}”|"[^"]{2,300}"/gu

/** A title's own words are compared as a title; which ones they are is asked elsewhere. */
function readTitles(reading: Reading): void {
  for (const { 0: words, index } of reading.left.matchAll(QUOTED))
    reading.take('title', words.slice(1, -1).trim(), index, index + words.length)
}

/** CRM/2007/1, A/RES/73/195, ST/12: the same everywhere but for the acronym. */
function readSymbols(reading: Reading, { acronyms }: Rules): void {
  for (const { 0: symbol, index } of reading.left.matchAll(
    /(?<![\p{L}\d/])\p{Lu}[\p{Lu}\d.]*(?:[/-][\p{Lu}\d.]*[\p{Lu}\d])*[/-][\p{Lu}\d]*\d[\p{Lu}\d]*(?:[/-][\p{Lu}\d]+)*/gu,
  )) {
    // An acronym that no table holds has the same letters in another order: CRMH, RCHM.
    const parts = symbol
      .split(/([/-])/)
      .map((part) => acronyms.get(part) ?? (/\d/.test(part) ? part.toLowerCase() : Array.from(part).sort().join('')))
    reading.take('reference', `symbol ${parts.join('')}`, index, index + symbol.length)
  }
}

/** 26, 27 and 28 are 26 to 28. */
function daysKey(days: string): string {
  const numbers =
    days
      .replace(/primero/i, '1')
      .match(/\d+/g)
      ?.map(Number) ?? []
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)]
  const isRun = numbers.every((day, at) => at === 0 || day === (numbers[at - 1] ?? 0) + 1)
  return numbers.length <= 2 || isRun ? (first === last ? String(first) : `${first}-${last}`) : numbers.join('+')
}

function readDates(reading: Reading, { dates, month }: Rules): void {
  for (const pattern of dates)
    for (const match of reading.left.matchAll(pattern)) {
      const { days, month: name = '', year } = match.groups ?? {}
      const key = [days === undefined ? '' : daysKey(days), month(name), year ?? ''].join('/')
      // `may` is a month only with its capital.
      if (/^\p{Ll}/u.test(name) && name === 'may') continue
      reading.take('date', key, match.index, match.index + match[0].length)
    }
}

const ITEM = '(?:\\d+(?:[./-]\\d+)*(?:\\s?\\(?[a-z\\d]\\))*|\\(?[a-z]\\)|[IVXL]+(?![\\p{L}\\d])|[A-Z](?![\\p{L}\\d.]))(?!\\p{L})'
const LIST = new RegExp(`${ITEM}(?:(?:\\s*[,–-]\\s*|\\s*,?\\s+(?:y|e|o|and|or|al?|to)\\s+)(?:el\\s+)?${ITEM})*`, 'uy')
const itemKey = (item: string): string => {
  const bare = item.replace(/[()\s]/g, '')
  return String(romanValue(bare) ?? bare.toLowerCase())
}

function readReferences(reading: Reading, { references }: Rules): void {
  for (const [pattern, type] of references)
    for (const match of reading.left.matchAll(pattern)) {
      LIST.lastIndex = match.index + match[0].length
      const list = LIST.exec(reading.left)
      if (list === null) continue
      for (const { 0: item, index } of list[0].matchAll(new RegExp(ITEM, 'gu')))
        reading.anchors.push({
          kind: 'reference',
          key: `${type} ${itemKey(item)}`,
          from: list.index + index,
          to: list.index + index + item.length,
          isSoft: false,
        })
      reading.hide(match.index, list.index + list[0].length)
    }
}

const SIGN = /(?:(US|USD|CAD?|MXN?|BZ|RD)?\s?\$|(USD|EUR|MXN|CAD|GTQ|HNL|CRC|NIO|PAB|DOP|BZD|CHF|GBP)|([€£¥]|\bQ|B\/\.|C\$|L\.))\s?$/u
const AFTER_SIGN = /^\s?(USD|EUR|MXN|CAD|GTQ|HNL|CRC|NIO|PAB|DOP|BZD|CHF|GBP|€|£|¥)(?!\p{L})/u
const CODES: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  MX: 'MXN',
  BZ: 'BZD',
  RD: 'DOP',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  Q: 'GTQ',
  'B/.': 'PAB',
  C$: 'NIO',
  'L.': 'HNL',
}
const codeOf = (sign: string): string => CODES[sign] ?? sign

type Money = { readonly code: string; readonly before: number; readonly after: number }

/** The currency beside a number, and how many characters it takes on either side. */
function currencyBeside(text: string, from: number, to: number, { currencies }: Rules): Money | null {
  const sign = SIGN.exec(text.slice(Math.max(0, from - 8), from))
  const rest = text.slice(to, to + 80)
  const after = AFTER_SIGN.exec(rest)
  const named = currencies.map(([pattern, code]) => ({ found: pattern.exec(rest), code })).find(({ found }) => found !== null)
  const taken = Math.max(after?.[0].length ?? 0, named?.found?.[0].length ?? 0)
  if (named !== undefined || after !== null)
    return { code: named?.code ?? codeOf(after?.[1] ?? ''), before: sign?.[0].length ?? 0, after: taken }
  return sign === null ? null : { code: codeOf(sign[1] ?? sign[2] ?? sign[3] ?? 'USD'), before: sign[0].length, after: 0 }
}

const TIME = /(?<![\d.,])(\d{1,2})[:.](\d{2})\s*(horas|hours|hrs?\.?|h(?!\p{L})|[ap]\.?\s?m\.?(?!\p{L}))/giu

function readTimes(reading: Reading): void {
  for (const match of reading.left.matchAll(TIME)) {
    const hour = Number(match[1]) + (/^p/i.test(match[3] ?? '') && match[1] !== '12' ? 12 : 0)
    reading.take('number', `${hour}:${match[2]}`, match.index, match.index + match[0].length)
  }
}

function readQuantities(reading: Reading, rules: Rules): void {
  const text = reading.left
  for (const { from, to, value, isPassing } of quantitiesIn(text, rules.data, rules.words)) {
    // `60 por ciento`: taken with the number before it.
    if (reading.left.startsWith('\u0001', from)) continue
    const money = currencyBeside(text, from, to, rules)
    const percent = rules.percent.exec(text.slice(to, to + 24))
    if (money !== null) reading.take('amount', `${value} ${money.code}`, from - money.before, to + money.after)
    else if (percent !== null) reading.take('number', `${value}%`, from, to + percent[0].length)
    else reading.take(isYear(text.slice(from, to)) ? 'date' : 'number', String(value), from, to, isPassing)
  }
}

const isYear = (written: string): boolean => /^(?:1[89]|20|21)\d\d$/.test(written)

/** `III Reunión`, `Annex II`; a lone letter only where a capitalised word goes on. */
function readRomans(reading: Reading): void {
  for (const { 0: word, index } of reading.left.matchAll(/(?<![\p{L}\d.])[IVXL]+(?![\p{L}\d'’.])/gu)) {
    const value = romanValue(word)
    const isLone = word.length === 1
    if (value === null || (isLone && !/^\s+\p{Lu}\p{Ll}/u.test(reading.left.slice(index + 1)))) continue
    reading.take('number', String(value), index, index + word.length, isLone && word === 'I')
  }
}

function readNames(reading: Reading, { names }: Rules): void {
  for (const { pattern, keys, isSoft } of names)
    for (const { 0: name, index } of reading.left.matchAll(pattern))
      reading.take('name', keys.get(name.replace(/\s+/g, ' ')) ?? folded(name), index, index + name.length, isSoft)
}

const isShouted = (text: string): boolean => (text.match(/\p{Lu}/gu) ?? []).length > (text.match(/\p{Ll}/gu) ?? []).length

function readAcronyms(reading: Reading, { acronyms }: Rules): void {
  for (const { 0: word, index } of reading.left.matchAll(/(?<![\p{L}\d])\p{Lu}{2,}[\p{Lu}\d]*s?(?![\p{L}\d])/gu))
    if (acronyms.has(word) || (romanValue(word) === null && !isShouted(reading.left)))
      reading.take('name', acronyms.get(word) ?? `acronym ${folded(word)}`, index, index + word.length)
}

/** The anchors of one text, in the order in which they stand. */
export function anchorsOf(text: string, rules: Rules): readonly Anchor[] {
  const reading = new Reading(text)
  readTitles(reading)
  readSymbols(reading, rules)
  readDates(reading, rules)
  readReferences(reading, rules)
  readTimes(reading)
  readQuantities(reading, rules)
  readNames(reading, rules)
  readRomans(reading)
  readAcronyms(reading, rules)
  return reading.anchors.sort((a, b) => a.from - b.from)
}

/** Digits of any language, for texts of which nothing more is known. */
export const plainAnchors = (text: string): readonly Anchor[] =>
  Array.from(text.matchAll(new RegExp(`(?<![\\p{L}\\d])(?:${DIGITS})(?!\\d)`, 'gu')), ({ 0: digits, index }) => ({
    kind: 'number' as const,
    key: String(valueOf(digits, '.,')),
    from: index,
    to: index + digits.length,
    isSoft: false,
  }))
