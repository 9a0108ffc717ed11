/** Paragraphs that were run together in one line, taken apart where their words show it: a heading before its text,
 *  a lead-in before what hangs from it, a second decision after the first. */
import { marksWithin } from './read-marks.ts'
import { inCapitals, wordsIn } from './read-looks.ts'
import { type Lexicon, lexiconsFor } from './read-lexicon.ts'
import type { MarkedLine } from './read-markers.ts'
import { verbFormsFor } from './read-verb-forms.ts'
import { type FoundVerb, openingVerbs } from './read-verbs.ts'

const LONGEST_LEAD_IN = 30
/** Characters that are looked at for the verb a text begins with. */
const VERB_WITHIN = 200
/** What follows a heading in capitals on its line is a paragraph, not the rest of the heading. */
const SHORTEST_TEXT = 8
const HEADING_FIRST = /^(?:[\p{Lu}\d][\p{Lu}\d().:-]*\s+){1,12}(?=\p{Lu}\p{Ll}+\s)/u
const LEAD_IN_END = /[,:]\s+(?=["“«]?\p{Lu})/gu
const SENTENCE_END = /(?<=\p{Ll}{2}|\d{2}|[)”»])[.;](\s*)(?=\p{Lu}\p{Ll})/gu
/** Spanish leaves subjects out also inside a paragraph, so only acts of the meeting begin a decision of their own there. */
const SPANISH_ACTS =
  /^(?:se\s+)?(?:aprob|acord|adopt|autoriz|convoc|cre(?:ó|aron|amos)|decid|design|encarg|encom[ei]|instru|nombr|otorg|prorrog|ratific|solicit|ofreci|acept)/iu

type Reading = { readonly language: string; readonly lexicons: readonly Lexicon[] }

/** The verb that a text begins with, where the list holds it. */
function verbAt(text: string, { language }: Reading): FoundVerb | null {
  const verb = openingVerbs(text.slice(0, VERB_WITHIN), language)[0]
  const word = /^\p{L}+/u.exec(text.replace(/^(?:Se|To)\s+/u, ''))?.[0].toLowerCase() ?? ''
  return verb !== undefined && verb.from <= 3 && verbFormsFor(language).has(word) ? verb : null
}

function headingEnd(text: string, { lexicons }: Reading): number | null {
  const found = HEADING_FIRST.exec(text)?.[0]
  if (found === undefined || wordsIn(text.slice(found.length)) < SHORTEST_TEXT) return null
  const words = found.trim().replace(/[.:]$/, '')
  const known = lexicons.some(({ form, headings }) => form.test(words) || headings.some(([, pattern]) => pattern.test(words)))
  return known && inCapitals(words) ? found.length : null
}

/** `Las autoridades, Reafirmaron ...`: a capital after a comma shows that the line was two. */
function leadInEnd(text: string, reading: Reading): number | null {
  for (const { index, 0: end } of text.matchAll(LEAD_IN_END)) {
    const before = text.slice(0, index + 1)
    if (wordsIn(before) > LONGEST_LEAD_IN) return null
    const leads = reading.lexicons.some(({ subject, decisionsLeadIn }) => subject.test(before) || decisionsLeadIn.test(before))
    if (leads && verbAt(text.slice(index + end.length), reading) !== null) return index + end.length
  }
  return null
}

/** Whether a sentence led by `verb` begins a decision of its own after one led by `first`. */
function beginsAnother(first: FoundVerb, verb: FoundVerb, { language }: Reading): boolean {
  if (first.mood !== verb.mood || verb.mood === 'gerund') return false
  return verb.mood === 'bare' || language === 'en' || (SPANISH_ACTS.test(first.text) && SPANISH_ACTS.test(verb.text))
}

/** Where another decision begins: after a full stop with no space, or led by a verb as the first is. */
function decisionsIn(text: string, reading: Reading): readonly number[] {
  const first = verbAt(text, reading)
  if (first === null) return []
  return [...text.matchAll(SENTENCE_END)].flatMap(({ index, 0: end, 1: space }) => {
    const verb = verbAt(text.slice(index + end.length), reading)
    return verb !== null && (space === '' || beginsAnother(first, verb, reading)) ? [index + end.length] : []
  })
}

function cut(line: MarkedLine, places: readonly number[]): readonly MarkedLine[] {
  const bounds = [0, ...places, line.text.length]
  return bounds.slice(0, -1).map((from, i) => {
    const text = line.text.slice(from, bounds[i + 1]).trimEnd()
    const marks = marksWithin(line.marks ?? [], from, from + text.length)
    if (i === 0) return { ...line, text, marks, whole: line.whole.slice(0, line.whole.length - line.text.length + text.length) }
    return { ...line, text, marks, whole: text, sign: null }
  })
}

const cutAt = (line: MarkedLine, place: number | null): readonly MarkedLine[] => (place === null ? [line] : cut(line, [place]))

export function dividedBySense(lines: readonly MarkedLine[], language: string): readonly MarkedLine[] {
  const reading: Reading = { language, lexicons: lexiconsFor(language) }
  const unlessExact =
    (divide: (line: MarkedLine) => readonly MarkedLine[]) =>
    (line: MarkedLine): readonly MarkedLine[] =>
      line.known?.exact === undefined ? divide(line) : [line]
  return lines
    .flatMap(unlessExact((line) => (line.sign === null ? cutAt(line, headingEnd(line.text, reading)) : [line])))
    .flatMap(unlessExact((line) => (line.sign === null ? cutAt(line, leadInEnd(line.text, reading)) : [line])))
    .flatMap(unlessExact((line) => cut(line, decisionsIn(line.text, reading))))
}
