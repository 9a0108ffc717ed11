/** A wording cut into what a drafter never cuts: words, numbers with their sign, dates, amounts, symbols. Joined they are the wording. */
import { FUNCTION_WORDS, MONTHS } from './lexicon.ts'

/** Two words are the same where this gives the same for both. */
export type Spelling = (word: string) => string

/** Scripts written without spaces: their words are found by the platform's dictionary. */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々'
const unspaced = new RegExp(`[${UNSPACED}]`, 'u')

const SPACE = '[^\\S\\r\\n]'
const IN_WORD = '[\\p{L}\\p{M}\\p{N}_\\u00ad\\u200b-\\u200d\\u2060]'
const DASH = '[-\\u2010-\\u2015\\u2212]'
const JOINT = "[-\\u2010\\u2011'’ʼ·.]"
const CURRENCY = '(?:\\p{Lu}{0,3}[$€£¥₡]|(?:USD|EUR|GBP|CAD|MXN|CHF)(?![\\p{L}\\p{M}]))'
const NUMBER = `(?:\\d{1,3}(?:[ \\u00a0\\u2009\\u202f]\\d{3}(?![\\d\\p{L}]))+(?:[.,]\\d+)?|\\d+(?:[.,:/'’·]\\d+)*)`
const DAY = `\\d{1,2}(?:[ºª°]|\\.[ºª]|er|st|nd|rd|th)?`
const DAYS = `${DAY}(?:${SPACE}?${DASH}${SPACE}?${DAY}|(?:,${SPACE}${DAY}){0,8}${SPACE}(?:y|e|and|et|al|a|au|to)${SPACE}(?:el${SPACE}|le${SPACE})?${DAY})?`
const YEAR = '\\d{4}(?!\\d)'
const MONTH = `(?:${[...new Set(MONTHS)].map((month) => `[${month[0]}${month[0]?.toUpperCase()}]${month.slice(1)}`).join('|')})(?!${IN_WORD})`
const MONTH_FIRST = `(?=[A-Za-z])${MONTH}`

/** The first that fits, wins. */
const forms = (word: string): readonly string[] => [
  `(?:https?://|www\\.)(?:[.,;:!?)]*[^\\s<>".,;:!?)])+`,
  `[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+`,
  // 27 de abril de 2007; 26-27 de abril; 1er mai 2007; 27th of April, 2007
  `${DAYS}${SPACE}(?:(?:de|of)${SPACE})?${MONTH}(?:(?:${SPACE}del?|,)?${SPACE}${YEAR})?`,
  // April 26-27, 2007; abril de 2007
  `${MONTH_FIRST}(?:${SPACE}${DAYS}(?!\\d)(?:,?${SPACE}${YEAR})?|${SPACE}(?:del?${SPACE})?${YEAR})`,
  // 5(2)(a)
  `\\d+(?:\\([\\p{L}\\d]{1,3}\\))+(?!${word})`,
  `(?:${CURRENCY}${SPACE}?)?${NUMBER}(?:${SPACE}?${DASH}${SPACE}?${NUMBER})?(?:${SPACE}?[%‰€£¥]|${SPACE}(?:USD|EUR)(?!${word})|\\.[ºª]|°|${word}+(?:${JOINT}${word}+)*)?\\p{M}*`,
  // CRM/2007/1
  `\\p{Lu}[\\p{Lu}\\d.]*(?:/[\\p{Lu}\\d.-]*[\\p{Lu}\\d])+(?!${word})`,
  `\\p{L}{1,3}/\\p{L}{1,3}(?!${word})`,
  // EE. UU.
  `\\p{Lu}{1,2}\\.(?:${SPACE}?\\p{Lu}{1,2}\\.)+(?!${word})`,
  `(?:N\\.?[ºo°]|n\\.[ºo°])${SPACE}?\\d+(?:[/-]\\d+)*`,
  `${word}+(?:${JOINT}${word}+)*`,
  `[«‹]${SPACE}?|${SPACE}?[»›!?;:]\\p{M}*`,
  `${SPACE}+\\p{M}*|\\r\\n|\\.{3}|['’‘]{2}(?=${word})|(?<=${word}|[.!?…])['’‘]{2}`,
  '[^]',
]

const spaced = new RegExp(forms(IN_WORD).join('|'), 'gu')
const mixed = new RegExp(
  [`[${UNSPACED}][${UNSPACED}\\p{M}]*`, ...forms(`(?![${UNSPACED}])${IN_WORD}`.replace(/^(.*)$/, '(?:$1)'))].join('|'),
  'gu',
)

const segmenters = new Map<string, Intl.Segmenter>()
/** Takes whatever a file says its language is. */
function segmenterOf(language: string): Intl.Segmenter {
  const primary = /^[a-z]{2,3}/.exec(language.toLowerCase())?.[0] ?? 'es'
  const known = segmenters.get(primary)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(primary, { granularity: 'word' })
  segmenters.set(primary, made)
  return made
}

