/** The languages of the text by their names, in the language of the screen. */
import { languageName, languageTitle } from '../../domain/languages/names.ts'
import { useLanguage } from './language.ts'

export function useLanguageNames(): { readonly nameOf: (code: string) => string; readonly titleOf: (code: string) => string } {
  const { language } = useLanguage()
  return { nameOf: (code) => languageName(code, language), titleOf: (code) => languageTitle(code, language) }
}
