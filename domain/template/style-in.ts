/** The house style of a conference in one language: what its file says of it, the names and acronyms of its organs and of its place,
 *  and the signs at the ends of paragraphs that the form of its text has. */
import type { Endings, Style } from '../sitting/style.ts'
import { type Conference, type Language, LANGUAGES, ORGANS } from './conference.ts'

export function styleIn({ style, organs, place }: Conference, language: string, ofForm?: Endings): Style {
  const own: Style = { ...(ofForm === undefined ? {} : { endings: ofForm }), ...style?.[language] }
  if (!isLanguage(language)) return own
  const named = ORGANS.flatMap((key) => organs[language]?.[key] ?? [])
  const acronyms = named.flatMap(({ acronym, name }) => (acronym === '' ? [] : [{ acronym, name }]))
  const places = place[language] === undefined ? [] : [place[language].short]
  return {
    ...own,
    names: [...named.map(({ name }) => name), ...places, ...(own.names ?? [])],
    acronyms: [...acronyms, ...(own.acronyms ?? [])],
  }
}

const isLanguage = (language: string): language is Language => LANGUAGES.some((each) => each === language)
