/** What each line of a text says of itself, before the order of sections is looked at. */
import { lexiconsFor, type Lexicon } from './read-lexicon.ts'
import type { MarkedLine } from './read-markers.ts'
import { lemmaOf } from './read-verb-forms.ts'
import { openingVerbs } from './read-verbs.ts'
import type { SectionKind } from './schema.ts'

export const LONGEST_TITLE = 30
export const LONGEST_HEADING = 12
const LONGEST_PLAIN_HEADING = 8
const LONGEST_NUMBERED = 24
const LONGEST_LEAD_IN = 30
const LONGEST_GATHERING = 140

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
export const inCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase()
export const hash = (text: string): string => text.replace(/^#{1,6}\s+/, '')

/** Reads the lines of one text; the questions share its lexicons and language. */
export type Reader = { readonly lines: readonly MarkedLine[]; readonly language: string; readonly lexicons: readonly Lexicon[] }

const some = (reader: Reader, test: (lexicon: Lexicon) => boolean): boolean => reader.lexicons.some(test)
export const leadsWithVerb = (reader: Reader, line: MarkedLine | undefined): boolean =>
  line !== undefined && (openingVerbs(line.text, reader.language)[0]?.from ?? 1) === 0

/** What a meeting does before it says anything: it is no act of the kind that follows a preamble. */
const MEETS = new Set('celebrar convocar recibir considerar compartir observar convene consider receive share observe'.split(' '))
const PASSIVE = /(?<!\p{L})(?:was|were|been|being|fue|fueron|sido)\s+(?:\p{L}+ly\s+)?$/iu

/** `On ferries, ministers ...` */
const CLAUSE_FIRST = /^\p{Lu}[^.;:,]{2,80},\s+/u

/** `We recall ...`, `Ministers noted ...`: what the meeting says, told in a whole sentence. */
export function tellsAnAct(reader: Reader, { text }: MarkedLine): boolean {
  if (some(reader, ({ speaks }) => speaks.test(text))) return true
  const verb = openingVerbs(text, reader.language)[0]
  if (verb === undefined || verb.mood === 'gerund') return false
  const before = text.slice(0, verb.from)
  if (/^(?:we|nosotr[oa]s)\s[^,]*$/iu.test(before)) return true
  const act = !PASSIVE.test(before) && !MEETS.has(lemmaOf(verb.text, reader.language) ?? '')
  return act && some(reader, ({ meeting }) => meeting.test(text) || meeting.test(text.replace(CLAUSE_FIRST, '')))
}

function sectionHeading(reader: Reader, line: MarkedLine): SectionKind | null {
  const text = hash(line.text)
    .replace(/^(?:[IVXLC]+|[A-Z]|\d{1,2})(?:\.-|[.)])\s+/, '')
    .replace(/[.:]$/, '')
  if (wordsIn(text) > LONGEST_HEADING) return null
  const leadsIn = line.whole.trimEnd().endsWith(':')
  for (const { headings, verbHeadings } of reader.lexicons) {
    for (const [kind, pattern] of leadsIn ? headings : [...headings, ...verbHeadings]) if (pattern.test(text)) return kind
  }
  return null
}

/** `Decisión VII/1: Presupuesto`: over a decision, where what follows the number is no decision itself. */
function isNumberedHeading(reader: Reader, line: MarkedLine): boolean {
  if (line.sign !== null || wordsIn(line.text) > LONGEST_NUMBERED) return false
  return reader.lexicons.some(({ numbered }) => {
    const found = numbered.exec(hash(line.text))
    return found !== null && openingVerbs(found[1] ?? '', reader.language).length === 0
  })
}

/** Which lines stand over decisions: several do, since one may be the title. */
function numberedHeadings(reader: Reader): ReadonlySet<number> {
  const found = reader.lines.flatMap((line, at) => (isNumberedHeading(reader, line) ? [at] : []))
  return new Set(found.length > 1 ? found : [])
}

