/** A Word document's paragraphs as lines for the readers of structure: with what the file knows of lists, headings and looks. */
import type { PlainMark } from '../../text/declaration.ts'
import type { Line } from '../../text/read-lines.ts'
import { divided } from '../../text/read-joined.ts'
import { areBrokenLines, beginsWithSign, unwrapped } from '../../text/read-wrap.ts'
import { marksWithin, shifted, withMarks } from '../../text/read-marks.ts'
import type { Sign } from '../../text/read-markers.ts'
import type { WordParagraph } from './body.ts'
import type { Label, Numbering } from './numbering.ts'
import type { WordDocument } from './read-docx.ts'
import { BREAK } from './runs.ts'

/** What no text holds: an XML file can name it all the same. The sign for a lost character (U+FFFD) stays: what a text lacks is to be seen. */
const NO_CHARACTER = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const LONGEST_HEADING = 40
const MOST_CUTS = 4_000_000
/** A list set further in than the one before by this much hangs from it (twentieths of a point). */
const FURTHER_IN = 180

type Piece = { readonly text: string; readonly marks: readonly PlainMark[] }

/** Characters that are replaced keep their length, so the marks stay where they are. */
export const clean = (text: string): string => text.replace(NO_CHARACTER, ' ').replaceAll('\t', ' ')

function trimmed({ text, marks }: Piece): Piece {
  const from = text.length - text.trimStart().length
  const to = Math.max(from, text.trimEnd().length)
  return { text: text.slice(from, to), marks: marksWithin(marks, from, to) }
}

/** Whether a soft break divides what people read as two paragraphs; inside a sentence it only fills the line. */
const divides = (before: string, after: string): boolean => /[.;:!?”»]$/.test(before) || beginsWithSign(after)

/** A piece that grows line by line, joined at the end. */
type Growing = { readonly parts: string[]; length: number; readonly marks: PlainMark[] }

function grow(piece: Growing, { text, marks }: Piece): void {
  for (const mark of shifted(marks, piece.length + 1)) piece.marks.push(mark)
  piece.parts.push(text)
  piece.length += 1 + text.length
}

function piecesOf(paragraph: WordParagraph): readonly Piece[] {
  const parts = paragraph.text.split(BREAK)
  // More breaks and changes of emphasis than any text has: then the words alone are kept.
  const all = parts.length * paragraph.marks.length > MOST_CUTS ? [] : paragraph.marks
  const pieces: Growing[] = []
  let from = 0
  for (const part of parts) {
    const to = from + part.length
    const piece = trimmed({ text: clean(part), marks: marksWithin(all, from, to) })
    from = to + 1
    const last = pieces.at(-1)
    if (piece.text === '') continue
    if (last === undefined || divides(last.parts.at(-1) ?? '', piece.text))
      pieces.push({ parts: [piece.text], length: piece.text.length, marks: [...piece.marks] })
    else grow(last, piece)
  }
  return pieces.map(({ parts: texts, marks }) => ({ text: texts.join(' '), marks }))
}

/** A whole paragraph under a heading's style is body text all the same. */
const isHeading = (text: string): boolean => text.split(/\s+/).length <= LONGEST_HEADING && !/[;,]$/.test(text)

/** Lists that stand further in than the list above, under a lead-in, though their file gives them the same depth. */
type Lists = { readonly extra: Map<string, number>; last: { readonly list: string; readonly left: number; readonly text: string } | null }

function depthOf(paragraph: WordParagraph, numbering: Numbering, list: string): number {
  return paragraph.depth ?? numbering.depthOf(list, paragraph.style) ?? 0
}

const deeper = (sign: Sign, extra: number): Sign => (extra === 0 ? sign : { ...sign, style: `${sign.style}+${extra}` })

function placed(label: Label, paragraph: WordParagraph, list: string, lists: Lists): Label {
  const { last } = lists
  const left = paragraph.left ?? 0
  const hangs = last !== null && last.list !== list && left >= last.left + FURTHER_IN && last.text.trimEnd().endsWith(':')
  if (hangs && !lists.extra.has(list)) lists.extra.set(list, (lists.extra.get(last.list) ?? 0) + 1)
  if (label.sign !== null) lists.last = { list, left, text: paragraph.text }
  return label.sign === null ? label : { ...label, sign: deeper(label.sign, lists.extra.get(list) ?? 0) }
}

function labelOf(paragraph: WordParagraph, numbering: Numbering, lists: Lists): Label | null {
  const { list } = paragraph
  if (list === null) return null
  const label = numbering.next(list, depthOf(paragraph, numbering, list))
  return label === null ? null : placed(label, paragraph, list, lists)
}

/** Words of an automatic number (`Artículo 4`) come before the text. */
function spelled(piece: Piece, label: Label | null): Piece {
  if (label === null || label.sign !== null || label.label === '') return piece
  return { text: `${label.label} ${piece.text}`, marks: shifted(piece.marks, label.label.length + 1) }
}

function lineOf(piece: Piece, paragraph: WordParagraph, label: Label | null, afterBlank: boolean): Line {
  const { text, marks } = spelled(piece, label)
  const sign = label?.sign ?? null
  const heading = paragraph.heading !== null && isHeading(text) ? paragraph.heading : null
  const known = { sign, label: sign === null ? '' : (label?.label ?? ''), heading, strong: paragraph.strong }
  return withMarks({ text, indent: 0, afterBlank, known }, marks)
}

function linesOfParagraphs(paragraphs: readonly WordParagraph[], numbering: Numbering): readonly Line[] {
  const lists: Lists = { extra: new Map(), last: null }
  let afterBlank = true
  return paragraphs.flatMap((paragraph) => {
    const pieces = piecesOf(paragraph)
    if (pieces.length === 0) {
      afterBlank = true
      return []
    }
    const label = labelOf(paragraph, numbering, lists)
    const lines = pieces.map((piece, at) => lineOf(piece, paragraph, at === 0 ? label : null, (at === 0 && afterBlank) || paragraph.inCell))
    afterBlank = false
    return lines
  })
}

export function linesOfDocument({ paragraphs, numbering }: Pick<WordDocument, 'paragraphs' | 'numbering'>): readonly Line[] {
  const lines = linesOfParagraphs(paragraphs, numbering)
  return divided(areBrokenLines(lines) ? unwrapped(lines) : lines)
}
