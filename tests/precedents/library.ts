/** A library of invented Declarations, and passages of it varied as a drafter would: the same for the same numbers. */
import type { LibraryDocument } from '../../server/store/sqlite/precedents.ts'
import { GRAMMARS, type LibraryLanguage } from './grammar.ts'

type Parts = {
  readonly language: LibraryLanguage
  readonly opening: number
  readonly actor: number
  readonly deed: number
  readonly object: number
  readonly purpose: number
  readonly due: number
}

/** A generator of numbers that look thrown and are the same each time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761 + 1
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 4294967296) * sides)
  }
}

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

/** The paragraph of that number: no two of the first thousands have object, deed and purpose in common. */
export function partsOf(number: number, language: LibraryLanguage): Parts {
  const { objects, deeds, purposes } = GRAMMARS[language]
  const matters = objects.length * deeds.length
  const throwing = dice(number + 17)
  return {
    language,
    object: number % objects.length,
    deed: Math.floor(number / objects.length) % deeds.length,
    purpose: (Math.floor(number / matters) + 3 * (number % matters)) % purposes.length,
    actor: throwing(8),
    opening: throwing(7),
    due: throwing(5),
  }
}

export function paragraphOf({ language, opening, actor, deed, object, purpose, due }: Parts): string {
  const { openings, actors, deeds, objects, purposes, dues, link } = GRAMMARS[language]
  const words = [at(openings, opening), at(actors, actor), link, at(deeds, deed), at(objects, object), at(purposes, purpose)]
  return `${words.filter((word) => word !== '').join(' ')}, ${at(dues, due)}.`
}

type Variation = (text: string, parts: Parts, throwing: (sides: number) => number) => string

const exchanged = (text: string, list: readonly string[], index: number, by: number): string =>
  text.replace(at(list, index), at(list, index + by))

/** Each as slight as a drafter's change from one year to the next. */
export const VARIATIONS: Readonly<Record<string, Variation>> = {
  opening: (text, { language, opening }, throwing) => exchanged(text, GRAMMARS[language].openings, opening, 1 + throwing(6)),
  date: (text, { language, due }, throwing) => exchanged(text, GRAMMARS[language].dues, due, 1 + throwing(4)),
  year: (text) => text.replace(/20(\d\d)/, (_, year: string) => `20${Number(year) + 4}`),
  actor: (text, { language, actor }, throwing) => exchanged(text, GRAMMARS[language].actors, actor, 1 + throwing(7)),
  inserted: (text, { language, object }, throwing) => {
    const { objects, inserted } = GRAMMARS[language]
    return text.replace(at(objects, object), (found) => `${found}, ${at(inserted, throwing(4))}`)
  },
  dropped: (text, { language, purpose }) => text.replace(` ${at(GRAMMARS[language].purposes, purpose)}`, ''),
  order: (text, { language, due }) => {
    const when = at(GRAMMARS[language].dues, due)
    return `${when.charAt(0).toUpperCase()}${when.slice(1)}, ${text.charAt(0).toLowerCase()}${text.slice(1).replace(`, ${when}`, '')}`
  },
  synonym: (text, { language }) => GRAMMARS[language].synonyms.reduce((now, [word, other]) => now.replace(word, other), text),
  number: (text, { language }) => text.replace(language === 'es' ? 'riesgos' : 'risks', language === 'es' ? 'riesgo' : 'risk'),
}

/** One to three variations, no two of which undo each other. */
export function varied(number: number, language: LibraryLanguage, seed: number): string {
  const throwing = dice(seed)
  const parts = partsOf(number, language)
  const names = Object.keys(VARIATIONS)
  const chosen = new Set(Array.from({ length: 1 + throwing(3) }, () => names[throwing(names.length)] ?? ''))
  return [...chosen].reduce((text, name) => VARIATIONS[name]?.(text, parts, throwing) ?? text, paragraphOf(parts))
}

export const fileOf = (document: number, language: LibraryLanguage): string =>
  `${language}/${1980 + (document % 46)}/declaration-${String(document).padStart(4, '0')}.${language}.txt`

/** What all Declarations say, and then paragraphs of their own. */
export function libraryDocument(document: number, language: LibraryLanguage, own: number): LibraryDocument {
  const { boilerplate } = GRAMMARS[language]
  const numbers = Array.from({ length: own }, (_, place) => document * own + place)
  const paragraphs = [...boilerplate, ...numbers.map((number) => paragraphOf(partsOf(number, language)))]
  return { file: fileOf(document, language), hash: `${language}${document}`, title: boilerplate[0] ?? '', language, paragraphs }
}

export const BOILERPLATE = GRAMMARS.es.boilerplate.length
