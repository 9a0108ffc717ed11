/** A language by its name: its own, and as the page's reader calls it. */

const named = (language: string, within: string): string => {
  try {
    return new Intl.DisplayNames([within], { type: 'language' }).of(language) ?? language
  } catch {
    // A tag that the browser does not take is told as it is.
    return language
  }
}

/** `Español`, `English`. */
export const ownName = (language: string): string => {
  const name = named(language, language)
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
}

/** Within a sentence: `inglés`. */
export const nameFor = (language: string, reader: string): string => named(language, reader)
