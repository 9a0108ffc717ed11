/** Terms of one language as those of the other. Names and numbers are the same; words of one origin look alike; the rest is looked up. */
import { ENGLISH_OF_SPANISH } from './lexicon/bilingual.ts'
import { stemOf } from './lexicon/endings.ts'

/** What a stem counts as. */
export type Meaning = (stem: string) => string

export const itself: Meaning = (stem) => stem

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

const ENGLISH_STEMS: ReadonlyMap<string, string> = new Map(
  ENGLISH_OF_SPANISH.flatMap((line) => line.split(' ')).map((pair): [string, string] => {
    const [spanish = '', english = ''] = pair.split('=')
    return [stemOf(spanish, 'es'), origin(stemOf(english, 'en'))]
  }),
)

/** How the stems of a text are read beside one in another language. */
export function meaningBeside(language: string, other: string): Meaning {
  if (language === other || (language !== 'es' && language !== 'en') || (other !== 'es' && other !== 'en')) return itself
  return language === 'es' ? (stem) => ENGLISH_STEMS.get(stem) ?? origin(stem) : origin
}
