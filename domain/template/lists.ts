/** Names in a list: with their articles, in the language's order, joined as the language joins. */
import type { NameWithArticle } from '../text/declaration.ts'
import type { Conference, Language } from './conference.ts'

export type ListStyle = Conference['lists']

/** `los` `Estados Unidos de América` -> `los Estados Unidos de América`. */
export const withArticle = ({ article, name }: { readonly article: string; readonly name: string }): string =>
  article === '' ? name : `${article} ${name}`

/** By name, articles apart, as the language sorts its letters. */
export function inOrder(names: readonly NameWithArticle[], language: Language): readonly NameWithArticle[] {
  const collator = new Intl.Collator(language)
  return names.toSorted((a, b) => collator.compare(a.name, b.name))
}

/** Before the sound of i, and not where it glides into a vowel: `España e Italia`, but `agua y hielo`. */
const SOUNDS_I = /^(?:h?[ií](?![aeoáéó])|y(?![aeiouáéíóú]))/i
const spanishAnd = (next: string): 'y' | 'e' => (SOUNDS_I.test(next) ? 'e' : 'y')

/** `A, B y C`; in English with or without the serial comma. */
export function joined(items: readonly string[], language: Language, style: ListStyle): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  const before = items.slice(0, -1).join(', ')
  if (language === 'es') return `${before} ${spanishAnd(last)} ${last}`
  return `${before}${style === 'serial comma' && items.length > 2 ? ',' : ''} and ${last}`
}
