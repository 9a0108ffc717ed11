/** The verb lists unfolded: every form that an opening verb can stand in, by its first word. */
import { ENGLISH_VERBS } from './read-verbs-en.ts'
import { SPANISH_VERBS } from './read-verbs-es.ts'
import { FRENCH_VERBS } from './read-verbs-fr.ts'
import { PORTUGUESE_VERBS } from './read-verbs-pt.ts'
import { once } from './once.ts'

/** `bare`: infinitive, or the English base form. `finite`: past or present. */
export type VerbMood = 'bare' | 'finite' | 'gerund'
export type VerbForm = {
  readonly words: readonly string[]
  readonly mood: VerbMood
  /** The verb's first form, as the lists have it: `tomar_nota`. */
  readonly lemma: string
}
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

type Form = readonly [phrase: string, mood: VerbMood, lemma: string]

function spanishForms(entry: string): readonly Form[] {
  const [infinitive = '', past = '', present = '', gerund = ''] = entry.split(' ')
  return [
    [infinitive, 'bare', infinitive],
    [past, 'finite', infinitive],
    [onFirstWord(past, spanishPast), 'finite', infinitive],
    [present, 'finite', infinitive],
    [onFirstWord(present, spanishPresent), 'finite', infinitive],
    [onFirstWord(infinitive, spanishWe), 'finite', infinitive],
    [gerund, 'gerund', infinitive],
  ]
}

function englishForms(entry: string): readonly Form[] {
  const [base = '', past = '', gerund = ''] = entry.split(' ')
  return [
    [base, 'bare', base],
    [past, 'finite', base],
    [onFirstWord(base, englishPresent), 'finite', base],
    [gerund, 'gerund', base],
  ]
}

const FRENCH_SINGULARS: Readonly<Record<string, string>> = {
  conviennent: 'convient',
  prennent: 'prend',
  reconnaissent: 'reconnaît',
  rendent: 'rend',
  soutiennent: 'soutient',
  établissent: 'établit',
  appellent: 'appelle',
}

function frenchForms(entry: string): readonly Form[] {
  const [infinitive = '', participle = '', present = '', gerund = ''] = entry.split(' ')
  return [
    [infinitive, 'bare', infinitive],
    [`ont_${participle}`, 'finite', infinitive],
    [`a_${participle}`, 'finite', infinitive],
    [present, 'finite', infinitive],
    [onFirstWord(present, (word) => FRENCH_SINGULARS[word] ?? word.replace(/ent$/, 'e')), 'finite', infinitive],
    [onFirstWord(gerund, (word) => word.replace(/ant$/, 'ons')), 'finite', infinitive],
    [gerund, 'gerund', infinitive],
  ]
}

const portuguesePast = (plural: string): string =>
  plural === 'deram'
    ? 'deu'
    : plural
        .replace(/aram$/, 'ou')
        .replace(/eram$/, 'eu')
        .replace(/[ií]ram$/, 'iu')

function portugueseForms(entry: string): readonly Form[] {
  const [infinitive = '', past = '', present = '', gerund = ''] = entry.split(' ')
  return [
    [infinitive, 'bare', infinitive],
    [past, 'finite', infinitive],
    [onFirstWord(past, portuguesePast), 'finite', infinitive],
    [present, 'finite', infinitive],
    [onFirstWord(present, (word) => word.replace(/m$/, '')), 'finite', infinitive],
    [onFirstWord(infinitive, (word) => word.replace(/r$/, 'mos')), 'finite', infinitive],
    [gerund, 'gerund', infinitive],
  ]
}

function unfolded(entries: readonly Form[]): VerbForms {
  const forms = new Map<string, VerbForm[]>()
  for (const [phrase, mood, lemma] of entries) {
    const words = phrase.split('_')
    const first = words[0] ?? ''
    forms.set(first, [...(forms.get(first) ?? []), { words, mood, lemma }])
  }
  // The longest phrase first, so that `call upon` is found before `call`.
  for (const [first, found] of forms)
    forms.set(
      first,
      found.sort((a, b) => b.words.length - a.words.length),
    )
  return forms
}

/** Each unfolded when it is first asked for: a page or a server that starts asks for none. */
const SPANISH = once(() => unfolded(SPANISH_VERBS.flatMap(spanishForms)))
const ENGLISH = once(() => unfolded(ENGLISH_VERBS.flatMap(englishForms)))
const BOTH = once((): VerbForms => new Map([...ENGLISH(), ...SPANISH()]))

const FORMS: Readonly<Record<string, () => VerbForms>> = {
  es: SPANISH,
  en: ENGLISH,
  fr: once(() => unfolded(FRENCH_VERBS.flatMap(frenchForms))),
  pt: once(() => unfolded(PORTUGUESE_VERBS.flatMap(portugueseForms))),
}

export const verbFormsFor = (language: string): VerbForms => (FORMS[language] ?? BOTH)()

/** The first form of a verb as it stands (`Se comprometieron` -> `comprometerse`); null for one that no list has. */
export function lemmaOf(verb: string, language: string): string | null {
  const words = verb.toLowerCase().split(/\s+/)
  const from = words[0] === 'se' || words[0] === 'to' ? 1 : 0
  const known = verbFormsFor(language).get(words[from] ?? '') ?? []
  return known.find((form) => form.words.every((word, i) => words[from + i] === word))?.lemma ?? null
}
