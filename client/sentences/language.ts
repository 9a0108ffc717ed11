/** The language of the screen: the browser's first, then what the person chose; switched without a reload. */
import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language } from '../../domain/sentences/fill.ts'
import { ADDED, fileOf, type Offered } from './added.ts'
import { en } from './en.ts'
import { es } from './es.ts'

export type { Language } from '../../domain/sentences/fill.ts'
type Singular<Key extends string> = Key extends `${infer Stem}_${'one' | 'many' | 'other'}` ? Stem : Key
export type SentenceKey = Singular<keyof typeof es>
export type Say = (key: SentenceKey, values?: Readonly<Record<string, string | number>>) => string

const CHOSEN = 'declaro/language'

/** Those of the program, then those of the folder `languages`. */
export const OFFERED: readonly Offered[] = [{ code: 'es', name: 'Español' }, { code: 'en', name: 'English' }, ...ADDED]

const offered = (code: string | null): Language | null => OFFERED.find((each) => each.code === code)?.code ?? null

export function startLanguage(): void {
  const first = offered(localStorage.getItem(CHOSEN)) ?? offered(navigator.language.slice(0, 2)) ?? 'es'
  void i18next.use(initReactI18next).init({
    lng: isOwn(first) ? first : 'es',
    fallbackLng: 'es',
    keySeparator: false,
    nsSeparator: false,
    resources: { es: { translation: es }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
  speak(first)
  followOtherPages()
}

/** One person's pages in one browser speak one language. */
function followOtherPages(): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    const chosen = offered(newValue)
    if (key === CHOSEN && chosen !== null) speak(chosen)
  })
}

const isOwn = (language: string): boolean => language === 'es' || language === 'en'

function speak(language: Language): void {
  if (isOwn(language)) return spoken(language)
  void learn(language).then((isThere) => spoken(isThere ? language : 'es'))
}

function spoken(language: Language): void {
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

/** The words of an added language, for the screens and for what the domain says on them. */
async function learn(language: Language): Promise<boolean> {
  if (i18next.hasResourceBundle(language, 'translation')) return true
  const [file, { addLanguage }, { screensIn }] = await Promise.all([
    fileOf(language),
    import('../../domain/sentences/catalogue.ts'),
    import('./screens.ts'),
  ])
  if (file === null) return false
  addLanguage(language, file.messages)
  i18next.addResourceBundle(language, 'translation', screensIn(file.messages))
  return true
}

type Spoken = {
  readonly say: Say
  readonly language: Language
  readonly languages: readonly Offered[]
  readonly change: (language: string) => void
}

export function useLanguage(): Spoken {
  const { t, i18n } = useTranslation()
  const language = offered(i18n.language) ?? 'es'
  return useMemo(
    () => ({
      say: rememberedSay(t),
      language,
      languages: OFFERED,
      change: (code) => {
        const chosen = offered(code)
        if (chosen === null) return
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
