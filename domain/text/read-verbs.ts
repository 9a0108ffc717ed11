/** Opening verbs: the verbs that lead a paragraph, as they stand in it. */
import { verbFormsFor, type VerbForms, type VerbMood } from './read-verb-forms.ts'

export type FoundVerb = { readonly text: string; readonly from: number; readonly mood: VerbMood }

const ADVERB =
  '(?:asimismo|así mismo|además|igualmente|también|finalmente|également|de même|enfin|também|da mesma forma|por último|de igual manera|en este (?:sentido|contexto|marco)|also|further|furthermore|likewise|finally|lastly|in addition|unanimously|strongly|deeply)'
const CLITIC = '(?:se|les?|l[oa]s?|nos)'
const QUOTE = '["“«‘(]?'
/** What may stand before the first verb: nothing but adverbs. */
/** Words that number a decision: `Acuerdo 3:`, `SEGUNDO.-`. */
const NUMBERED_WORD =
  '(?:acuerdo|acordo|decisi[oó]n|d[eé]cision|decis[aã]o|resoluci[oó]n|resolution|agreement|compromiso)\\s+[\\p{L}\\d/.-]{1,12}?'
const SPANISH_ORDINAL =
  '(?:primer|segund|tercer|cuart|quint|sext|s[eé]ptim|octav|noven|d[eé]cim|primeir|terceir|quart|s[eé]tim|oitav|non)[oa]'
const ENGLISH_ORDINAL = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'
const FRENCH_ORDINAL = 'premièrement|deuxièmement|troisièmement|quatrièmement|cinquièmement'
const ARTICLE = 'art(?:[ií]culo|igo|icle)?\\.?\\s+\\d{1,3}\\s?[º°.:–-]*\\s+'
const LABEL = `(?:(?:${NUMBERED_WORD}|${SPANISH_ORDINAL}|${ENGLISH_ORDINAL}|${FRENCH_ORDINAL})\\s*[:.–—-]+\\s+|${ARTICLE})?`
const AT_START = new RegExp(
  `^${LABEL}${QUOTE}(?:${ADVERB},?\\s+)*(?:(?:we|nous)\\s+(?:${ADVERB}\\s+)?)?(?:to\\s+)?(?:${CLITIC}\\s+|s['’])?$`,
  'iu',
)
/** A clause and a comma before the first verb: `En vista de lo anterior, `. */
const AFTER_CLAUSE = /^[^.;:]{3,140},\s+$/u
/** A subject before the first verb, perhaps after a clause: `Finalmente, los Viceministros `. */
const AFTER_SUBJECT = new RegExp(
  `^(?:[^.;:]{3,140},\\s+)?(?:${ADVERB},?\\s+)?(?:los|las|el|la|the|les|le|os|as)\\s+[^.;:,]{2,100}\\s+(?:${ADVERB}\\s+)*(?:${CLITIC}\\s+)?$`,
  'iu',
)
const ENGLISH_PLURAL_SUBJECT = /(?:^|,\s+)The\s+\p{Lu}[^.;:,]*s\s+$/u
/** `Heads of Government `, `Ministers also `: many, without an article. */
const BARE_SUBJECT = new RegExp(
  `^(?:[A-Z][^.;:]{2,140},\\s+)?\\p{Lu}\\p{L}+s(?:\\s+(?:of|for|from|and)\\s+\\p{Lu}[^.;:,]{2,60})?\\s+(?:(?:also|further|furthermore|likewise|finally|unanimously|strongly|deeply)\\s+)*$`,
  'u',
)
/** A verb after these belongs to a clause about something else. */
const IN_RELATIVE =
  /(?<!\p{L})(?:que|quien(?:es)?|cual(?:es)?|donde|cuando|como|who|which|that|as|when)\s+(?:(?:se|les?|l[oa]s?|no|not)\s+)?$/iu

/** What may stand right before a later verb. */
const JOINED = new RegExp(`(?:[.;:,)”"»]\\s+|(?<!\\p{L})(?:y|e|et|and|${ADVERB})\\s+)(?:${CLITIC}\\s+)?$`, 'iu')
const JOINED_BY_SUBJECT =
  /(?:[.;:,]\s+)(?:los|las|the|les|os|as)\s+\p{Lu}[\p{L}-]+(?:\s+(?:y|e|and)\s+(?:l[oa]s\s+)?\p{Lu}[\p{L}-]+)?\s+$/iu
const NEW_SENTENCE = /[.;]\s+(?:[^.;:]{0,60},\s+)?$/u
const JOINED_BARE = /(?:,\s+)?(?<!\p{L})(?:y|e|and|así como|as well as)\s+(?:to\s+)?$/iu
/** An infinitive that hangs from a preposition: one joined to it leads nothing. */
const HANGING = /(?<!\p{L})(?:para|de|a|en|por|sin|to)\s+\p{L}+(?:[aei]r)(?:l[oea]s?|se)?(?!\p{L})|(?<!\p{L})for\s+\p{L}+ing(?!\p{L})/iu

const MANNER =
  /^\s+(?:con|with)\s+(?:(?:profund[oa]|gran|especial|deep|great|profound)\s+)?(?:benepl[aá]cito|satisfacci[oó]n|agrado|aprecio|reconocimiento|gratitud|inter[eé]s|preocupaci[oó]n|appreciation|satisfaction|concern|interest|gratitude)(?!\p{L})/iu

