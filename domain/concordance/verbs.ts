/** Whether two paragraphs open with verbs that do the same. */
import { lemmaOf, type VerbMood } from '../text/read-verb-forms.ts'
import { openingVerbs } from '../text/read-verbs.ts'
import { languageData, tableOf } from './language.ts'
import type { Span } from './types.ts'

type Opening = Span & { readonly text: string; readonly deeds: ReadonlySet<string> | null; readonly mood: VerbMood }

const DEEDS = new Map<string, ReadonlyMap<string, string>>()
function deedsIn(language: string): ReadonlyMap<string, string> {
  const known = DEEDS.get(language) ?? tableOf(languageData(language)?.verbs ?? '')
  DEEDS.set(language, known)
  return known
}

const GUESSES: Readonly<Record<string, readonly (readonly [RegExp, readonly string[]])[]>> = {
  es: [
    [/(?:aron|an|ando|ando?se|amos|ó|a)$/u, ['ar']],
    [/(?:ieron|yeron|en|iendo|iéndose|emos|imos|ió|e)$/u, ['er', 'ir', 'ecer']],
  ],
  en: [
    [/(?:ied|ies|ying)$/u, ['y']],
    [/(?:ed|ing|es|s)$/u, ['', 'e']],
    [/(\p{L})\1(?:ed|ing)$/u, ['$1']],
  ],
}

/** The first form of a verb that the lists of forms do not hold. */
function guessed(word: string, language: string, known: ReadonlyMap<string, string>): string | undefined {
  if (known.has(word)) return word
  for (const [ending, firsts] of GUESSES[language] ?? [])
    for (const first of firsts) {
      const form = word.replace(ending, first)
      if (form !== word && known.has(form)) return form
    }
  return undefined
}

function deedsOf(verb: string, language: string): ReadonlySet<string> | null {
  const known = deedsIn(language)
  const lemma = (lemmaOf(verb, language) ?? guessed(verb.toLowerCase().replace(/^(?:se|to)\s+/, ''), language, known))?.replaceAll('_', ' ')
  const deeds = lemma === undefined ? undefined : known.get(lemma)
  return deeds === undefined ? null : new Set(deeds.split('|'))
}

function openingsOf(text: string, language: string): readonly Opening[] {
  return openingVerbs(text, language).map(({ text: verb, from, mood }) => ({
    from,
    to: from + verb.length,
    text: verb,
    mood,
    // `agradecen con beneplácito`: how it is done is no verb.
    deeds: deedsOf(verb, language) ?? deedsOf(verb.replace(/\s+(?:con|with)\s.*$/iu, ''), language),
  }))
}

const isAt = (text: string, { from }: Span): boolean => from <= 60 && !/[.;]/.test(text.slice(0, from))

/** The first opening verbs, where what they do differs. */
export function verbDifference(one: string, other: string, languages: readonly [string, string]): readonly [Opening, Opening] | null {
  const [left, right] = [openingsOf(one, languages[0]), openingsOf(other, languages[1])]
  const [a, b] = [left[0], right[0]]
  if (a === undefined || b === undefined || a.deeds === null || b.deeds === null || !isAt(one, a) || !isAt(other, b)) return null
  const [mine, theirs] = [a.deeds, b.deeds]
  return [...mine].some((deed) => theirs.has(deed)) ? null : [a, b]
}
