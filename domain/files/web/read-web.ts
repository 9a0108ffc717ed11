/** A web page, as people save it from Word, LibreOffice or Google Docs: its paragraphs with lists, headings, emphasis and `ins`/`del`.
 *  Scripts, styles and what is not seen are dropped; nothing is loaded, no entity of the page's own is known. Whatever the characters are,
 *  a value comes back. */
import sax from 'sax'
import { type Refusal, refused } from '../../sentences/refusals.ts'
import type { PlainMark } from '../../text/declaration.ts'
import { marksWithin } from '../../text/read-marks.ts'
import { SIDE_NAME } from '../../languages/side-names.ts'
import { isParagraphId } from '../../text/ids.ts'
import { EMPHASES } from '../../text/schema.ts'
import type { WordParagraph } from '../docx/body.ts'
import { tracedOf } from '../docx/read-traced.ts'
import { BREAK } from '../docx/runs.ts'
import type { WordDocument } from '../docx/read-docx.ts'
import type { Change, TrackedReading } from '../docx/tracked.ts'
import { type CellPlace, noTraces } from '../docx/traces.ts'
import { NOTHING_UNREAD, type TracedFile, type Unread } from '../traced.ts'
import { type Lists, openLists } from './lists.ts'
import { type Classes, classesIn, type Looks, looksIn, PLAIN } from './looks.ts'

export type WebDocument = {
  readonly kind: 'web'
  readonly paragraphs: readonly WordParagraph[]
  readonly numbering: Lists
  readonly unread: Unread
}

const LIMITS = { characters: 8_000_000, depth: 400, elements: 400_000, paragraphs: 20_000 }
/** Characters given to the parser at once; between slices it is looked at whether to go on. */
const SLICE = 65_536
const MOST_CUTS = 4_000_000

const DROPPED = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'svg', 'object', 'iframe', 'select', 'textarea'])
const BLOCKS = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 table tr td th blockquote section article header footer main body html pre dl dt dd hr'.split(' '),
)
const NEVER_CLOSED = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'wbr', 'base'])

/** A paragraph while words are added: its text would be copied each time if it were asked for its end. */
type Growing = Omit<WordParagraph, 'text' | 'marks'> & { text: string; readonly marks: PlainMark[]; endsInSpace: boolean }

/** An element that is open, with what holds in it. */
type Open = {
  readonly tag: string
  readonly looks: Looks
  readonly ins: Change | null
  readonly del: Change | null
  readonly isDropped: boolean
  /** Said by a paper of ours itself, apart from the text. */
  readonly isOwn: boolean
  /** Blanks are words of the text: a paragraph that a paper of ours names. */
  readonly isExact: boolean
}
type Attributes = Readonly<Record<string, string>>

type Page = {
  readonly open: Open[]
  readonly lists: string[]
  readonly numbering: Lists
  readonly found: WordParagraph[]
  readonly counts: { -readonly [Key in keyof Unread]: Unread[Key] }
  classes: Classes
  sheet: string
  words: Growing | null
  /** The list item that has not begun yet, and the heading that words stand in. */
  item: { readonly list: string; readonly depth: number } | null
  heading: number | null
  /** What the paragraph that has not begun yet goes by. */
  name: string | null
  cells: number
  rows: number
  cell: CellPlace | null
  elements: number
  isTooLarge: boolean
}

const OUTSIDE: Open = { tag: '', looks: PLAIN, ins: null, del: null, isDropped: false, isOwn: false, isExact: false }
const around = ({ open }: Page): Open => open.at(-1) ?? OUTSIDE

function changeOf(attributes: Attributes): Change {
  const at = Date.parse(attributes.datetime ?? '')
  const author = (attributes['data-author'] ?? attributes.cite ?? attributes.title ?? '').replace(/^mailto:/, '')
  return { author: decoded(author).trim(), at: Number.isFinite(at) ? at : null, moved: false }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not written as an address: it is the name itself.
    return text
  }
}

/** Ends the paragraph; one without words is none, unless a paper of ours names it. */
function flush(page: Page): void {
  const { words } = page
  page.words = null
  if (words === null || (words.text.trim() === '' && words.traces.bookmarks.length === 0)) return
  const { endsInSpace: _, ...paragraph } = words
  page.found.push({ ...paragraph, heading: page.heading, strong: isStrong(words) })
  if (page.found.length > LIMITS.paragraphs) page.isTooLarge = true
}

