/** Fills a sentence: `{name}` is a value, `{count|one|many}` the word that goes with a number. The same rule in Spanish and English. */

export type Language = 'es' | 'en'

export type SentenceDetails = Readonly<Record<string, string | number>>

const PLACEHOLDER = /\{([a-zA-Z]+)(?:\|([^|}]*)\|([^|}]*))?\}/g
/** Stands where a value was not given. */
const MISSING = '…'

export function fill(sentence: string, details: SentenceDetails): string {
  return sentence.replace(PLACEHOLDER, (_, name: string, one: string | undefined, many: string | undefined) => {
    const value = details[name]
    if (one !== undefined && many !== undefined) return value === 1 ? one : many
    return value === undefined ? MISSING : String(value)
  })
}

export type InLanguages = Readonly<Record<Language, string>>
export type Saying<Key extends string> = (key: Key, details?: SentenceDetails) => string

/** Says the sentences of a table in a language. */
export const saying =
  <Key extends string>(table: Readonly<Record<Key, InLanguages>>) =>
  (language: Language): Saying<Key> =>
  (key, details = {}) =>
    fill(table[key][language], details)

/** The names a sentence needs, sorted. */
export const placeholdersOf = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))].sort()
