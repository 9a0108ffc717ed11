/** A language as people call it, in the language of the screen: `inglés`, `English`. */
import { useLanguage } from './language.ts'

export const languageName = (code: string, screen: string): string => new Intl.DisplayNames([screen], { type: 'language' }).of(code) ?? code

/** As it stands by itself, on a button or at the head of a column. */
export const languageTitle = (code: string, screen: string): string => {
  const name = languageName(code, screen)
  return name.slice(0, 1).toLocaleUpperCase(screen) + name.slice(1)
}

export function useLanguageNames(): { readonly nameOf: (code: string) => string; readonly titleOf: (code: string) => string } {
  const { language } = useLanguage()
  return { nameOf: (code) => languageName(code, language), titleOf: (code) => languageTitle(code, language) }
}
