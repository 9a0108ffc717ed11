/** The paragraphs of a Word document's body in reading order: cells of tables, text boxes and content controls among them. */
import type { PlainMark } from '../../text/declaration.ts'
import { child, contains, elements, type XmlNode } from '../xml.ts'
import { emphasesOf, listPlace, toggle, valueOf, whole } from './properties.ts'
import { alternative, isPoint, point, readRuns, type Reading, type Words } from './runs.ts'
import type { HeadingLook, Style } from './styles.ts'
import { type CellPlace, noTraces, type Traces } from './traces.ts'
import { markSkipped, skips, standingOfMark, within, withinMark } from './tracked.ts'

export type WordParagraph = {
  readonly text: string
  readonly marks: readonly PlainMark[]
  readonly style: string | undefined
  readonly styleName: string
  readonly heading: HeadingLook | null
  /** The list it is in, if any, and how deep. */
  readonly list: string | null
  readonly depth: number | undefined
  /** Set off by its looks: all bold, or all in capitals. */
  readonly strong: boolean
  /** Its left edge, in twentieths of a point; undefined where it says nothing itself. */
  readonly left: number | undefined
  readonly inCell: boolean
  /** Absent outside tables. */
  readonly cell?: CellPlace
  /** Empty unless all tracked changes are kept. */
  readonly traces: Traces
}

type Walk = {
  readonly reading: Reading
  readonly limit: number
  readonly found: WordParagraph[]
  carried: Words | null
  cells: number
  rows: number
  cell: CellPlace | null
}

/** Thrown where a document holds more paragraphs than any Declaration. */
export class TooManyParagraphs extends Error {}

const empty = (): Words => ({ text: '', marks: [], latest: new Map(), boxes: [], traces: noTraces() })

/** The paragraph's properties in the chosen reading. */
function propertiesOf(node: XmlNode, reading: Reading): XmlNode | undefined {
  const now = child(node, 'w:pPr')
  const before = child(child(now, 'w:pPrChange'), 'w:pPr')
  return reading.tracking.reading === 'original' && before !== undefined ? before : now
}

function isStrong(words: Words, properties: XmlNode | undefined, style: Style, run: XmlNode | undefined): boolean {
  if (style.capitals || toggle(run, 'w:caps') === true) return true
  if (style.emphases.bold === true) return emphasesOf(child(properties, 'w:rPr')).bold !== false
  const end = words.text.trimEnd().length
  const start = words.text.length - words.text.trimStart().length
  return end > start && words.marks.some(({ type, from, to }) => type === 'bold' && from <= start && to >= end)
}

function headingOf(properties: XmlNode | undefined, style: Style): HeadingLook | null {
  const outline = whole(child(properties, 'w:outlineLvl'))
  if (outline === undefined) return style.heading
  return outline < 9 ? outline : null
}

const firstRun = (node: XmlNode): XmlNode | undefined => child(child(node, 'w:r'), 'w:rPr')

function paragraphFrom(node: XmlNode, words: Words, walk: Walk): WordParagraph {
  const { styles } = walk.reading
  const properties = propertiesOf(node, walk.reading)
  const id = valueOf(child(properties, 'w:pStyle')) ?? styles.defaultParagraph
  const style = styles.of(id)
  const place = listPlace(properties)
  const list = place.list ?? style.list ?? '0'
  const indent = child(properties, 'w:ind')
  return {
    text: words.text,
    marks: words.marks,
    style: id,
    styleName: style.name,
    heading: headingOf(properties, style),
    list: list === '0' ? null : list,
    depth: place.depth ?? (place.list === undefined ? style.depth : undefined),
    strong: isStrong(words, properties, style, firstRun(node)),
    left: whole(indent, 'w:left') ?? whole(indent, 'w:start'),
    inCell: walk.cells > 0,
    ...(walk.cell === null ? {} : { cell: walk.cell }),
    traces: words.traces,
  }
}

/** A paragraph whose own mark is left out runs on into the next one; it is that one's properties that hold,
 *  unless it brings no words. */
function readParagraph(node: XmlNode, walk: Walk): void {
  const { reading } = walk
  const style = reading.styles.of(valueOf(child(propertiesOf(node, reading), 'w:pStyle')))
  const words = walk.carried ?? empty()
  for (const each of reading.between.splice(0)) point(words, each)
  readRuns(node, words, reading)
  walk.carried = null
  const mark = child(child(node, 'w:pPr'), 'w:rPr')
  words.traces.mark = standingOfMark(reading.tracking, mark)
  if (markSkipped(reading.tracking, mark)) {
    walk.carried = words
    return
  }
  if (!style.apart && !style.hidden) walk.found.push(paragraphFrom(node, words, walk))
  if (walk.found.length > walk.limit) throw new TooManyParagraphs()
  for (const box of words.boxes) readBlocks(box, walk)
}

function readRow(row: XmlNode, walk: Walk): void {
  if (markSkipped(walk.reading.tracking, child(row, 'w:trPr'))) return
  const outer = walk.cell
  walk.cells += 1
  walk.cell = { row: walk.rows++, column: -1 }
  withinMark(walk.reading.tracking, child(row, 'w:trPr'), () => readBlocks(row, walk))
  walk.cells -= 1
  walk.cell = outer
}

/** A table of contents repeats the headings: it is no text of its own. */
const isContents = (node: XmlNode): boolean => {
  const gallery = child(child(child(node, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
  return /table of contents|cover page|page numbers/i.test(valueOf(gallery) ?? '')
}

const BLOCKS = new Set(['w:tbl', 'w:tc', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

export function readBlocks(parent: XmlNode | undefined, walk: Walk): void {
  for (const node of elements(parent)) {
    if (node.name === 'w:tc' && walk.cell !== null) walk.cell = { ...walk.cell, column: walk.cell.column + 1 }
    if (node.name === 'w:p') readParagraph(node, walk)
    else if (node.name === 'w:tr') readRow(node, walk)
    else if (node.name === 'w:sdt') {
      if (!isContents(node)) readBlocks(node, walk)
    } else if (node.name === 'mc:AlternateContent') readBlocks(alternative(node), walk)
    else if (isPoint(node)) walk.reading.between.push(node)
    else if (BLOCKS.has(node.name) && !skips(walk.reading.tracking, node)) within(walk.reading.tracking, node, () => readBlocks(node, walk))
  }
}

export function paragraphsIn(body: XmlNode, reading: Reading, limit: number): readonly WordParagraph[] {
  const walk: Walk = { reading, limit, found: [], carried: null, cells: 0, rows: 0, cell: null }
  readBlocks(body, walk)
  // The last paragraph's mark was left out: its words stay.
  if (walk.carried !== null && walk.carried.text !== '')
    walk.found.push({ ...paragraphFrom({ name: 'w:p', attributes: {}, children: [] }, walk.carried, walk) })
  return walk.found
}

/** Documents that some tools write have no body element around the paragraphs. */
export const bodyOf = (root: XmlNode): XmlNode | null => child(root, 'w:body') ?? (contains(root, 'w:p') ? root : null)
