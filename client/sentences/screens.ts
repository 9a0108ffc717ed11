/** The sentences of the screens in a language's file, and the other way: each under its key behind `screens/`. */
import { es } from './es.ts'
import { en } from './en.ts'

const PREFIX = 'screens/'

export const SCREENS: Readonly<Record<'es' | 'en', Readonly<Record<string, string>>>> = { es, en }

/** Every sentence of the screens, in one of the program's own languages. English has no `_many`: its `_other` serves. */
export const screenMessages = (language: 'es' | 'en'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(es).map((key) => [`${PREFIX}${key}`, SCREENS[language][key] ?? SCREENS[language][key.replace(/_many$/, '_other')] ?? '']),
  )

export const screensIn = (messages: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(messages).flatMap(([key, words]) => (key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), words] as const] : [])),
  )
