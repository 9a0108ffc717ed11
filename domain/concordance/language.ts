/** What the check knows of a language: data, one file each. The keys on the right of a table are the same in all languages. */
import { ENGLISH } from './language-en.ts'
import { SPANISH } from './language-es.ts'

/** `word=key word=key`; a word of several is written with underscores. */
export type Table = string

export type LanguageData = {
  readonly cardinals: Table
  readonly ordinals: Table
  /** Words that multiply what stands before them. */
  readonly multipliers: Table
  /** Between tens and units, or hundreds and tens. */
  readonly and: string
  /** Words that are a number in passing: nothing is missing where the other side does without. */
  readonly passing: string
  /** Signs that group digits by three. */
  readonly thousands: string
  readonly percent: string
  /** `(?:de\s+)`: between a number and its currency. */
  readonly ofCurrency: string
  /** Patterns of currencies, longest first. */
  readonly currencies: readonly (readonly [pattern: string, code: string])[]
  /** Patterns of the twelve months. */
  readonly months: readonly string[]
  /** What says that a month alone is one. */
  readonly beforeMonth: string
  /** Whether `5/10/2007` is the fifth of October. */
  readonly isDayFirst: boolean
  /** Words that point at a numbered thing, and its class. */
  readonly references: readonly (readonly [pattern: string, type: string])[]
  readonly countries: Table
  readonly demonyms: Table
  readonly cities: Table
  readonly acronyms: Table
  /** Names of organisations written out, which answer their acronym. */
  readonly organisations: Table
  /** Opening verbs by their first form, and what they do; several with `|`. */
  readonly verbs: Table
  /** Ends of verb forms that no list holds, and what stands there in the first form. */
  readonly verbEndings: readonly (readonly [ending: RegExp, firsts: readonly string[]])[]
  /** Right before the name of a place. */
  readonly inPlace: string
  /** `Golfo de`: right before it, and before much else. */
  readonly ofPlace: string
}

const LANGUAGES: Readonly<Record<string, LanguageData>> = { es: SPANISH, en: ENGLISH }

/** `es-419` is `es`; null for a language that nothing is known of. */
export const languageData = (language: string): LanguageData | null => LANGUAGES[language.toLowerCase().slice(0, 2)] ?? null

/** A table by its words, spaces for underscores. */
export const tableOf = (table: Table): ReadonlyMap<string, string> =>
  new Map(
    table
      .split(/\s+/)
      .filter((entry) => entry.includes('='))
      .map((entry): [string, string] => {
        const [word = '', key = ''] = entry.split('=')
        return [word.replaceAll('_', ' '), key]
      }),
  )
