/** Lines that were broken at a fixed width, put together again. */
import type { PlainMark } from './declaration.ts'
import type { Line } from './read-lines.ts'
import { shifted, withMarks } from './read-marks.ts'
import { verbFormsFor } from './read-verb-forms.ts'

/** Text wider than this was not broken at a fixed width. */
const WIDEST_WRAP = 120
const NARROWEST_WRAP = 40
/** One line in this many may be longer than the width at which the others were broken. */
const OUTLIERS = 40
/** Lines broken at one width differ by no more than this at their longest. */
const RAGGED = 6
/** Pasted lines go on from the one before in at least one of this many. */
const FEW_BROKEN = 4

const BULLET = /^[·•●▪■◦‣○*\uf0b7\uf0a7]\s/
const DASH = /^[–—-]\s/
const NUMBER =
  /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}\s?[.)º]|\d{1,3}(?:\.\d{1,3}){1,3}|[a-z][.)]|[ivxlc]{1,5}[.)])\s|^(?:\d{1,3}|[a-z])[-–]\s+\p{L}/iu

/** A bullet, number or letter at the start: such a line begins a paragraph of its own. */
export const beginsWithSign = (text: string): boolean => BULLET.test(text) || DASH.test(text) || NUMBER.test(text)

const beginsSmall = (text: string): boolean => /^\p{Ll}{2}|^\p{Ll} /u.test(text)
const endsOpen = (text: string): boolean => !/[.:;!?»”]$/.test(text)
/** A paragraph never ends in such a word. */
const DANGLING =
  /(?:^|\s)(?:y|e|o|u|de|del|el|la|los|las|en|a|al|con|por|para|que|su|sus|un|una|of|the|and|or|in|to|for|with|by|on|its|their|an|n[uú]m\.|no\.|art[ií]culos?|p[aá]rrafos?|articles?|paragraphs?)$/i

/** A line that goes on from the one before: no blank between, no end of sentence, a small letter first. */
function goesOn(before: Line | undefined, line: Line): boolean {
  return before !== undefined && !line.afterBlank && before.text.length >= NARROWEST_WRAP && endsOpen(before.text) && beginsSmall(line.text)
}

/** True where the line's first word had no room on the line before, so the break says nothing. */
function hadNoRoom(before: Line, line: Line, width: number): boolean {
  const firstWord = line.text.split(/\s/, 1)[0] ?? ''
  return before.indent + before.text.length + 1 + firstWord.length > width
}

/** A sign in the middle of a sentence is none: a dash between two words, a year before a full stop. */
function isSign(before: Line, line: Line, width: number): boolean {
  if (!beginsWithSign(line.text)) return false
  if (line.afterBlank || BULLET.test(line.text)) return true
  if (DASH.test(line.text) && runsOut(before) && !before.text.endsWith(',') && /^\p{Ll}/u.test(line.text.slice(2))) return false
  return !(endsOpen(before.text) && hadNoRoom(before, line, width) && DANGLING.test(before.text))
}

/** A first line set in, under a paragraph that is not, begins another. */
const beginsSetIn = (first: Line, before: Line, line: Line): boolean =>
  !endsOpen(before.text) && !beginsWithSign(first.text) && line.indent >= before.indent + 2

const LONG_LINE = 60
/** A sentence goes on over an empty line that some program left in its middle. */
const overBlank = (before: Line, line: Line): boolean =>
  runsOut(before) && !beginsWithSign(line.text) && (beginsSmall(line.text) || DANGLING.test(before.text))

/** A long line that ends in the middle of a sentence. */
const runsOut = ({ text }: Line): boolean => text.length >= LONG_LINE && /[\p{L}\d,]$/u.test(text) && text !== text.toUpperCase()

