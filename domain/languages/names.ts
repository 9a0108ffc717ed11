/** A language as people call it: `inglés`, `English`. */
export const languageName = (code: string, told: string): string => new Intl.DisplayNames([told], { type: 'language' }).of(code) ?? code

/** As it stands by itself, on a button or at the head of a column. */
export const languageTitle = (code: string, told: string): string => {
  const name = languageName(code, told)
  return name.slice(0, 1).toLocaleUpperCase(told) + name.slice(1)
}
