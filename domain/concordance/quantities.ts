/** Numbers as a language writes them, in digits and in words: `5.000`, `1,5 millones`, `two hundred and fifty`, `XII`. */
import { tableOf } from './language.ts'
import type { LanguageData } from './language.ts'
import type { Span } from './types.ts'

export type Quantity = Span & { readonly value: number; readonly isPassing: boolean }

type Word = { readonly value: number; readonly form: 'cardinal' | 'ordinal' | 'multiplier' }
export type NumberWords = { readonly pattern: RegExp; readonly words: ReadonlyMap<string, Word>; readonly passing: ReadonlySet<string> }

export const DIGITS = '\\d{1,3}(?:[.,\\u00a0\\u202f ]\\d{3}(?!\\d))+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?'

export function numberWordsOf({ cardinals, ordinals, multipliers, passing }: LanguageData): NumberWords {
  const words = new Map<string, Word>()
  const tables = { cardinal: cardinals, ordinal: ordinals, multiplier: multipliers }
  for (const form of ['cardinal', 'ordinal', 'multiplier'] as const)
    for (const [word, value] of tableOf(tables[form])) words.set(word, { value: Number(value), form })
  const alternatives = [...words.keys()].sort((a, b) => b.length - a.length).join('|')
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(?:(${DIGITS})(?:\\.?[ºª°]|st(?!\\p{L})|nd(?!\\p{L})|rd(?!\\p{L})|th(?!\\p{L}))?(?![\\d])|(${alternatives})(?!\\p{L}))`,
    'giu',
  )
  return { pattern, words, passing: new Set(passing.split(' ')) }
}

/** `5.000,50` -> 5000.5 where the language groups by dots. */
export function valueOf(digits: string, thousands: string): number {
  const plain = digits.replace(/[\u00a0\u202f ]/g, '')
  const groups = new RegExp(`^\\d{1,3}(?:[${thousands}]\\d{3})+(?=$|[.,]\\d+$)`).exec(plain)?.[0] ?? ''
  const isMixed = /\..*,|,.*\./.test(groups)
  // 1.234,567: what follows the last sign are decimals.
  const whole = isMixed ? groups.slice(0, Math.max(groups.lastIndexOf('.'), groups.lastIndexOf(','))) : groups
  return Number(whole.replace(/[.,]/g, '') + plain.slice(whole.length).replace(',', '.'))
}

/** A number while its words are read. */
type Growing = { from: number; to: number; total: number; current: number; isPassing: boolean; isClosed: boolean }

const valueSoFar = ({ total, current }: Growing): number => total + current

/** Whether `value` may follow: units after tens, tens after hundreds. */
function fits({ current, total, isClosed }: Growing, value: number): boolean {
  if (isClosed) return false
  const last = current === 0 ? total : current
  if (value >= 1000) return false
  if (last % 1000 === 0) return current === 0 && total > 0
  return last % 100 === 0 ? value < 100 : last % 10 === 0 && last % 100 >= 20 && value < 10
}

const mayBeJoined = (between: string, { current, total }: Growing, value: number, and: string): boolean =>
  /^[\s-]+$/.test(between) ||
  (new RegExp(`^\\s+${and}\\s+$`, 'iu').test(between) &&
    (and === 'y' ? current % 100 >= 20 && value < 10 : (current === 0 ? total : current) % 100 === 0 && value < 100))

function multiplied(growing: Growing, value: number): boolean {
  const { current, total } = growing
  if (value === 100) {
    if (current < 1 || current > 9) return false
    growing.current = current * 100
    return true
  }
  // `mil millones`: the thousand is multiplied too.
  if (value >= 1_000_000 && total > 0 && total < value) {
    growing.total = (total + current) * value
    growing.current = 0
    return true
  }
  if (current === 0) return false
  growing.total = total + current * value
  growing.current = 0
  return true
}

/** The numbers of a text, in order. */
export function quantitiesIn(
  text: string,
  { thousands, and }: LanguageData,
  { pattern, words, passing }: NumberWords,
): readonly Quantity[] {
  const found: Growing[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, digits, name] = match
    const end = match.index + whole.length
    const word = name === undefined ? null : (words.get(name.toLowerCase()) ?? null)
    const last = found.at(-1)
    const between = last === undefined ? null : text.slice(last.to, match.index)
    if (word !== null && last !== undefined && between !== null && grew(last, word, between, and)) {
      last.to = end
      last.isPassing = false
      continue
    }
    const value = digits === undefined ? (word?.value ?? 0) : valueOf(digits, thousands)
    const isMultiplier = word?.form === 'multiplier'
    found.push({
      from: match.index,
      to: end,
      total: isMultiplier ? value : 0,
      current: isMultiplier ? 0 : value,
      isPassing: name !== undefined && passing.has(name.toLowerCase()),
      isClosed: digits !== undefined || word?.form === 'ordinal',
    })
  }
  return found.map((each) => ({ from: each.from, to: each.to, value: valueSoFar(each), isPassing: each.isPassing }))
}

function grew(last: Growing, { value, form }: Word, between: string, and: string): boolean {
  if (form === 'multiplier') return /^[\s-]+$/.test(between) && multiplied(last, value)
  if (!mayBeJoined(between, last, value, and)) return false
  const isTensOrdinal = form === 'ordinal' && last.isClosed && last.current % 10 === 0 && last.current >= 10 && value < 10
  if (!isTensOrdinal && !fits(last, value)) return false
  last.current += value
  last.isClosed = form === 'ordinal'
  return true
}

const NUMERALS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** The value of a Roman numeral up to 89; null for anything else. */
export function romanValue(word: string): number | null {
  if (!/^(?:X[L]|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(word) || word === '' || word === 'L') return null
  return Array.from(word).reduce((sum, sign, at) => {
    const value = NUMERALS[sign] ?? 0
    return value < (NUMERALS[word[at + 1] ?? ''] ?? 0) ? sum - value : sum + value
  }, 0)
}
