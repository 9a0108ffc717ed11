/** Finds the sections of a text: one pass over its lines, each told by its own words, its sign and what comes next. */
import {
  hash,
  inCapitals,
  isForm,
  isGathering,
  isHeading,
  leadsWithVerb,
  LONGEST_HEADING,
  LONGEST_TITLE,
  type LeadIn,
  type Look,
  type Survey,
  surveyOf,
  tellsAnAct,
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
  const above = survey.looks[at - 1]
  // A lead-in right under a section's heading, or under `Por tanto:`, leads that section in.
  if (above !== undefined && (above.heading === state || above.leadIn === 'therefore')) return state
  return kind === 'therefore' ? opens(survey.looks[at + 1]?.leadIn ?? 'subject', survey, at + 1, state) : opens(kind, survey, at, state)
}

function opens(kind: LeadIn, survey: Survey, at: number, state: SectionKind): SectionKind | null {
  const early = state === 'title' || state === 'preamble'
  const next = survey.looks[at + 1]
  switch (kind) {
    case 'therefore':
      return null
    case 'recitals':
      return early ? 'preamble' : null
    case 'decisions':
      return state === 'decisions' ? null : 'decisions'
    case 'thanks':
      return early || state === 'acknowledgements' ? null : 'acknowledgements'
    case 'subject': {
      if (early) return next !== undefined && (next.recital || next.leadIn !== null || next.heading !== null) ? 'preamble' : 'commitments'
      const thanked = between(survey.thanksIn, at + 1, survey.stops[at] ?? at + 1) > 0
      return thanked && (state === 'decisions' || (state === 'commitments' && next?.thanks === true)) ? 'acknowledgements' : null
    }
  }
}

/** What stands under a title: a remark in brackets, or when and by whom it was adopted. */
const isCaption = ({ lexicons }: Survey, text: string): boolean =>
  wordsIn(text) <= LONGEST_TITLE && (/^[([].*[)\]]$/.test(text) || /\d{4}$/.test(text) || lexicons.some(({ issued }) => issued.test(text)))

/** True where the first theme of a text without a list of recitals begins what the meeting commits to, and nothing else will open that. */
function opensThemes(survey: Survey, at: number): boolean {
  const stop = stopAfter(survey, at)
  return (survey.recitalsIn.at(-1) ?? 0) < 2 && stop?.leadIn !== 'subject' && stop?.heading !== 'commitments'
}

function staysInTitle(reader: Survey, line: MarkedLine, at: number): boolean {
  if (line.sign !== null && !inCapitals(line.whole)) return false
  if (at > 0 && line.text.endsWith('.') && isGathering(reader, line)) return false
  if (line.text.endsWith(';') || (at > 0 && /[,:]$/.test(line.text) && reader.looks[at]?.recital === true)) return false
  if (inCapitals(line.whole) || (at > 0 && isCaption(reader, line.text))) return true
  const count = wordsIn(line.text)
  if (count > LONGEST_TITLE || (count > LONGEST_HEADING && line.text.endsWith('.'))) return false
  return !(count > 6 && openingVerbs(line.text, reader.language).length > 0) && (at === 0 || !leadsWithVerb(reader, line))
}

/** True where a paragraph of the preamble is no recital, and nothing further down opens what follows a preamble. */
function mayOpen(survey: Survey, at: number): boolean {
  const stop = stopAfter(survey, at)
  return survey.looks[at]?.recital !== true && stop?.leadIn !== 'subject' && stop?.heading !== 'commitments'
}

/** True where a paragraph of the preamble is led by a verb as what follows a preamble is. */
function opensWithVerb(survey: Survey, line: MarkedLine, at: number): boolean {
  const verb = openingVerbs(line.text, survey.language)[0]
  return verb?.from === 0 && verb.mood !== 'gerund' && mayOpen(survey, at)
}

/** Where a paragraph without heading or lead-in belongs, given the section before it. */
function carriedOn(survey: Survey, line: MarkedLine, at: number, state: SectionKind): SectionKind {
  if (closes(survey, at, state)) return 'closing'
  if (state === 'preamble' && opensWithVerb(survey, line, at)) return (survey.recitalsIn[at] ?? 0) > 0 ? 'decisions' : 'commitments'
  return (state === 'decisions' || state === 'commitments') && thanksFromHere(survey, at, state) ? 'acknowledgements' : state
}

/** A heading keeps its number as part of its words; the emphasis on them moves along. */
function asHeading(line: MarkedLine, kind: SectionKind): Block {
  if (line.known?.exact !== undefined) return { ...line, kind, as: 'heading' }
  const text = hash(line.whole)
  return { ...line, text, marks: shifted(line.marks ?? [], text.length - line.text.length), sign: null, kind, as: 'heading' }
}

/** What closes a text has no headings: place and date, and who signed. */
const closes = ({ looks, opensLater }: Survey, at: number, state: SectionKind): boolean =>
  state === 'closing' || (looks[at]?.closing === true && opensLater[at] === false)

/** Places one line, given the section before it. */
function place(survey: Survey, line: MarkedLine, at: number, state: SectionKind): Block {
  const look = survey.looks[at]
  const heading = look?.heading ?? null
  if (state === 'annexes')
    return heading === 'annexes' || isHeading(survey, at) ? asHeading(line, state) : { ...line, kind: state, as: 'plain' }
  if (heading !== null) return asHeading(line, heading)
  const opened = look === undefined || look.leadIn === null ? null : openedBy(look.leadIn, survey, at, state)
  if (opened !== null) return { ...line, kind: opened, as: 'lead-in' }
  if (state === 'title' && survey.themes.has(at)) return asHeading(line, 'preamble')
  if (state === 'title') {
    if (staysInTitle(survey, line, at)) return { ...asHeading(line, state), as: isForm(survey, line) && at > 0 ? 'heading' : 'title' }
    return { ...line, kind: carriedOn(survey, line, at, 'preamble'), as: 'plain' }
  }
  if (isHeading(survey, at) && !closes(survey, at, state))
    return asHeading(line, state === 'preamble' && opensThemes(survey, at) ? 'commitments' : state)
  const kind = carriedOn(survey, line, at, state)
  return { ...line, kind: kind === 'preamble' && mayOpen(survey, at) && tellsAnAct(survey, line) ? 'commitments' : kind, as: 'plain' }
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
