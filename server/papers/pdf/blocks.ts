/** The Declaration's paragraphs as blocks of a page: sizes, indents, signs, what stands in the margin. */
import { notesOf } from '../../../domain/compile/plain.ts'
import type { CompiledParagraph, Piece } from '../../../domain/compile/types.ts'
import { sayOfCompilation } from '../../../domain/sentences/compilation.ts'
import type { Language } from '../../../domain/sentences/fill.ts'
import type { Role } from '../../../domain/text/schema.ts'
import { type Line, linesOf, type Look, type Measure, type Span } from './lines.ts'
import { ACROSS, type Block, type Placed } from './sheet.ts'
import type { Tree } from './structure.ts'
import { INK, lookLike, QUIET, spansOf } from './words.ts'

export type Setting = {
  readonly measure: Measure
  readonly tree: Tree
  /** Of the paper's own words, and whether the text is in another. */
  readonly language: Language
  readonly textLanguage: string
}

const serif = (size: number, bold = false, italic = false): Look => lookLike({ family: 'serif', bold, italic, size, colour: INK, line: [] })
const sans = (size: number, bold = false, colour: string = INK): Look =>
  lookLike({ family: 'sans', bold, italic: false, size, colour, line: [] })

type Form = { readonly look: Look; readonly leading: number; readonly before: number; readonly isCentred: boolean }
const FORMS: Readonly<Record<Role | 'first title', Form>> = {
  'first title': { look: serif(19, true), leading: 25, before: 22, isCentred: true },
  title: { look: serif(13.5, true), leading: 19, before: 9, isCentred: true },
  heading: { look: sans(13, true), leading: 18, before: 22, isCentred: false },
  chapeau: { look: serif(11), leading: 15.6, before: 11, isCentred: false },
  body: { look: serif(11), leading: 15.6, before: 8, isCentred: false },
  quote: { look: serif(10.5, false, true), leading: 15, before: 8, isCentred: false },
}

/** For each level, and for the sign before the words. */
const STEP = 26
const LABEL = sans(7.5, true, QUIET)
/** What is left of the right margin. */
const MARGIN_WIDTH = 52

const NOTHING: Omit<Block, 'lines' | 'leading' | 'before' | 'element'> = {
  indent: 0,
  isCentred: false,
  keepsNext: false,
  startsPage: false,
  sign: null,
  margin: null,
  isNumbered: false,
  bookmark: null,
}

/** Words of the paper's own. */
export function ownBlock(
  text: string,
  { look, leading, before, tag = 'P' }: { readonly look: Look; readonly leading: number; readonly before: number; readonly tag?: string },
  { measure, tree, language, textLanguage }: Setting,
): Block {
  const lines = linesOf([{ text, look }], ACROSS, measure)
  const spoken = language === textLanguage ? null : language
  return { ...NOTHING, lines, leading, before, element: () => tree.plain(tag, spoken) }
}

export const STATE_LINE = { look: sans(9.5, false, QUIET), leading: 13.5, before: 0 }
export const ANNEX_HEAD = { look: sans(15, true), leading: 21, before: 0, tag: 'H2' }
export const ITEM_HEAD = { look: sans(11, true), leading: 15.5, before: 16, tag: 'H3' }
export const PLAIN = { look: serif(11), leading: 15.6, before: 6 }
const NOTE = { look: lookLike({ ...sans(9, false, QUIET), italic: true }), leading: 12.5, before: 3 }
const STACK = { look: sans(9.5, true, QUIET), leading: 13.5, before: 12 }

const TAGS: Readonly<Record<Role | 'first title', string>> = {
  'first title': 'H1',
  title: 'P',
  heading: 'H2',
  chapeau: 'P',
  body: 'P',
  quote: 'P',
}

export type Place = {
  readonly isFirstTitle: boolean
  readonly bookmark: string | null
  readonly startsPage: boolean
  /** Labels are how what is pending is spoken of. */
  readonly withLabels: boolean
}

export function paragraphBlocks(paragraph: CompiledParagraph, place: Place, setting: Setting): readonly Block[] {
  const { language, measure } = setting
  const say = sayOfCompilation(language)
  const stack = paragraph.stacked === 'first' ? [ownBlock(say('stack.title', { label: paragraph.label ?? '·' }), STACK, setting)] : []
  const main = mainBlock(paragraph, place, setting)
  const notes = notesOf(paragraph, language).map((note) => ownBlock(note, NOTE, setting))
  const indented = notes.map((note) => ({ ...note, indent: main.indent, lines: linesOf(spansIn(note), ACROSS - main.indent, measure) }))
  return [...stack.map((each) => ({ ...each, keepsNext: true })), main, ...indented]
}

const spansIn = ({ lines }: Block): readonly Span[] => lines.flatMap(({ pieces }) => pieces.map(({ text, look }) => ({ text, look })))

const hasSign = (role: Role, marker: CompiledParagraph['marker']): boolean => marker !== 'none' && role !== 'title' && role !== 'heading'

function mainBlock(paragraph: CompiledParagraph, place: Place, setting: Setting): Block {
  const { role, level, marker, number } = paragraph
  const kind = place.isFirstTitle ? 'first title' : role
  const { look, leading, before, isCentred } = FORMS[kind]
  const withSign = hasSign(role, marker)
  const indent = isCentred || role === 'heading' ? 0 : (level + (withSign ? 1 : 0) + (role === 'quote' ? 1 : 0)) * STEP
  const wanted = linesOf(wordsOf(paragraph, look, setting), ACROSS - indent - (role === 'quote' ? STEP : 0), setting.measure)
  return {
    ...NOTHING,
    lines: wanted,
    leading,
    before: closes(paragraph, before),
    indent,
    isCentred,
    keepsNext: role === 'heading' || role === 'title' || (role === 'chapeau' && paragraph.kind !== 'closing'),
    startsPage: place.startsPage,
    sign: withSign && number !== null ? { line: signLine(number, look, setting), at: indent - STEP } : null,
    margin: place.withLabels ? labelLine(paragraph, setting) : null,
    isNumbered: true,
    bookmark: place.bookmark,
    element: () => elementFor(paragraph, TAGS[kind], withSign, setting),
  }
}

/** The closing stands a little apart. */
const closes = ({ kind, role }: CompiledParagraph, before: number): number =>
  kind === 'closing' && role !== 'heading' ? before + 6 : before

function elementFor({ level, marker }: CompiledParagraph, tag: string, withSign: boolean, { tree }: Setting): Placed {
  if (tag !== 'P') return tree.plain(tag, null)
  return tree.paragraph(level, withSign ? marker : 'none')
}

function wordsOf({ pieces, number, role, marker }: CompiledParagraph, look: Look, { language }: Setting): readonly Span[] {
  const said: readonly Piece[] =
    pieces.length > 0 ? pieces : [{ kind: 'words', text: `(${sayOfCompilation(language)('words.none')})`, emphasis: ['italic'] }]
  // A heading's number is said with it.
  const before = number !== null && !hasSign(role, marker) ? [{ text: `${number} `, look }] : []
  return [...before, ...spansOf(said, look, language)]
}

const signLine = (number: string, look: Look, { measure }: Setting): Line => ({
  pieces: measure(number, lookLike({ ...look, italic: false })),
})

function labelLine({ label }: CompiledParagraph, { measure }: Setting): Line | null {
  if (label === null) return null
  return linesOf([{ text: label, look: LABEL }], MARGIN_WIDTH, measure)[0] ?? null
}