/** Characters that may be one with those beside them: emoji, flags, marks on no letter, joiners, jamo. */
const clinging =
  /[^\p{L}\p{N}\p{P}\p{S}\p{M}\s\u00ad\u200b]|[\u{10000}-\u{10ffff}]|(?<![\p{L}\p{M}])\p{M}|[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/u
const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' })

/** Words that end within a character as readers see it go on to its end. */
function wholeCharacters(words: readonly string[], text: string): readonly string[] {
  const starts = new Set(Array.from(graphemes.segment(text), ({ index }) => index))
  const whole: string[] = []
  let at = 0
  for (const word of words) {
    if (at === 0 || starts.has(at)) whole.push(word)
    else whole.push(`${whole.pop() ?? ''}${word}`)
    at += word.length
  }
  return whole
}

/** The dictionary takes minutes for a run of a hundred thousand characters: it is given so many at once. */
const LONGEST_RUN = 4000

/** The last word of a piece may go on in the next one, which begins with it. */
function wordsOfRun(segmenter: Intl.Segmenter, run: string): readonly string[] {
  const words: string[] = []
  for (let from = 0; from < run.length; ) {
    const found = Array.from(segmenter.segment(run.slice(from, from + LONGEST_RUN)), ({ segment }) => segment)
    const isLast = from + LONGEST_RUN >= run.length
    const whole = isLast || found.length === 1 ? found : found.slice(0, -1)
    for (const word of whole) {
      words.push(word)
      from += word.length
    }
  }
  return words
}

function unspacedWords(text: string, language: string): readonly string[] {
  const segmenter = segmenterOf(language)
  return (text.match(mixed) ?? []).flatMap((run) => (unspaced.test(run) ? wordsOfRun(segmenter, run) : [run]))
}

/** Words, spaces and signs in order; joined they are the text. */
export function wordsOf(text: string, language = 'es'): readonly string[] {
  const words = unspaced.test(text) ? unspacedWords(text, language) : (text.match(spaced) ?? [])
  return clinging.test(text) ? wholeCharacters(words, text) : words
}

const SIGNS = /^[ -~]*$/
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g

/** Composed accents, spaces of any width, the shapes of quotes, hyphens, dashes and dots, and what is not seen do not make another word. */
export const foldSpelling: Spelling = (word) => {
  if (SIGNS.test(word) && !/[\s.']/.test(word)) return word
  const folded = word
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\r\n]+/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/[“”«»„‟″]|['‘’]{2}/g, '"')
    .replace(/[‘’‚‛‹›′ʼ]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\.{3}/g, '…')
  const bare = folded.trim()
  return bare === '' ? folded : /\d ?- ?\d/.test(bare) ? bare.replace(/ ?- ?/g, '-') : bare
}

/** How much it says that two wordings share this: a space least, a rare word most. */
export type Weight = number
const SPACE_WEIGHT = 0.5
const SIGN_WEIGHT = 1
const FUNCTION_WEIGHT = 1.5
/** From here on a word says something by itself. */
export const CONTENT_WEIGHT = 4

function weightOf(key: string): Weight {
  if (key.trim() === '') return key.includes('\n') ? SIGN_WEIGHT : SPACE_WEIGHT
  if (!/[\p{L}\p{N}]/u.test(key)) return SIGN_WEIGHT
  if (FUNCTION_WORDS.has(key.toLowerCase())) return FUNCTION_WEIGHT
  return CONTENT_WEIGHT + Math.min(key.length, 12) / 6
}

/** Each word as a number, so that comparing them is cheap; grows with what it is given. */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly byKey = new Map<string, number>()
  readonly weights: Weight[] = []

  private readonly spelling: Spelling
  /** Half of all words of a wording. */
  private readonly space: number

  constructor(spelling: Spelling) {
    this.spelling = spelling
    this.space = this.newId(spelling(' '))
  }

  /** The same words, whatever their spelling, get the same number. */
  idOf(word: string): number {
    if (word === ' ') return this.space
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const key = this.spelling(word)
    const id = this.byKey.get(key) ?? this.newId(key)
    this.ids.set(word, id)
    return id
  }

  private newId(key: string): number {
    const id = this.weights.push(weightOf(key)) - 1
    this.byKey.set(key, id)
    return id
  }

  get size(): number {
    return this.weights.length
  }
}

/** A wording ready to be compared. */
export type Tokens = { readonly words: readonly string[]; readonly ids: Int32Array }

export function tokensOf(words: readonly string[], vocabulary: Vocabulary): Tokens {
  const ids = new Int32Array(words.length)
  for (let at = 0; at < words.length; at++) ids[at] = vocabulary.idOf(words[at] ?? '')
  return { words, ids }
}