function isStrong({ text, marks }: Growing): boolean {
  const bold = marks.reduce((length, { type, from, to }) => (type === 'bold' ? length + to - from : length), 0)
  return bold > 0 && bold >= text.trim().length
}

function begun(page: Page): Growing {
  const { item, name, cell } = page
  page.item = null
  page.name = null
  const traces = noTraces()
  if (name !== null) traces.bookmarks.push(name)
  return {
    text: '',
    marks: [],
    style: undefined,
    styleName: '',
    heading: page.heading,
    list: item?.list ?? null,
    depth: item?.depth,
    strong: false,
    left: undefined,
    inCell: page.cells > 0,
    ...(cell === null ? {} : { cell }),
    traces,
    endsInSpace: true,
  }
}

/** Blanks around the end of a line of the file. */
const BROKEN = /[ \t\r\n\f]*[\t\r\n\f][ \t\r\n\f]*/g

/** As browsers show it: blanks beside one another are one. */
function together({ words }: Page, raw: string): string {
  const text = raw === BREAK ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ')
  return words?.endsInSpace === false ? text : text.replace(/^ /, '')
}

function write(page: Page, raw: string): void {
  const { looks, ins, del, isDropped, isOwn, isExact } = around(page)
  if (isDropped || looks.isHidden) return
  const text = isExact && raw !== BREAK ? raw.replace(BROKEN, ' ') : together(page, raw)
  if (text === '') return
  const words = page.words ?? begun(page)
  const from = words.text.length
  const to = from + text.length
  page.words = words
  words.text += text
  words.endsInSpace = /\s$/.test(text)
  words.traces.stretches.push({ from, to, ins, del, ...(isOwn ? { isOwn } : {}) })
  if (looks.isStruck && del === null) page.counts['hand-struck'] += 1
  for (const type of EMPHASES) if (looks[type]) words.marks.push({ from, to, type })
}

const HEADING = /^h([1-6])$/

/** What our own papers call a paragraph. */
const nameIn = ({ id = '' }: Attributes): string | null => (isParagraphId(id) || SIDE_NAME.read(id) !== null ? id : null)

function beginBlock(page: Page, tag: string, attributes: Attributes): void {
  flush(page)
  page.name = nameIn(attributes)
  if (tag === 'tr') page.cell = { row: page.rows++, column: -1 }
  if ((tag === 'td' || tag === 'th') && page.cell !== null) page.cell = { ...page.cell, column: page.cell.column + 1 }
  if (tag === 'ol' || tag === 'ul') page.lists.push(page.numbering.begin(tag, attributes))
  else if (tag === 'li') page.item = { list: page.lists.at(-1) ?? page.numbering.begin('ul', {}), depth: depthOf(page, attributes) }
  else if (tag === 'table') page.counts.tables += 1
  else if (tag === 'td' || tag === 'th') page.cells += 1
  const level = HEADING.exec(tag)?.[1]
  if (level !== undefined) page.heading = Number(level) - 1
}

/** Google Docs writes every level as a list of its own and says how deep it is. */
function depthOf({ lists }: Page, attributes: Attributes): number {
  const said = Number(attributes['aria-level'])
  return Math.min(said >= 1 ? said - 1 : Math.max(lists.length - 1, 0), 8)
}

function endBlock(page: Page, tag: string): void {
  flush(page)
  if (tag === 'table') page.cell = null
  if (tag === 'ol' || tag === 'ul') page.lists.pop()
  else if (tag === 'td' || tag === 'th') page.cells = Math.max(0, page.cells - 1)
  else if (HEADING.test(tag)) page.heading = null
}

function enter(page: Page, tag: string, attributes: Attributes): void {
  page.elements += 1
  if (page.elements > LIMITS.elements || page.open.length >= LIMITS.depth) page.isTooLarge = true
  const outer = around(page)
  if (tag === 'style') page.sheet = ''
  if (BLOCKS.has(tag) && !outer.isDropped) beginBlock(page, tag, attributes)
  if (tag === 'br') write(page, BREAK)
  if (tag === 'img' && !outer.isDropped) page.counts.images += 1
  if (NEVER_CLOSED.has(tag)) return
  page.open.push({
    tag,
    looks: looksIn(outer.looks, tag, attributes, page.classes),
    ins: tag === 'ins' ? changeOf(attributes) : outer.ins,
    del: tag === 'del' ? changeOf(attributes) : outer.del,
    isDropped: outer.isDropped || DROPPED.has(tag),
    isOwn: outer.isOwn || attributes['data-declaro'] === 'own',
    isExact: BLOCKS.has(tag) ? nameIn(attributes) !== null : outer.isExact,
  })
}

