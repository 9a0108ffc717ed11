/** Ordinals in words, 1 to 99, for the number of a meeting: `trigésima`, `twenty-first`. */
import type { Language } from './conference.ts'

export type Gender = 'feminine' | 'masculine'

const SPANISH_UNITS = ['', 'primer', 'segund', 'tercer', 'cuart', 'quint', 'sext', 'séptim', 'octav', 'noven']
const SPANISH_TENS = [
  '',
  'décim',
  'vigésim',
  'trigésim',
  'cuadragésim',
  'quincuagésim',
  'sexagésim',
  'septuagésim',
  'octogésim',
  'nonagésim',
]
const ENGLISH_UNITS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]
const ENGLISH_TEENS = ['thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth']
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** As conferences of the region write it: from 11 to 19 the ten stays `décimo`. Masculine forms stand before their
 *  noun and are cut short there (`primer`, `tercer`). */
function spanish(number: number, gender: Gender): string {
  const ten = Math.floor(number / 10)
  const unit = number % 10
  const ending = gender === 'feminine' ? 'a' : 'o'
  const tens = ten === 0 ? '' : `${SPANISH_TENS[ten]}${ten === 1 && unit > 0 ? 'o' : ending}`
  const cutShort = gender === 'masculine' && (unit === 1 || unit === 3)
  const units = unit === 0 ? '' : `${SPANISH_UNITS[unit]}${cutShort ? '' : ending}`
  return [tens, units].filter((part) => part !== '').join(' ')
}

function english(number: number): string {
  if (number <= 12) return ENGLISH_UNITS[number] ?? ''
  if (number < 20) return ENGLISH_TEENS[number - 13] ?? ''
  const ten = ENGLISH_TENS[Math.floor(number / 10)] ?? ''
  const unit = number % 10
  return unit === 0 ? `${ten.replace(/y$/, 'ie')}th` : `${ten}-${ENGLISH_UNITS[unit]}`
}

/** In small letters. Throws where the number has no words here. */
export function ordinal(number: number, language: Language, gender: Gender): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new RangeError(`no ordinal for ${number}`)
  return language === 'es' ? spanish(number, gender) : english(number)
}

/** `décimo segunda` -> `Décimo Segunda`. */
export const titleCase = (words: string): string => words.replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase())

/** `las Viceministras` -> `Las Viceministras`. */
export const atStart = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
