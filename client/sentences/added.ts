/** Languages that were added as a file each in the folder `languages`: what they are called is known at once, their words are fetched when they are
 *  spoken. */

import type { Language } from '../../domain/sentences/fill.ts'

/** Of one file. `messages`: every sentence of the program by its key; those of the screens stand under `screens`. */
export type LanguageFile = { readonly name: string; readonly messages: Readonly<Record<string, string>> }

const NAMES = import.meta.glob<string>('../../languages/*.json', { eager: true, import: 'name' })
const FILES = import.meta.glob<LanguageFile>('../../languages/*.json', { import: 'default' })

/** At run time the words of an added language stand beside those of the program's own: it is one of them. */
const codeOf = (path: string): Language => (/([a-z]{2})\.json$/.exec(path)?.[1] ?? '') as Language

export type Offered = { readonly code: Language; readonly name: string }

export const offeredFrom = (names: Readonly<Record<string, string>>): readonly Offered[] =>
  Object.entries(names).map(([path, name]) => ({ code: codeOf(path), name }))

export const ADDED: readonly Offered[] = offeredFrom(NAMES)

export async function fileOf(code: string): Promise<LanguageFile | null> {
  const load = Object.entries(FILES).find(([path]) => codeOf(path) === code)?.[1]
  return load === undefined ? null : load()
}
