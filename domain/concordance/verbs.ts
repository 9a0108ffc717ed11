/** Whether two paragraphs open with verbs that do the same. */
import { lemmaOf } from '../text/read-verb-forms.ts'
import { openingVerbs } from '../text/read-verbs.ts'
import { languageData, tableOf } from './language.ts'
import type { Span } from './types.ts'

type Opening = Span & { readonly text: string; readonly deeds: ReadonlySet<string> | null }

const DEEDS = new Map<string, ReadonlyMap<string, string>>()
function deedsIn(language: string): ReadonlyMap<string, string> {
  const known = DEEDS.get(language) ?? tableOf(languageData(language)?.verbs ?? '')
  DEEDS.set(language, known)
  return known
}

/** The first form of a verb that the lists of forms do not hold. */
function guessed(word: string, language: string, known: ReadonlyMap<string, string>): string | undefined {
  if (known.has(word)) return word
  for (const [ending, firsts] of languageData(language)?.verbEndings ?? [])
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
  return openingVerbs(text, language).map(({ text: verb, from }) => ({
    from,
    to: from + verb.length,
    text: verb,
    // `agradecen con beneplácito`: how it is done is no verb.
    deeds: deedsOf(verb, language) ?? deedsOf(verb.replace(/\s+(?:con|with)\s.*$/iu, ''), language),
  }))
}

const BEFORE = /^(?:(?:\p{L}+mente|\p{L}{3,}ly|also|further|asimismo|además|también|likewise),?\s+)*/iu
const LONGEST_PHRASE = 4

/** What a paragraph begins with, where the tables hold it as it stands: `Hace suyas`, `Conscious`. */
function startOf(text: string, language: string): Opening | null {
  const from = BEFORE.exec(text)?.[0].length ?? 0
  const words = text.slice(from).split(/[\s,]+/u, LONGEST_PHRASE)
  for (let count = words.length; count > 0; count--) {
    const phrase = words.slice(0, count).join(' ')
    const deeds = deedsIn(language).get(phrase.toLowerCase())
    if (deeds !== undefined) return { from, to: from + phrase.length, text: phrase, deeds: new Set(deeds.split('|')) }
  }
  return null
}

const firstOf = (text: string, language: string): Opening | undefined => startOf(text, language) ?? openingsOf(text, language)[0]

const isAt = (text: string, { from }: Span): boolean => from <= 60 && !/[.;]/.test(text.slice(0, from))

/** The first opening verbs, where what they do differs. */
export function verbDifference(one: string, other: string, languages: readonly [string, string]): readonly [Opening, Opening] | null {
  const [a, b] = [firstOf(one, languages[0]), firstOf(other, languages[1])]
  if (a === undefined || b === undefined || a.deeds === null || b.deeds === null || !isAt(one, a) || !isAt(other, b)) return null
  const [mine, theirs] = [a.deeds, b.deeds]
  return [...mine].some((deed) => theirs.has(deed)) ? null : [a, b]
}