function leave(page: Page, tag: string): void {
  const at = page.open.findLastIndex((each) => each.tag === tag)
  if (at < 0) return
  for (const { tag: ended, isDropped } of page.open.splice(at).toReversed()) {
    if (ended === 'style') page.classes = new Map([...page.classes, ...classesIn(page.sheet)])
    if (BLOCKS.has(ended) && !isDropped) endBlock(page, ended)
  }
}

function parserFor(page: Page): sax.SAXParser {
  const parser = sax.parser(false, { lowercase: true, position: false })
  // What is no well-formed page is read on as well as it goes, as browsers do.
  parser.onerror = () => void parser.resume()
  parser.onopentag = ({ name, attributes }) => {
    if (!page.isTooLarge) enter(page, name, attributes as Attributes)
  }
  parser.onclosetag = (name) => leave(page, name)
  parser.ontext = (text) => {
    if (around(page).tag === 'style') page.sheet += text
    else write(page, text)
  }
  parser.oncdata = (text) => write(page, text)
  return parser
}

export function readWeb(text: string): WebDocument | Refusal {
  if (text.length > LIMITS.characters) return refused('file.too-large')
  const page: Page = {
    open: [],
    lists: [],
    numbering: openLists(),
    found: [],
    counts: { ...NOTHING_UNREAD },
    classes: new Map(),
    sheet: '',
    words: null,
    item: null,
    heading: null,
    name: null,
    cells: 0,
    rows: 0,
    cell: null,
    elements: 0,
    isTooLarge: false,
  }
  const parser = parserFor(page)
  // A page may have no element around it all, and then the parser takes what follows its first one for words.
  parser.write('<div>')
  for (let at = 0; at < text.length && !page.isTooLarge; at += SLICE) parser.write(text.slice(at, at + SLICE))
  if (!page.isTooLarge) parser.close()
  flush(page)
  if (page.isTooLarge) return refused('file.too-large')
  return { kind: 'web', paragraphs: page.found, numbering: page.numbering, unread: page.counts }
}

type Plain = { readonly paragraphs: readonly WordParagraph[]; readonly tracked: WordDocument['tracked'] }

/** The page as if every change in it were accepted, or none had been made. */
export function withoutChanges({ paragraphs: all }: Pick<WebDocument, 'paragraphs'>, reading: TrackedReading): Plain {
  const paragraphs = all.filter((paragraph) => !isApart(paragraph))
  const changes = paragraphs.flatMap(({ traces }) => traces.stretches)
  const [insertions, deletions] = [changes.filter(({ ins }) => ins !== null).length, changes.filter(({ del }) => del !== null).length]
  const authors = new Set(changes.flatMap(({ ins, del }) => [ins?.author ?? '', del?.author ?? '']).filter((author) => author !== ''))
  return {
    paragraphs: insertions + deletions === 0 ? paragraphs : paragraphs.map((paragraph) => oneSide(paragraph, reading)),
    tracked: insertions + deletions === 0 ? null : { insertions, deletions, authors: [...authors] },
  }
}

/** What a paper of ours says beside its text. A number before words stays: it says how the paragraph counts. */
const isApart = ({ traces: { stretches } }: WordParagraph): boolean =>
  stretches.length > 0 && stretches.every(({ isOwn }) => isOwn === true)

function oneSide(paragraph: WordParagraph, reading: TrackedReading): WordParagraph {
  const marks: PlainMark[] = []
  const { stretches } = paragraph.traces
  // More changes and emphases than any text has: then the words alone are kept.
  const all = stretches.length * paragraph.marks.length > MOST_CUTS ? [] : paragraph.marks
  let text = ''
  for (const { from, to, ins, del } of stretches) {
    if ((reading === 'accepted' ? del : ins) !== null) continue
    marks.push(...marksWithin(all, from, to, text.length))
    text += paragraph.text.slice(from, to)
  }
  return { ...paragraph, text, marks }
}

export const tracedWeb = ({ paragraphs, numbering, unread }: WebDocument): TracedFile => ({
  kind: 'traced',
  format: 'web',
  paragraphs: tracedOf(paragraphs, numbering),
  comments: [],
  properties: {},
  unread,
})
