/** The form in which a text's paragraphs open, and the same verb put into another form: `Aprobar` becomes `Aprobaron` after `Los Viceministros,`. */
import { englishPresent, onFirstWord, spanishPast, spanishPresent } from './read-verb-forms.ts'
import { openingVerbs } from './read-verbs.ts'
import { ENGLISH_VERBS } from './read-verbs-en.ts'
import { SPANISH_VERBS } from './read-verbs-es.ts'

export const OPENING_FORMS = ['infinitive', 'past', 'past_singular', 'present', 'present_singular', 'gerund'] as const
/** `infinitive` is the base form in English. Finite forms are the third person's: of several, or of one body. */
export type OpeningForm = (typeof OPENING_FORMS)[number]

type Forms = Readonly<Record<OpeningForm, string>>
type Verb = { readonly forms: Forms; readonly form: OpeningForm; readonly length: number }

function spanish(entry: string): Forms {
  const [infinitive = '', past = '', present = '', gerund = ''] = entry.split(' ')
  const [past_singular, present_singular] = [onFirstWord(past, spanishPast), onFirstWord(present, spanishPresent)]
  return { infinitive, past, past_singular, present, present_singular, gerund }
}

function english(entry: string): Forms {
  const [infinitive = '', past = '', gerund = ''] = entry.split(' ')
  return { infinitive, past, past_singular: past, present: infinitive, present_singular: onFirstWord(infinitive, englishPresent), gerund }
}

const TABLES: Readonly<Record<string, readonly Forms[]>> = { es: SPANISH_VERBS.map(spanish), en: ENGLISH_VERBS.map(english) }

type Found = ReadonlyMap<string, Verb>

/** By the phrase as it stands in a text; the infinitive wins where two forms are spelled alike. */
const PHRASES: Readonly<Record<string, Found>> = Object.fromEntries(
  Object.entries(TABLES).map(([language, table]) => [language, phrasesOf(table)]),
)

function phrasesOf(table: readonly Forms[]): Found {
  const found = new Map<string, Verb>()
  for (const form of OPENING_FORMS)
    for (const forms of table) {
      const phrase = forms[form].replaceAll('_', ' ')
      if (!found.has(phrase)) found.set(phrase, { forms, form, length: phrase.length })
    }
  return found
}

const LONGEST_PHRASE = 4

/** The verb that begins here, the longest that the table knows. */
function verbAt(text: string, language: string): Verb | null {
  const words = text.split(/\s+/, LONGEST_PHRASE).map((word) => word.toLowerCase().replace(/[^\p{L}]+$/u, ''))
  for (let count = words.length; count > 0; count--) {
    const found = PHRASES[language]?.get(words.slice(0, count).join(' '))
    if (found !== undefined) return found
  }
  return null
}

/** A verb as it stands: what is put in its place replaces `length` characters. */
type Standing = { readonly verb: Verb; readonly pronoun: 'se' | null; readonly length: number }

const PRONOUN = /^se\s+/iu
const WITH_PRONOUN = /^\p{L}+(?:[aei]r|ndo)se(?!\p{L})/iu

function standingAt(text: string, language: string): Standing | null {
  const before = PRONOUN.exec(text)?.[0].length ?? 0
  const listed = verbAt(text.slice(before), language)
  if (listed !== null)
    return { verb: listed, pronoun: before > 0 || listed.forms.infinitive.endsWith('se') ? 'se' : null, length: before + listed.length }
  const joined = WITH_PRONOUN.exec(text)?.[0]
  if (joined === undefined) return null
  const bare = verbAt(joined.slice(0, -2).replace('ándo', 'ando').replace('éndo', 'endo'), language)
  return bare === null ? null : { verb: bare, pronoun: 'se', length: joined.length }
}

/** In which form the paragraph opens, or null where its verb is not known. */
export function openingFormOf(text: string, language: string): OpeningForm | null {
  const first = openingVerbs(text, language)[0]
  return first === undefined ? null : (standingAt(text.slice(first.from), language)?.verb.form ?? null)
}

const withAccent = (gerund: string): string => gerund.replace(/ando$/, 'ándo').replace(/endo$/, 'éndo')

function written({ verb, pronoun }: Standing, form: OpeningForm): string {
  const phrase = verb.forms[form].replaceAll('_', ' ')
  if (pronoun === null || phrase.endsWith('se')) return phrase
  if (form === 'infinitive') return `${phrase}se`
  return form === 'gerund' ? `${withAccent(phrase)}se` : `se ${phrase}`
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

/** English `To approve`: the particle belongs to the infinitive. */
const PARTICLE = /(?:^|\P{L})(to\s+)$/iu

/** The text with its opening verbs in this form; a verb that the table does not know stays as it is. */
export function adaptedOpening(text: string, form: OpeningForm, language: string): string {
  return openingVerbs(text, language).reduceRight((whole, { from }) => {
    const standing = standingAt(whole.slice(from), language)
    if (standing === null || standing.verb.forms[form] === standing.verb.forms[standing.verb.form]) return whole
    const particle = language === 'en' ? (PARTICLE.exec(whole.slice(0, from))?.[1] ?? '') : ''
    const start = from - particle.length
    const words = written(standing, form)
    return whole.slice(0, start) + (isCapital(whole.charAt(start)) ? capitalised(words) : words) + whole.slice(from + standing.length)
  }, text)
}
