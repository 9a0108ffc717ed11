/** Terms of one language as those of the other. Names and numbers are the same; words of one origin look alike; the rest is looked up. */
import { ENGLISH_OF_SPANISH } from './lexicon/bilingual.ts'
import { stemOf } from './lexicon/endings.ts'

/** What a stem counts as. */
export type Meaning = (stem: string) => string

/** In one language words of one meaning are one, where the other language says so. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(pairs().map(([spanish, english]) => [spanish, `=${english}`]))

const spanish: Meaning = (stem) => SYNONYMS.get(stem) ?? stem
const unchanged: Meaning = (stem) => stem

/** How the stems of a text are read beside one in the same language. */
export const itself = (language: string): Meaning => (language === 'es' ? spanish : unchanged)

/** So many letters of words of one origin are alike: `inventario`, `inventory`. */
const ALIKE = 5

const origin = (stem: string): string =>
  stem
    .replace(/^es(?=[bcdfglmnpqrtv])/, 's')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('y', 'i')
    .replace(/([b-df-hj-np-tv-z])\1/g, '$1')
    .slice(0, ALIKE)

function pairs(): readonly (readonly [string, string])[] {
  return ENGLISH_OF_SPANISH.flatMap((line) => line.split(' ')).map((pair): [string, string] => {
    const [word = '', english = ''] = pair.split('=')
    return [stemOf(word, 'es'), stemOf(english, 'en')]
  })
}

const ENGLISH_STEMS: ReadonlyMap<string, string> = new Map(pairs().map(([word, english]) => [word, origin(english)]))

/** How the stems of a text are read beside one in another language. */
export function meaningBeside(language: string, other: string): Meaning {
  if (language === other || (language !== 'es' && language !== 'en') || (other !== 'es' && other !== 'en')) return itself(language)
  return language === 'es' ? (stem) => ENGLISH_STEMS.get(stem) ?? origin(stem) : origin
}
