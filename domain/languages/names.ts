/** What languages are called, by whoever is told. `told` is the language of the reader. */

const inWords = new Map<string, Intl.DisplayNames>()

function namesIn(told: string): Intl.DisplayNames {
  const known = inWords.get(told) ?? new Intl.DisplayNames(told, { type: 'language' })
  inWords.set(told, known)
  return known
}

/** Inside a sentence: `inglés`, `English`. One that has no name is called by its code. */
export const languageName = (code: string, told: string): string => namesIn(told).of(code) ?? code

/** By itself, on a button or at the head of a column. */
export const languageTitle = (code: string, told: string): string => {
  const name = languageName(code, told)
  return name.slice(0, 1).toLocaleUpperCase(told) + name.slice(1)
}

/** As its own speakers call it: `Español`, `English`. */
export const ownName = (code: string): string => languageTitle(code, code)