const SHORT_LINE = 60
/** After the end of a sentence: an opening verb first, or a lead-in that has the line for itself. */
function beginsAnew(before: Line, line: Line): boolean {
  if (!/[.;:]["”»]?$/.test(before.text) || !/^\p{Lu}/u.test(line.text)) return false
  const word = /^(?:Se\s+)?(\p{L}+)/u.exec(line.text)?.[1]?.toLowerCase() ?? ''
  const leads =
    verbFormsFor('und')
      .get(word)
      ?.some(({ mood }) => mood !== 'gerund') === true
  return leads || (line.text.endsWith(':') && line.text.length < SHORT_LINE)
}

/** What the file knows to begin a paragraph. */
const isKnown = ({ known }: Line): boolean => known !== undefined && (known.sign !== null || known.heading !== null)

/** `spaced`: empty lines stand between the paragraphs. */
type Layout = { readonly width: number; readonly spaced: boolean }
const FEW_BLANKS = 10

const layoutOf = (lines: readonly Line[]): Layout => ({
  width: widthOf(lines),
  spaced: lines.filter(({ afterBlank }) => afterBlank).length * FEW_BLANKS > lines.length,
})

/** `first`: the paragraph as it has been put together so far; `before`: the line above as it stood. */
function continues(first: Line, before: Line, line: Line, layout: Layout): boolean {
  const { width } = layout
  if (isKnown(line)) return false
  if (line.afterBlank) return overBlank(before, line)
  if (isSign(before, line, width) || beginsSetIn(first, before, line) || (!layout.spaced && beginsAnew(before, line))) return false
  return (
    goesOn(before, line) ||
    hadNoRoom(before, line, width) ||
    runsOut(before) ||
    (DANGLING.test(before.text) && before.text.length >= NARROWEST_WRAP)
  )
}

const CUT_WORD = /(\p{L}{2,})[-\u00ad\u2010]$/u

/** The words with a hyphen of their own. */
const hyphenedIn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => [...text.matchAll(/\p{L}{2,}-\p{L}+/gu)].map(([word]) => word)))

/** How the line above is joined to this one: a word that was cut at its end is made whole,
 *  but a hyphen stays where the text has the word with it. */
function joint(before: string, after: string, hyphened: ReadonlySet<string>): string {
  const cut = CUT_WORD.exec(before.slice(-40))
  if (cut === null || !/^\p{Ll}/u.test(after)) return `${before} `
  const tail = /^\p{L}+/u.exec(after)?.[0] ?? ''
  return hyphened.has(`${cut[1]}-${tail}`) && !before.endsWith('\u00ad') ? before : before.slice(0, -1)
}

function widthOf(lines: readonly Line[]): number {
  const widths = lines.map(({ indent, text }) => indent + text.length).sort((a, b) => b - a)
  const usual = widths[Math.floor(widths.length / OUTLIERS)] ?? 0
  const widest = widths[0] ?? 0
  return widest - usual <= RAGGED ? widest : usual
}

/** Room that a line may leave at its end: letters are not of one width. */
const SPARE = 10

/** Whether lines go on in the next one, mostly because they are full: short ones that end in a comma are clauses of their own. */
function areCutShort(lines: readonly Line[], width: number): boolean {
  const broken = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    return before !== undefined && goesOn(before, line) ? [{ before, line }] : []
  })
  const clauses = broken.filter(({ before, line }) => before.text.endsWith(',') && !hadNoRoom(before, line, width - SPARE))
  return broken.length > 0 && clauses.length * 2 < broken.length
}

export function unwrapped(lines: readonly Line[]): readonly Line[] {
  const layout = layoutOf(lines)
  const wrapped = layout.width <= WIDEST_WRAP && areCutShort(lines, layout.width)
  if (!wrapped) return lines
  const hyphened = hyphenedIn(lines)
  const joined: Paragraph[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const last = joined.at(-1)
    if (before !== undefined && last !== undefined && continues(last.first, before, line, layout)) join(last, line, hyphened)
    else joined.push({ first: line, parts: [line.text], length: line.text.length, marks: [...(line.marks ?? [])] })
  })
  return joined.map(({ first, parts, marks }) => withMarks({ ...first, text: parts.join('') }, marks))
}

/** Lines of one paragraph, put together. */
type Paragraph = { readonly first: Line; readonly parts: string[]; length: number; readonly marks: PlainMark[] }

function join(paragraph: Paragraph, line: Line, hyphened: ReadonlySet<string>): void {
  const above = paragraph.parts.pop() ?? ''
  const whole = joint(above, line.text, hyphened)
  paragraph.length += whole.length - above.length
  for (const mark of shifted(line.marks ?? [], paragraph.length)) paragraph.marks.push(mark)
  paragraph.parts.push(whole, line.text)
  paragraph.length += line.text.length
}

/** Whether paragraphs of a word processor's file are lines of a page in truth, as when they were pasted from a PDF. */
export const areBrokenLines = (lines: readonly Line[]): boolean =>
  lines.filter((line, i) => goesOn(lines[i - 1], line)).length * FEW_BROKEN > lines.length && areCutShort(lines, widthOf(lines))
