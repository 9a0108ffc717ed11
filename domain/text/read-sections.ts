/** Finds the sections of a text: one pass over its lines, each told by its own words, its sign and what comes next. */
import {
  hash,
  inCapitals,
  isForm,
  isHeading,
  leadsWithVerb,
  LONGEST_HEADING,
  LONGEST_TITLE,
  type LeadIn,
  type Look,
  type Reader,
  type Survey,
  surveyOf,
  wordsIn,
} from './read-looks.ts'
import { shifted } from './read-marks.ts'
import type { MarkedLine } from './read-markers.ts'
import { openingVerbs } from './read-verbs.ts'
import type { SectionKind } from './schema.ts'

/** `lead-in`: the phrase that a whole section hangs from. */
export type Block = MarkedLine & { readonly kind: SectionKind; readonly as: 'title' | 'heading' | 'lead-in' | 'plain' }

const between = (counts: readonly number[], from: number, to: number): number => (counts[to] ?? 0) - (counts[from] ?? 0)

const stopAfter = ({ looks, stops }: Survey, at: number): Look | undefined => looks[stops[at] ?? looks.length]

/** True where from here on, up to the closing or the annexes, the text does nothing but thank; after decisions, mostly. */
function thanksFromHere(survey: Survey, at: number, state: 'commitments' | 'decisions'): boolean {
  const end = survey.stops[at] ?? at
  const stop = stopAfter(survey, at)
  if (survey.looks[at]?.thanks !== true || between(survey.signsIn, at, end) > 0) return false
  if (stop !== undefined && !stop.closing && stop.heading !== 'annexes' && stop.heading !== 'closing') return false
  const thanking = between(survey.thanksIn, at, end)
  return state === 'commitments' ? thanking === end - at : thanking * 2 > end - at
}

/** The section that a lead-in opens, or null where it opens none. */
function openedBy(kind: LeadIn, survey: Survey, at: number, state: SectionKind): SectionKind | null {
  // A lead-in right under a section's heading leads that section in.
  if (at > 0 && survey.looks[at - 1]?.heading === state) return state
  const early = state === 'title' || state === 'preamble'
  const next = survey.looks[at + 1]
  switch (kind) {
    case 'decisions':
      return state === 'decisions' ? null : 'decisions'
    case 'thanks':
      return early || state === 'acknowledgements' ? null : 'acknowledgements'
    case 'subject': {
      if (early) return next?.recital === true ? 'preamble' : 'commitments'
      const thanked = between(survey.thanksIn, at + 1, survey.stops[at] ?? at + 1) > 0
      return thanked && (state === 'decisions' || (state === 'commitments' && next?.thanks === true)) ? 'acknowledgements' : null
    }
  }
}

function staysInTitle(reader: Reader, line: MarkedLine, at: number): boolean {
  if (line.sign !== null && !inCapitals(line.whole)) return false
  if (inCapitals(line.whole)) return true
  const count = wordsIn(line.text)
  if (count > LONGEST_TITLE || (count > LONGEST_HEADING && line.text.endsWith('.'))) return false
  return !(count > 6 && openingVerbs(line.text, reader.language).length > 0) && (at === 0 || !leadsWithVerb(reader, line))
}

/** True where a paragraph of the preamble is led by a verb as what follows a preamble is, and nothing else opens that. */
function opensWithVerb(survey: Survey, line: MarkedLine, at: number): boolean {
  const stop = stopAfter(survey, at)
  if (survey.looks[at]?.recital === true || stop?.leadIn === 'subject' || stop?.heading === 'commitments') return false
  const verb = openingVerbs(line.text, survey.language)[0]
  return verb?.from === 0 && verb.mood !== 'gerund'
}

/** Where a paragraph without heading or lead-in belongs, given the section before it. */
function carriedOn(survey: Survey, line: MarkedLine, at: number, state: SectionKind): SectionKind {
  if (survey.looks[at]?.closing === true && survey.opensLater[at] === false) return 'closing'
  if (state === 'preamble' && opensWithVerb(survey, line, at)) return (survey.recitalsIn[at] ?? 0) > 0 ? 'decisions' : 'commitments'
  return (state === 'decisions' || state === 'commitments') && thanksFromHere(survey, at, state) ? 'acknowledgements' : state
}

/** A heading keeps its number as part of its words; the emphasis on them moves along. */
function asHeading(line: MarkedLine, kind: SectionKind): Block {
  const text = hash(line.whole)
  return { ...line, text, marks: shifted(line.marks ?? [], text.length - line.text.length), sign: null, kind, as: 'heading' }
}

/** Places one line, given the section before it. */
function place(survey: Survey, line: MarkedLine, at: number, state: SectionKind): Block {
  const look = survey.looks[at]
  const heading = look?.heading ?? null
  if (state === 'annexes')
    return heading === 'annexes' || isHeading(survey, at) ? asHeading(line, state) : { ...line, kind: state, as: 'plain' }
  if (heading !== null) return asHeading(line, heading)
  const opened = look === undefined || look.leadIn === null ? null : openedBy(look.leadIn, survey, at, state)
  if (opened !== null) return { ...line, kind: opened, as: 'lead-in' }
  if (state === 'title') {
    if (staysInTitle(survey, line, at)) return { ...asHeading(line, state), as: isForm(survey, line) && at > 0 ? 'heading' : 'title' }
    return { ...line, kind: carriedOn(survey, line, at, 'preamble'), as: 'plain' }
  }
  if (isHeading(survey, at)) return asHeading(line, state)
  return { ...line, kind: carriedOn(survey, line, at, state), as: 'plain' }
}

/** Places every line in its section. */
export function blocksOf(lines: readonly MarkedLine[], language: string): readonly Block[] {
  const survey = surveyOf(lines, language)
  let state: SectionKind = 'title'
  return lines.map((line, at) => {
    const block = place(survey, line, at, state)
    state = block.kind
    return block
  })
}
