/** The verb lists unfolded: every form that an opening verb can stand in, by its first word. */
import { ENGLISH_VERBS } from './read-verbs-en.ts'
import { SPANISH_VERBS } from './read-verbs-es.ts'

/** `bare`: infinitive, or the English base form. `finite`: past or present. */
export type VerbMood = 'bare' | 'finite' | 'gerund'
export type VerbForm = { readonly words: readonly string[]; readonly mood: VerbMood }
export type VerbForms = ReadonlyMap<string, readonly VerbForm[]>

const SINGULAR_PASTS: Readonly<Record<string, string>> = {
  dieron: 'dio',
  hicieron: 'hizo',
  tuvieron: 'tuvo',
  vieron: 'vio',
  convinieron: 'convino',
  dijeron: 'dijo',
}
/** `aprobaron` -> `aprobó`, `recibieron` -> `recibió`, `instruyeron` -> `instruyó`. */
export const spanishPast = (plural: string): string =>
  SINGULAR_PASTS[plural] ??
  plural
    .replace(/aron$/, 'ó')
    .replace(/yeron$/, 'yó')
    .replace(/ieron$/, 'ió')
/** `deciden` -> `decide`. */
export const spanishPresent = (plural: string): string => plural.replace(/n$/, '')
/** `approve` -> `approves`, `express` -> `expresses`. */
export const englishPresent = (base: string): string => (/(?:s|sh|ch)$/.test(base) ? `${base}es` : `${base}s`)

export const onFirstWord = (phrase: string, change: (word: string) => string): string => {
  const [first = '', ...rest] = phrase.split('_')
  return [change(first), ...rest].join('_')
}

/** `aprobar` -> `aprobamos`, `comprometerse` -> `comprometemos`. */
const spanishWe = (infinitive: string): string => infinitive.replace(/(?:se)?$/, '').replace(/([aei])r$/, '$1mos')

function spanishForms(entry: string): readonly (readonly [string, VerbMood])[] {
  const [infinitive = '', past = '', present = '', gerund = ''] = entry.split(' ')
  return [
    [infinitive, 'bare'],
    [past, 'finite'],
    [onFirstWord(past, spanishPast), 'finite'],
    [present, 'finite'],
    [onFirstWord(present, spanishPresent), 'finite'],
    [onFirstWord(infinitive, spanishWe), 'finite'],
    [gerund, 'gerund'],
  ]
}

function englishForms(entry: string): readonly (readonly [string, VerbMood])[] {
  const [base = '', past = '', gerund = ''] = entry.split(' ')
  return [
    [base, 'bare'],
    [past, 'finite'],
    [onFirstWord(base, englishPresent), 'finite'],
    [gerund, 'gerund'],
  ]
}

function unfolded(entries: readonly (readonly [string, VerbMood])[]): VerbForms {
  const forms = new Map<string, VerbForm[]>()
  for (const [phrase, mood] of entries) {
    const words = phrase.split('_')
    const first = words[0] ?? ''
    forms.set(first, [...(forms.get(first) ?? []), { words, mood }])
  }
  // The longest phrase first, so that `call upon` is found before `call`.
  for (const [first, found] of forms)
    forms.set(
      first,
      found.sort((a, b) => b.words.length - a.words.length),
    )
  return forms
}

const SPANISH = unfolded(SPANISH_VERBS.flatMap(spanishForms))
const ENGLISH = unfolded(ENGLISH_VERBS.flatMap(englishForms))
const BOTH: VerbForms = new Map([...ENGLISH, ...SPANISH])

export function verbFormsFor(language: string): VerbForms {
  if (language === 'es') return SPANISH
  return language === 'en' ? ENGLISH : BOTH
}
