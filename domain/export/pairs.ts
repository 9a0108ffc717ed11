/** What a paper says of the languages' versions: which of them it is itself, and which paragraphs are not in step with the negotiated text. */
import { sayOnExport } from '../sentences/exports.ts'
import type { Language } from '../sentences/fill.ts'
import { LANGUAGE_TERMS } from '../sentences/terms.ts'
import type { PairsOnPaper, TextFacts } from './types.ts'

/** As sentences have it; a language without a word of its own goes by its code. */
export const languageSaid = (code: string, language: Language): string => LANGUAGE_TERMS[code]?.[language] ?? code

/** Null of the negotiated text. */
export function versionSaid({ version, textLanguage, language }: Pick<TextFacts, 'version' | 'textLanguage' | 'language'>): string | null {
  return version === undefined ? null : sayOnExport(language)(`version.${version}`, { name: languageSaid(textLanguage, language) })
}

/** Of paragraphs nobody has checked: named, unless they are so many that nobody would read them. */
const MOST_NAMED = 24

/** A line for each language that is not in step. */
export const pairsLines = ({ pairs = [], language }: Pick<TextFacts, 'pairs' | 'language'>): readonly string[] =>
  pairs.flatMap((each) => lineOf(each, language))

function lineOf({ language: of, stale, unchecked, untranslated }: PairsOnPaper, language: Language): readonly string[] {
  const say = sayOnExport(language)
  const parts = [
    ...(stale.length === 0 ? [] : [say('pairs.stale', { labels: stale.join(', '), count: stale.length })]),
    ...(unchecked.length === 0 ? [] : [say('pairs.unchecked', { labels: named(unchecked), count: unchecked.length })]),
    ...(untranslated.length === 0 ? [] : [say('pairs.untranslated', { labels: named(untranslated), count: untranslated.length })]),
  ]
  return parts.length === 0 ? [] : [`${say('pairs.of', { name: languageSaid(of, language) })} ${parts.join('; ')}.`]
}

const named = (labels: readonly string[]): string =>
  labels.length > MOST_NAMED ? `${labels.slice(0, MOST_NAMED).join(', ')}…` : labels.join(', ')
