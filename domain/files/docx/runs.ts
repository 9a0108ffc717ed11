/** The words of one paragraph with their emphasis; fields give their results only, tracked changes the reading that was chosen. */
import type { PlainMark } from '../../text/declaration.ts'
import { EMPHASES, type Emphasis } from '../../text/schema.ts'
import { child, contains, elements, isNode, type XmlNode } from '../xml.ts'
import { type Emphases, emphasesOf, toggle, valueOf } from './properties.ts'
import type { Style, Styles } from './styles.ts'
import type { Traces } from './traces.ts'
import { skips, standingNow, type Tracking, within } from './tracked.ts'

export type Words = {
  text: string
  readonly marks: PlainMark[]
  /** Where in `marks` each emphasis last stood. */
  readonly latest: Map<Emphasis, number>
  /** Boxes anchored in the paragraph: their content is read after it. */
  readonly boxes: XmlNode[]
  /** What stands in which tracked change, and what is named or commented on; empty unless all changes are kept. */
  readonly traces: Traces
}

/** A soft line break inside a paragraph. */
export const BREAK = '\n'
const NO_BREAK_HYPHEN = '\u2011'

/** How far a field has come: its code is not read, its result is. Fields stand inside each other and across paragraphs. */
export type Fields = ('code' | 'result')[]

/** What is shared by all paragraphs of a document. */
export type Reading = {
  readonly styles: Styles
  readonly tracking: Tracking
  readonly fields: Fields
  footnotes: number
  comments: number
  /** Bookmarks and comments that begin or end between two paragraphs: the next one's. */
  readonly between: XmlNode[]
}

const isOn = (emphasis: Emphasis, direct: Emphases, character: Style): boolean => direct[emphasis] ?? character.emphases[emphasis] ?? false

function append(words: Words, text: string, emphases: readonly Emphasis[], { tracking }: Reading): void {
  const from = words.text.length
  words.text += text
  if (tracking.reading === 'both') words.traces.stretches.push({ from, to: words.text.length, ...standingNow(tracking) })
  for (const type of emphases) {
    const at = words.latest.get(type) ?? -1
    const before = words.marks[at]
    if (before?.to === from) words.marks[at] = { ...before, to: words.text.length }
    else words.latest.set(type, words.marks.push({ from, to: words.text.length, type }) - 1)
  }
}

/** Signs of the fonts Symbol and Wingdings that stand before paragraphs or for plain characters. */
const SYMBOLS: Readonly<Record<string, string>> = {
  f02d: '–',
  f06f: '◦',
  f0fc: '✓',
  f0e0: '→',
  f0de: '→',
  f0b0: '°',
  f0b1: '±',
  f0a3: '≤',
  f0b3: '≥',
}
const symbol = (node: XmlNode): string => {
  const code = (valueOf(node, 'w:char') ?? '').toLowerCase()
  if (SYMBOLS[code] !== undefined) return SYMBOLS[code]
  const point = Number.parseInt(code, 16)
  return point >= 0xf000 || !(point >= 0x20) ? '•' : String.fromCharCode(point)
}

/** Word drops white space at the ends unless it is told to keep it. */
function spoken(node: XmlNode): string {
  const text = node.children.flatMap((each) => (isNode(each) ? [] : [each])).join('')
  return valueOf(node, 'xml:space') === 'preserve' ? text : text.trim()
}

function field(fields: Fields, type: string | undefined): void {
  if (type === 'begin') fields.push('code')
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  else if (type === 'end') fields.pop()
}

/** The text boxes below a drawing; of alternatives one is taken. */
function boxesIn(node: XmlNode): readonly XmlNode[] {
  if (node.name === 'w:txbxContent') return [node]
  if (node.name === 'mc:AlternateContent') return boxesOf(alternative(node))
  return elements(node).flatMap(boxesIn)
}
const boxesOf = (node: XmlNode | undefined): readonly XmlNode[] => (node === undefined ? [] : boxesIn(node))

/** The first choice that says anything, else the fallback. */
export function alternative(node: XmlNode): XmlNode | undefined {
  const says = (each: XmlNode): boolean => contains(each, 'w:t') || contains(each, 'w:delText')
  return elements(node).find((each) => each.name === 'mc:Choice' && says(each)) ?? child(node, 'mc:Fallback')
}

function pieceOf(node: XmlNode, words: Words, reading: Reading): string {
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      return spoken(node)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
      return valueOf(node, 'w:type') === 'page' || valueOf(node, 'w:type') === 'column' ? '' : BREAK
    case 'w:cr':
      return BREAK
    case 'w:noBreakHyphen':
      return NO_BREAK_HYPHEN
    case 'w:sym':
      return symbol(node)
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      reading.footnotes += 1
      return ''
    case 'w:commentReference':
      reading.comments += 1
      point(words, node)
      return ''
    default:
      return ''
  }
}

const POINTS = new Set(['w:bookmarkStart', 'w:commentRangeStart', 'w:commentRangeEnd'])
export const isPoint = ({ name }: XmlNode): boolean => POINTS.has(name)

/** A place in the words that bears a name, or where a comment begins, ends or stands. */
export function point({ traces, text }: Words, node: XmlNode): void {
  const id = valueOf(node, 'w:id') ?? ''
  const at = text.length
  if (node.name === 'w:bookmarkStart') traces.bookmarks.push(valueOf(node, 'w:name') ?? '')
  else if (node.name === 'w:commentRangeStart') traces.edges.push({ comment: id, at, edge: 'start' })
  else if (node.name === 'w:commentRangeEnd') traces.edges.push({ comment: id, at, edge: 'end' })
  else traces.edges.push({ comment: id, at, edge: 'here' })
}

function readRun(run: XmlNode, words: Words, reading: Reading): void {
  const properties = child(run, 'w:rPr')
  const character = reading.styles.of(valueOf(child(properties, 'w:rStyle')))
  const direct = emphasesOf(properties)
  const emphases = EMPHASES.filter((emphasis) => isOn(emphasis, direct, character))
  const hidden = toggle(properties, 'w:vanish') ?? character.hidden
  for (const node of elements(run)) {
    if (node.name === 'w:fldChar') field(reading.fields, valueOf(node, 'w:fldCharType'))
    else if (node.name === 'w:drawing' || node.name === 'w:pict' || node.name === 'mc:AlternateContent') words.boxes.push(...boxesIn(node))
    else if (node.name === 'w:ruby') readRuns(child(node, 'w:rubyBase'), words, reading)
    else {
      const piece = pieceOf(node, words, reading)
      if (piece !== '' && !hidden && !reading.fields.includes('code')) append(words, piece, emphases, reading)
    }
  }
}

/** What holds runs and adds nothing of its own. */
const PASSED = new Set([
  'w:hyperlink',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:dir',
  'w:bdo',
  'm:oMathPara',
  'm:oMath',
])

export function readRuns(node: XmlNode | undefined, words: Words, reading: Reading): void {
  for (const each of elements(node)) {
    if (each.name === 'w:r') readRun(each, words, reading)
    else if (each.name === 'm:r')
      append(
        words,
        elements(each)
          .map((piece) => pieceOf(piece, words, reading))
          .join(''),
        [],
        reading,
      )
    else if (each.name === 'mc:AlternateContent') readRuns(alternative(each), words, reading)
    else if (isPoint(each)) point(words, each)
    else if ((PASSED.has(each.name) || each.name.startsWith('m:')) && !skips(reading.tracking, each))
      within(reading.tracking, each, () => readRuns(each, words, reading))
  }
}
