/** Of a document of the library, whose language may not be known. */
import { languageName } from '../../../domain/languages/names.ts'
import type { Language, Say } from '../../sentences/language.ts'

export const libraryLanguage = (code: string, spoken: Language, say: Say): string =>
  code === 'und' ? say('library.languageUnknown') : languageName(code, spoken)
