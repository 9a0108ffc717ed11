/** A passage as terms to be looked up: stems without what says nothing, in their order. A term begins with two letters that say what it is a word of. */
import { folded } from '../text/fold.ts'
import { stemOf } from '../trace/lexicon/endings.ts'
import { numberOf } from '../trace/lexicon/number-words.ts'
import { stopWordsOf } from '../trace/lexicon/stop-words.ts'
import { itself, type Meaning, meaningBeside } from '../trace/translation.ts'

/** In the passage's own language, and as a passage in another language would be found by it: none where no words are known to pair. */
export type PassageTerms = { readonly own: readonly string[]; readonly across: readonly string[] }

const WORD = /[\p{L}\p{N}]+(?:[.,](?=\p{N})\p{N}+)*/gu
/** Numbers are the same in all languages. */
const NUMBER = 'nn'
const ACROSS = 'xx'

/** A text that does not say its language is read as each of these. */
const READ_AS = ['es', 'en'] as const
const PAIRED: Readonly<Record<string, string>> = { es: 'en', en: 'es' }

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

type Reading = { readonly language: string; readonly prefix: string; readonly meaning: Meaning }

function termOf(word: string, { language, prefix, meaning }: Reading): string {
  const number = /^\p{N}/u.test(word) ? word : numberOf(word, language)
  return number === null ? prefix + lettersOf(meaning(stemOf(word, language))) : NUMBER + lettersOf(number)
}

function read(words: readonly string[], reading: Reading): readonly string[] {
  const stop = stopWordsOf(reading.language)
  return words.flatMap((word) => (stop.has(word) ? [] : [termOf(word, reading)]))
}

export function passageTerms(text: string, language: string): PassageTerms {
  const words = folded(text).match(WORD) ?? []
  const languages = language === 'und' ? READ_AS : [language.slice(0, 2)]
  return {
    own: languages.flatMap((each) => read(words, { language: each, prefix: each, meaning: itself(each) })),
    across: languages.flatMap((each) => {
      const other = PAIRED[each]
      return other === undefined ? [] : read(words, { language: each, prefix: ACROSS, meaning: meaningBeside(each, other) })
    }),
  }
}

export const isNumber = (term: string): boolean => term.startsWith(NUMBER)
