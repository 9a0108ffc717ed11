/** All forms of a verb from a few: `infinitive past present gerund` in Spanish, `base past gerund` in English, the infinitive
 *  in French and Portuguese. Forms that do not exist do no harm; accents are folded away when they are matched. */
import { ENGLISH_VERBS } from '../../text/read-verbs-en.ts'
import { SPANISH_VERBS } from '../../text/read-verbs-es.ts'
import { fold } from './patterns.ts'

const byFirst = (entries: readonly string[]): ReadonlyMap<string, string> =>
  new Map(entries.map((entry) => [entry.split(' ')[0] ?? '', entry]))

const OPENING_SPANISH = byFirst(SPANISH_VERBS)
const OPENING_ENGLISH = byFirst(ENGLISH_VERBS)

/** The part before `_` is conjugated, the rest stands after it: `tomar_nota`. */
const parted = (phrase: string): readonly [string, string] => {
  const at = phrase.indexOf('_')
  return at < 0 ? [phrase, ''] : [phrase.slice(0, at), phrase.slice(at).replaceAll('_', ' ')]
}

/** Forms that, accents apart, are nouns far more often: `trata de personas`, `estudio`, `respeto`. */
const NOUNS = new Set(
  'trata busca procura estudio apoyo encargo intento fomento impulso animo nombre limite avance mejora respeto crea reforma intercambio dialogo charge order command'.split(
    ' ',
  ),
)
const isVerb = (form: string): boolean => !NOUNS.has(fold(form.split(' ')[0] ?? ''))

const SPANISH_CLITICS = ['', 'se', 'lo', 'la', 'los', 'las', 'le', 'les', 'nos']
const IRREGULAR_FUTURES: Readonly<Record<string, string>> = {
  poder: 'podr',
  hacer: 'har',
  tener: 'tendr',
  convenir: 'convendr',
  querer: 'querr',
  abstener: 'abstendr',
}

/** `acuerdan` -> `acuerden`, `encargan` -> `encarguen`, `piden` -> `pidan`. */
function spanishSubjunctive(plural: string, infinitive: string): string {
  if (!infinitive.endsWith('ar')) return plural.replace(/en$/, 'an')
  return plural.replace(/gan$/, 'guen').replace(/can$/, 'quen').replace(/zan$/, 'cen').replace(/an$/, 'en')
}

function regularSpanish(infinitive: string): readonly string[] {
  const root = infinitive.slice(0, -2)
  const future = IRREGULAR_FUTURES[infinitive] ?? infinitive
  const participle = root + (infinitive.endsWith('ar') ? 'ado' : 'ido')
  return [
    ...SPANISH_CLITICS.map((clitic) => infinitive + clitic),
    ...['a', 'an', 'as', 'emos', 'ia', 'ian', 'iamos'].map((ending) => future + ending),
    ...(infinitive.endsWith('ar') ? ['amos'] : ['emos', 'imos']).map((ending) => root + ending),
    ...['ha', 'han', 'hemos', 'habiendo'].map((auxiliary) => `${auxiliary} ${participle}`),
  ]
}

/** A regular verb may be given by its infinitive alone. */
const spanishEntry = (infinitive: string): string => {
  const [verb, rest] = parted(infinitive)
  const after = rest.replaceAll(' ', '_')
  const root = verb.slice(0, -2)
  const [past, present, gerund] = verb.endsWith('ar') ? ['aron', 'an', 'ando'] : ['ieron', 'en', 'iendo']
  return [infinitive, root + past + after, root + present + after, root + gerund + after].join(' ')
}

export function spanishForms(given: string): readonly string[] {
  const entry = given.includes(' ') ? given : (OPENING_SPANISH.get(given) ?? spanishEntry(given))
  const [first = '', past = '', present = '', gerund = ''] = entry.split(' ')
  const [reflexive, rest] = parted(first)
  const infinitive = reflexive.replace(/se$/, '')
  const plural = parted(present)[0]
  const subjunctive = spanishSubjunctive(plural, infinitive)
  const preterite = parted(past)[0]
  const forms = [
    ...regularSpanish(infinitive),
    preterite,
    preterite.replace(/aron$/, 'o').replace(/i?eron$/, 'io'),
    ...[plural, subjunctive].flatMap((form) => [form, form.replace(/n$/, '')]),
    parted(gerund)[0],
  ]
  return forms.filter(isVerb).map((form) => form + rest)
}

/** `apply` -> `applies`, `express` -> `expresses`. */
const englishPresent = (base: string): string =>
  /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`

/** A regular verb may be given by its base alone. */
function englishEntry(given: string): string {
  const [verb, rest] = parted(given)
  const after = rest.replaceAll(' ', '_')
  const root = verb.replace(/e$/, '')
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${root}ed`
  return [given, past + after, `${root}ing${after}`].join(' ')
}

export function englishForms(given: string): readonly string[] {
  const entry = given.includes(' ') ? given : (OPENING_ENGLISH.get(given) ?? englishEntry(given))
  const [first = '', past = '', gerund = ''] = entry.split(' ')
  const [base, rest] = parted(first)
  return [base, englishPresent(base), parted(past)[0], parted(gerund)[0]].filter(isVerb).map((form) => form + rest)
}

const FRENCH_ENDINGS: Readonly<Record<string, string>> = {
  er: 'er e ent ons a erent era eront erons erait eraient ant',
  ir: 'ir it issent issons irent ira iront irons irait iraient issant isse',
}
const FRENCH_PARTICIPLES: Readonly<Record<string, string>> = { er: 'e', ir: 'i' }

/** Verbs in `-er` and those like `garantir`; `_` as above. What is irregular stands among the phrases. */
export function frenchForms(given: string): readonly string[] {
  const [verb, rest] = parted(given)
  const root = verb.slice(0, -2)
  const kind = verb.slice(-2)
  const past = ['a', 'ont', 'avons'].map((auxiliary) => `${auxiliary} ${root}${FRENCH_PARTICIPLES[kind] ?? ''}`)
  const endings = (FRENCH_ENDINGS[kind] ?? '').split(' ')
  return [...endings.map((ending) => root + ending), ...past].filter(isVerb).map((form) => form + rest)
}

const PORTUGUESE_ENDINGS: Readonly<Record<string, string>> = {
  ar: 'ar arem a am aram ou amos e em ando ara arao aremos aria ariam',
  er: 'er erem e em eram eu emos a am endo era erao eremos eria eriam',
  ir: 'ir irem e em iram iu imos a am indo ira irao iremos iria iriam',
}

export function portugueseForms(given: string): readonly string[] {
  const [verb, rest] = parted(given)
  const root = verb.slice(0, -2)
  return (PORTUGUESE_ENDINGS[verb.slice(-2)] ?? '')
    .split(' ')
    .map((ending) => root + ending)
    .filter(isVerb)
    .map((form) => form + rest)
}
