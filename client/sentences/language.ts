/** The language of the screen: the browser's first, then what the person chose; switched without a reload. */
import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en.ts'
import { es } from './es.ts'

export type Language = 'es' | 'en'
type Singular<Key extends string> = Key extends `${infer Stem}_${'one' | 'many' | 'other'}` ? Stem : Key
export type SentenceKey = Singular<keyof typeof es>
export type Say = (key: SentenceKey, values?: Readonly<Record<string, string | number>>) => string

const CHOSEN = 'declaro/language'

export function startLanguage(): void {
  const chosen = localStorage.getItem(CHOSEN)
  const first: Language = chosen === 'en' || chosen === 'es' ? chosen : navigator.language.startsWith('en') ? 'en' : 'es'
  void i18next.use(initReactI18next).init({
    lng: first,
    fallbackLng: 'es',
    keySeparator: false,
    nsSeparator: false,
    resources: { es: { translation: es }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = first
  followOtherPages()
}

/** One person's pages in one browser speak one language. */
function followOtherPages(): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === CHOSEN && (newValue === 'en' || newValue === 'es')) speak(newValue)
  })
}

function speak(language: Language): void {
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

export function useLanguage(): { readonly say: Say; readonly language: Language; readonly change: (language: Language) => void } {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'es'
  return useMemo(
    () => ({
      say: rememberedSay(t),
      language,
      change: (chosen) => {
        localStorage.setItem(CHOSEN, chosen)
        speak(chosen)
      },
    }),
    [t, language],
  )
}

/** Sentences without values are looked up once: a screen says hundreds of them at each change of the text. */
function rememberedSay(t: (key: string, values: Readonly<Record<string, string | number>>) => string): Say {
  const said = new Map<SentenceKey, string>()
  return (key, values) => {
    if (values !== undefined) return t(key, values)
    const known = said.get(key)
    if (known !== undefined) return known
    const sentence = t(key, {})
    said.set(key, sentence)
    return sentence
  }
}
