/** What advice knows of a language: words alone, and where they stand. */

export type AdviceData = {
  /** What a verb takes that opens a second, and a third, paragraph running. */
  readonly also: readonly string[]
  /** Other words that say as much. */
  readonly alsoToo: readonly string[]
  /** `before`: in front of a finite verb, with its capital. A gerund takes it after itself in every language. */
  readonly alsoStands: 'before' | 'after'
  /** Whether another term can stand in a term's place without its neighbours agreeing with it. */
  readonly termsAgreeWithNothing: boolean
  /** What may stand between the names of a list, articles included. */
  readonly betweenNames: RegExp
  /** Before a name in a list. */
  readonly articles: RegExp
  readonly knownAcronyms: readonly string[]
}

const SPANISH: AdviceData = {
  also: ['también', 'asimismo', 'además'],
  alsoToo: ['igualmente', 'de igual manera', 'así mismo'],
  alsoStands: 'after',
  termsAgreeWithNothing: false,
  betweenNames: /^\s*(?:[,;]|(?:,\s*)?[ye])\s+(?:de\s+)?(?:el\s+|la\s+|los\s+|las\s+)?$/u,
  articles: /(?:el|la|los|las)\s+$/u,
  knownAcronyms: ['ONU', 'VIH', 'SIDA', 'ADN', 'COVID', 'EE', 'UU', 'PDF'],
}

const ENGLISH: AdviceData = {
  also: ['also', 'further'],
  alsoToo: ['furthermore', 'likewise', 'in addition', 'moreover'],
  alsoStands: 'before',
  termsAgreeWithNothing: true,
  betweenNames: /^\s*(?:[,;]|(?:,\s*)?and)\s+(?:of\s+)?(?:the\s+)?$/u,
  articles: /the\s+$/u,
  knownAcronyms: ['UN', 'HIV', 'AIDS', 'DNA', 'COVID', 'US', 'PDF'],
}

/** Of other languages only what needs no words: spaces, quotes, ends, terms, acronyms of the conference. */
const OTHER: AdviceData = {
  also: [],
  alsoToo: [],
  alsoStands: 'after',
  termsAgreeWithNothing: false,
  betweenNames: /^\s*(?:[,;]|(?:,\s*)?(?:et|e))\s+(?:(?:le|la|les|o|a|os|as)\s+|l['’])?$/u,
  articles: /(?:(?:le|la|les|o|a|os|as)\s+|l['’])$/u,
  knownAcronyms: ['ONU'],
}

const DATA: Readonly<Record<string, AdviceData>> = { es: SPANISH, en: ENGLISH }

export const adviceDataFor = (language: string): AdviceData => DATA[language] ?? OTHER
