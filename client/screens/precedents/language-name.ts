/** A language by its name, in the language of the screen. */
import type { Language, Say } from '../../sentences/language.ts'

export function languageName(code: string, spoken: Language, say: Say): string {
  if (code === 'und') return say('library.languageUnknown')
  return new Intl.DisplayNames(spoken, { type: 'language' }).of(code) ?? code
}
