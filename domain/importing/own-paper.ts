/** A Word file of our own, read back: the same paragraphs under their ids, with the same words, looks and pending proposals of the same parties.
 *  What it says beside its words stands in bookmarks, in the names of styles, and in its properties; a word processor that saves it keeps these. */
import type { FileParagraph, FileRun, Standing, TracedFile } from '../files/traced.ts'
import { behindAuthor } from '../export/docx/authors.ts'
import type { Run } from '../proposals/types.ts'
import { isParagraphId, isParty, type ParagraphId, type Party, type SectionId } from '../text/ids.ts'
import { type Emphasis, type Level, LEVELS, type Marker, MARKERS, type Role, SECTION_KINDS, type SectionKind } from '../text/schema.ts'
import { isOwnPaper, partiesNamed } from './own-properties.ts'

export type OwnParagraph = {
  readonly id: ParagraphId
  readonly section: SectionId
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly pi: Party | null
  readonly alt: ParagraphId | null
  readonly runs: readonly Run[]
}

type Place = Pick<OwnParagraph, 'section' | 'kind'>
type PartiesOf = (author: string | undefined) => readonly Party[]

/** Null where the file is none of ours. */
export function ownParagraphs(file: TracedFile): readonly OwnParagraph[] | null {
  if (!isOwnPaper(file)) return null
  const partiesOf = partiesIn(file)
  const found: OwnParagraph[] = []
  let place: Place | null = null
  /** The paragraph before was divided by this party: what follows is its new paragraph, and struck at the end of the one before. */
  let dividedBy: Party | null = null
  for (const paragraph of file.paragraphs) {
    const id = paragraph.names.find(isParagraphId)
    place = placeIn(paragraph.names) ?? place
    if (id === undefined || place === null) continue
    const read: OwnParagraph = { id, ...place, ...looksOf(paragraph), ...pendingIn(paragraph, partiesOf), alt: altIn(paragraph.names) }
    found.push(...(dividedBy === null ? [read] : secondHalf(found.pop(), read, dividedBy)))
    dividedBy = dividerOf(paragraph, partiesOf)
  }
  return found
}

function partiesIn(file: TracedFile): PartiesOf {
  const named = partiesNamed(file)
  return (author) => behindAuthor(author ?? '', named).filter((code) => isParty(code))
}

const SECTION = new RegExp(`^(s_[a-z0-9]{10})_(${SECTION_KINDS.join('|')})(?:_base)?$`)
const ALT = /^alt_(p_[a-z0-9]{10})_/
const MARKER = new RegExp(`^marker_(${MARKERS.join('|')})_`)

const firstMatch = (names: readonly string[], pattern: RegExp): RegExpExecArray | null =>
  names.map((name) => pattern.exec(name)).find((match) => match !== null) ?? null

function placeIn(names: readonly string[]): Place | null {
  const match = firstMatch(names, SECTION)
  return match === null ? null : { section: match[1] as SectionId, kind: match[2] as SectionKind }
}

function altIn(names: readonly string[]): ParagraphId | null {
  const alt = firstMatch(names, ALT)?.[1]
  return isParagraphId(alt) ? alt : null
}

type Looks = Pick<OwnParagraph, 'role' | 'level'>
const levelFrom = (digit: string | undefined, first: number): Level => LEVELS.find((level) => level === Number(digit) - first) ?? 0

const OWN_STYLE = /^Declaro-(chapeau|body|quote)-([0-3])$/
const HEADING = /^heading\s?([1-4])$/i
/** As our papers name their styles in each language: other programs keep the names, and give ids of their own. */
const NAMES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:Frase introductoria|Lead-in) ([1-4])$/, 'chapeau'],
  [/^(?:P[aá]rrafo|Paragraph) ([1-4])$/, 'body'],
  [/^(?:Texto citado|Quoted text) ([1-4])$/, 'quote'],
  [HEADING, 'heading'],
]

function styleLooks(style: string, name: string): Looks {
  const own = OWN_STYLE.exec(style)
  if (own !== null) return { role: own[1] as Role, level: levelFrom(own[2], 0) }
  for (const [pattern, role] of NAMES) {
    const digit = (pattern.exec(name) ?? pattern.exec(style))?.[1]
    if (digit !== undefined) return { role, level: levelFrom(digit, 1) }
  }
  return { role: /^title$/i.test(style) || /^title$/i.test(name) ? 'title' : 'body', level: 0 }
}

function looksOf({ style = '', styleName, marker, depth, names }: FileParagraph): Pick<OwnParagraph, 'role' | 'level' | 'marker'> {
  const looks = styleLooks(style, styleName)
  const kept = MARKERS.find((each) => each === firstMatch(names, MARKER)?.[1])
  const listed = marker === 'none' ? looks.level : levelFrom(String(depth), 0)
  return { ...looks, level: looks.role === 'title' ? listed : looks.level, marker: marker === 'none' ? (kept ?? 'none') : marker }
}

const isBase = ({ ins }: Pick<Standing, 'ins'>): boolean => ins === null

/** Where its own mark is inserted, and words that are not: it was divided there. */
function dividerOf({ runs, mark }: FileParagraph, partiesOf: PartiesOf): Party | null {
  return mark.ins !== null && runs.some(isBase) ? (partiesOf(mark.ins.author)[0] ?? null) : null
}

function pendingIn(paragraph: FileParagraph, partiesOf: PartiesOf): Pick<OwnParagraph, 'pi' | 'runs'> {
  const { runs, mark } = paragraph
  const pi = mark.ins !== null && !runs.some(isBase) ? (partiesOf(mark.ins.author)[0] ?? null) : null
  return { pi, runs: joined(runs.filter(({ text }) => text !== '').map((run) => runOf(run, partiesOf))) }
}

const runOf = ({ text, ins, del, emphasis }: FileRun, partiesOf: PartiesOf): Run => ({
  text,
  ins: ins === null ? null : (partiesOf(ins.author)[0] ?? null),
  dels: del === null ? [] : partiesOf(del.author).toSorted(),
  emphasis,
})

const sameEmphasis = (one: readonly Emphasis[], other: readonly Emphasis[]): boolean => one.join() === other.join()
const areAlike = (one: Run, other: Run): boolean =>
  one.ins === other.ins && one.dels.join() === other.dels.join() && sameEmphasis(one.emphasis, other.emphasis)

/** Neighbouring characters with the same marks are one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (last !== undefined && areAlike(last, run)) all[all.length - 1] = { ...last, text: last.text + run.text }
    else all.push(run)
  }
  return all
}

/** The words after the division: struck at the end of the paragraph before, with the blanks between them, and proposed as one of their own. */
function secondHalf(first: OwnParagraph | undefined, second: OwnParagraph, by: Party): readonly OwnParagraph[] {
  const words = second.runs.map((run) => ({ ...run, ins: null, dels: [by] }))
  const own: OwnParagraph = { ...second, pi: by, runs: joined(second.runs.map((run) => ({ ...run, ins: by, dels: [] }))) }
  if (first === undefined) return [own]
  const last = first.runs.at(-1)
  // Blanks that fell away at the division looked like the words they stood before.
  const isBlank = last !== undefined && last.text.trim() === '' && last.ins === null && last.dels.join() === by
  const before = isBlank ? [...first.runs.slice(0, -1), { ...last, emphasis: second.runs[0]?.emphasis ?? [] }] : first.runs
  return [{ ...first, runs: joined([...before, ...words]) }, own]
}