export const isForm = (reader: Reader, line: MarkedLine): boolean => some(reader, ({ form }) => form.test(hash(line.text)))

/** `Sharing the Benefits of Trade`: capitals on all words but the small ones. */
function inTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word))
}

/** A heading that opens no section: capitals, `# ...`, or a few words with nothing after them, above other paragraphs. */
export function isHeading(reader: Survey, at: number): boolean {
  const line = reader.lines[at]
  const next = reader.lines[at + 1]
  if (line === undefined || next === undefined) return false
  if (/^#{1,6}\s/.test(line.whole) || (line.known?.heading ?? null) !== null) return true
  const count = wordsIn(line.text)
  if (/[.;:,!?”"»]$|\s(?:y|e|o|and|or)$/.test(line.text) || count > LONGEST_HEADING) return false
  if (reader.themes.has(at)) return true
  if (inCapitals(line.text)) return count > 1 || line.text.length > 5
  if (line.known?.strong === true && line.sign === null && next.known?.strong !== true && !leadsWithVerb(reader, line)) return true
  return (
    line.sign === null &&
    line.afterBlank &&
    next.afterBlank &&
    count <= LONGEST_PLAIN_HEADING &&
    /^\p{Lu}/u.test(line.text) &&
    (!leadsWithVerb(reader, line) || inTitleCase(line.text))
  )
}

/** `3. Informe de la Secretaría` with its text under it and no number there, `B. Costas` with a list that begins under it. */
function isOverOthers({ sign }: MarkedLine, next: MarkedLine): boolean {
  if (sign === null) return false
  if (next.sign === null) return (sign.marker === 'decimal' || sign.marker === 'roman') && /[.:]$/.test(next.text)
  return sign.style.includes('A') && next.sign.ordinal === 1 && next.sign.style !== sign.style
}

function isNumberedTheme(reader: Reader, line: MarkedLine, next: MarkedLine | undefined): boolean {
  if (next === undefined || !isOverOthers(line, next)) return false
  return /^\p{Lu}.*[^.;:,]$/u.test(line.text) && wordsIn(line.text) <= LONGEST_PLAIN_HEADING && !leadsWithVerb(reader, line)
}

/** The numbered themes of a text; one alone could be an item of a list. */
function numberedThemes(reader: Reader): ReadonlySet<number> {
  const found = reader.lines.flatMap((line, at) => (isNumberedTheme(reader, line, reader.lines[at + 1]) ? [at] : []))
  return new Set(found.length > 1 ? found : [])
}

export type LeadIn = 'decisions' | 'thanks' | 'subject' | 'therefore' | 'recitals'

/** `CONSIDERANDO:`, which a list of recitals hangs from. */
const LONGEST_RECITALS_LEAD_IN = 4

export const isGathering = (reader: Reader, line: MarkedLine): boolean =>
  wordsIn(line.text) <= LONGEST_GATHERING &&
  some(reader, ({ gathering, declares }) => gathering.test(line.text) || declares.test(line.text))

const isRecitalsLeadIn = (reader: Reader, { text }: MarkedLine): boolean =>
  text.endsWith(':') && wordsIn(text) <= LONGEST_RECITALS_LEAD_IN && some(reader, ({ recital }) => recital.test(text))

function leadIn(reader: Reader, at: number): LeadIn | null {
  const line = reader.lines[at]
  const next = reader.lines[at + 1]
  if (line === undefined || next === undefined || line.sign !== null) return null
  if (line.text.endsWith(';')) return isGathering(reader, line) ? 'subject' : null
  if (line.text.endsWith('.')) return next !== undefined && isRecitalsLeadIn(reader, next) && isGathering(reader, line) ? 'subject' : null
  const open = /[,:]$/.test(line.text)
  if (wordsIn(line.text) > LONGEST_LEAD_IN) return open && isGathering(reader, line) ? 'subject' : null
  const text = open ? line.text : `${line.text},`
  if (!open && (/[.;!?”"]$/.test(line.text) || wordsIn(line.text) > LONGEST_PLAIN_HEADING || !leadsWithVerb(reader, next))) return null
  if (open && some(reader, ({ therefore }) => therefore.test(text))) return 'therefore'
  if (isRecitalsLeadIn(reader, line)) return 'recitals'
  if (open && some(reader, ({ decisionsLeadIn, recital }) => decisionsLeadIn.test(text) && !(recital.test(text) && text.endsWith(','))))
    return 'decisions'
  if (open && some(reader, ({ subject, thanksLeadIn }) => thanksLeadIn.test(text) && (subject.test(text) || text.endsWith(':'))))
    return 'thanks'
  return isGathering(reader, line) || some(reader, ({ subject }) => subject.test(text)) ? 'subject' : null
}

const isThanks = (reader: Reader, line: MarkedLine): boolean => {
  const verb = openingVerbs(line.text, reader.language)[0]
  // `Acuerdo 6: Agradecer ...` is one of the decisions that are numbered so.
  if (verb === undefined || /[:.]/.test(line.text.slice(0, verb.from))) return false
  return some(reader, ({ thanks }) => thanks.test(line.text.slice(verb.from, verb.from + verb.text.length + 60)))
}

export type Look = {
  readonly heading: SectionKind | null
  readonly leadIn: LeadIn | null
  readonly closing: boolean
  readonly thanks: boolean
  readonly recital: boolean
}

const lookAt = (reader: Reader, line: MarkedLine, at: number): Look => ({
  heading: sectionHeading(reader, line),
  leadIn: leadIn(reader, at),
  closing: line.sign === null && some(reader, ({ closing }) => closing.test(line.text)),
  thanks: isThanks(reader, line),
  recital:
    /[.,;:]$/.test(line.text) || wordsIn(line.text) > LONGEST_PLAIN_HEADING
      ? some(reader, ({ recital }) => recital.test(line.text))
      : false,
})

/** The looks of all lines, and what is asked of stretches of them: computed once, so that a long text costs no more per line. */
export type Survey = Reader & {
  readonly looks: readonly Look[]
  /** The lines that are themes with numbers. */
  readonly themes: ReadonlySet<number>
  /** For each line, where the next lead-in, section heading or closing words stand; the number of lines where none do. */
  readonly stops: readonly number[]
  /** Whether a lead-in or a section other than the annexes comes after the line. */
  readonly opensLater: readonly boolean[]
  /** How many of the first n lines thank, bear a sign, are recitals. */
  readonly thanksIn: readonly number[]
  readonly signsIn: readonly number[]
  readonly recitalsIn: readonly number[]
}

function sums(values: readonly boolean[]): readonly number[] {
  let sum = 0
  return [0, ...values.map((value) => (sum += value ? 1 : 0))]
}

export function surveyOf(lines: readonly MarkedLine[], language: string): Survey {
  const reader: Reader = { lines, language, lexicons: lexiconsFor(language) }
  const over = numberedHeadings(reader)
  const looks = lines.map((line, at) => {
    const look = lookAt(reader, line, at)
    return over.has(at) ? { ...look, heading: 'decisions' as const } : look
  })
  const stops: number[] = []
  const opensLater: boolean[] = []
  let stop = lines.length
  let opens = false
  for (let at = lines.length - 1; at >= 0; at--) {
    stops[at] = stop
    opensLater[at] = opens
    const look = looks[at]
    if (look === undefined) continue
    if (look.leadIn !== null || look.heading !== null || look.closing) stop = at
    // What an annex holds opens nothing outside it.
    opens = look.heading === 'annexes' ? false : opens || look.leadIn !== null || look.heading !== null
  }
  const thanksIn = sums(looks.map(({ thanks }) => thanks))
  const signsIn = sums(lines.map(({ sign }) => sign !== null))
  const recitalsIn = sums(looks.map(({ recital }) => recital))
  return { ...reader, looks, themes: numberedThemes(reader), stops, opensLater, thanksIn, signsIn, recitalsIn }
}