/** Words that end like a verb and are none. */
const NOT_VERBS = new Set(
  'lugar popular militar hogar bienestar titular particular familiar escolar consular similar regular irregular auxiliar celular mujer taller poder primer tercer cualquier ayer carácter líder dólar septiembre united limited related indeed need speed based'.split(
    ' ',
  ),
)
const SPANISH_PAST = /^(?:se\s+|les?\s+)?\p{L}{2,}(?:aron|ieron|eyeron|jeron)(?=\s|$)/iu
const SPANISH_BARE = /^\p{L}{2,}(?:ar|er|ir)(?:se)?(?=\s|$)/iu
const ENGLISH_PAST = /^\p{L}{3,}ed(?=\s|$)/iu
const PORTUGUESE_PAST = /^\p{L}{2,}(?:aram|eram|iram)(?=\s|$)/iu
type Endings = readonly (readonly [RegExp, VerbMood])[]
const SPANISH_ENDINGS: Endings = [
  [SPANISH_PAST, 'finite'],
  [SPANISH_BARE, 'bare'],
]
const ENDINGS: Readonly<Record<string, Endings>> = {
  en: [[ENGLISH_PAST, 'finite']],
  // French nouns end like its verbs.
  fr: [],
  pt: [
    [PORTUGUESE_PAST, 'finite'],
    [SPANISH_BARE, 'bare'],
  ],
}

type Candidate = { readonly from: number; readonly to: number; readonly mood: VerbMood }

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every place where a listed form stands, in order. */
function candidates(text: string, forms: VerbForms): readonly Candidate[] {
  const found: Candidate[] = []
  for (const token of text.matchAll(/\p{L}+/gu)) {
    for (const form of forms.get(token[0].toLowerCase()) ?? []) {
      const rest = form.words.slice(1)
      const tail = new RegExp(`^${rest.map((word) => `\\s+${escaped(word)}`).join('')}(?!\\p{L})`, 'iu')
      const match = tail.exec(text.slice(token.index + token[0].length))
      if (match === null) continue
      found.push({ from: token.index, to: token.index + token[0].length + match[0].length, mood: form.mood })
      break
    }
  }
  return found
}

/** `Se comprometieron` is one verb: the pronoun belongs to it; so does `con beneplácito`. */
function whole(text: string, { from, to, mood }: Candidate): FoundVerb & { readonly to: number } {
  const pronoun = /(?<!\p{L})se\s+$/iu.exec(text.slice(Math.max(0, from - 6), from))
  const start = pronoun === null ? from : from - pronoun[0].length
  const manner = MANNER.exec(text.slice(to))
  const end = to + (manner?.[0].length ?? 0)
  return { text: text.slice(start, end), from: start, to: end, mood }
}

function leads(text: string, { from, mood }: Candidate): boolean {
  const before = text.slice(0, from)
  if (AT_START.test(before)) return true
  if (before.length > 300 || IN_RELATIVE.test(before)) return false
  switch (mood) {
    case 'gerund':
      return false
    case 'bare':
      return AFTER_CLAUSE.test(before) || ENGLISH_PLURAL_SUBJECT.test(before) || BARE_SUBJECT.test(before)
    case 'finite':
      return AFTER_CLAUSE.test(before.replace(/(?<!\p{L})(?:se|les?)\s+$/iu, '')) || AFTER_SUBJECT.test(before) || BARE_SUBJECT.test(before)
  }
}

/** A verb that no list holds but its ending shows, at the very start. */
function byEnding(text: string, language: string): Candidate | null {
  const start = /^\p{P}?/u.exec(text)?.[0].length ?? 0
  const rest = text.slice(start)
  for (const [rule, mood] of ENDINGS[language] ?? SPANISH_ENDINGS) {
    const found = rule.exec(rest)?.[0]
    if (found !== undefined && !NOT_VERBS.has(found.toLowerCase())) return { from: start, to: start + found.length, mood }
  }
  return null
}

function joins(text: string, candidate: Candidate, first: VerbMood, since: number): boolean {
  const before = text.slice(Math.max(since, candidate.from - 160), candidate.from)
  switch (candidate.mood) {
    case 'finite':
      return JOINED.test(before) || JOINED_BY_SUBJECT.test(before)
    case 'bare':
      return first === 'bare' && (NEW_SENTENCE.test(before) || (JOINED_BARE.test(before) && !HANGING.test(before)))
    case 'gerund':
      return first === 'gerund' && JOINED.test(before)
  }
}

/** The verbs that lead a paragraph (text without its marker), in order; none for a paragraph without one. */
export function openingVerbs(text: string, language: string): readonly FoundVerb[] {
  const all = candidates(text, verbFormsFor(language))
  const listed = all.find((candidate) => leads(text, candidate))
  const guessed = byEnding(text, language)
  const first = guessed !== null && (listed === undefined || guessed.from < listed.from) ? guessed : listed
  if (first === undefined) return []
  const found = [whole(text, first)]
  for (const candidate of all) {
    const last = found.at(-1)
    if (last !== undefined && candidate.from >= last.to && joins(text, candidate, first.mood, last.to)) found.push(whole(text, candidate))
  }
  return found.map(({ text: words, from, mood }) => ({ text: words, from, mood }))
}
