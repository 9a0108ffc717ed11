/** What a language's file has to hold, and what is wrong with one. */
import { messagesIn } from '../domain/sentences/catalogue.ts'
import { screenMessages } from '../client/sentences/screens.ts'

export type Messages = Readonly<Record<string, string>>

export const messagesOf = (language: 'es' | 'en'): Messages => ({ ...screenMessages(language), ...messagesIn(language) })

/** `{{count}}` of the screens, `{name}` and `{count|one|many}` of the domain: the names of values. */
const valuesOf = (sentence: string): string =>
  [...new Set([...sentence.matchAll(/\{\{?([a-zA-Z]+)/g)].map(([, name = '']) => name))].toSorted().join()

export type Wrong = { readonly what: 'missing' | 'unused' | 'values'; readonly key: string }

/** Singulars may leave their number out, as in the program's own languages. */
const mayLeaveOut = (key: string): boolean => key.endsWith('_one')

export function wrongIn(messages: Messages): readonly Wrong[] {
  const wanted = messagesOf('en')
  const missing = Object.keys(wanted).filter((key) => (messages[key] ?? '').trim() === '' && wanted[key] !== '')
  const unused = Object.keys(messages).filter((key) => !(key in wanted))
  const values = Object.keys(wanted).filter(
    (key) => !missing.includes(key) && !mayLeaveOut(key) && valuesOf(messages[key] ?? '') !== valuesOf(wanted[key] ?? ''),
  )
  return [
    ...missing.map((key): Wrong => ({ what: 'missing', key })),
    ...unused.map((key): Wrong => ({ what: 'unused', key })),
    ...values.map((key): Wrong => ({ what: 'values', key })),
  ]
}

/** What is there stays; what is missing comes in English, and what is unused goes. */
export function completed(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messagesOf('en')).map(([key, english]) => [key, messages[key] ?? english]))
}
