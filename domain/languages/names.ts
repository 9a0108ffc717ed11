/** What languages are called, as it stands inside a sentence. */
import type { Language } from '../sentences/fill.ts'

export const LANGUAGE_TERMS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  de: { es: 'alemán', en: 'German' },
  en: { es: 'inglés', en: 'English' },
  es: { es: 'español', en: 'Spanish' },
  fr: { es: 'francés', en: 'French' },
  ht: { es: 'criollo haitiano', en: 'Haitian Creole' },
  it: { es: 'italiano', en: 'Italian' },
  nl: { es: 'neerlandés', en: 'Dutch' },
  pt: { es: 'portugués', en: 'Portuguese' },
}

/** One that has no name here is called by its code. */
export const languageName = (code: string, language: Language): string => LANGUAGE_TERMS[code]?.[language] ?? code

/** As it stands by itself, on a button or at the head of a column. */
export const languageTitle = (code: string, language: Language): string => {
  const name = languageName(code, language)
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
}
