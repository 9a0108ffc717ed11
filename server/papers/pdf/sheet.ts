/** Pages that fill from top to bottom: where a block stands, where it may be cut, what runs above and below it. Knows no Declaration. */
import type PDFDocument from 'pdfkit'
import type { Line, Measure, Piece } from './lines.ts'
import { QUIET } from './words.ts'

export type Pdf = InstanceType<typeof PDFDocument>
/** An element of the document's structure. */
export type Element = ReturnType<Pdf['struct']>

export const PAGE = { width: 595.28, height: 841.89, left: 76, right: 76, top: 96, bottom: 84 } as const
export const ACROSS = PAGE.width - PAGE.left - PAGE.right
export const FLOOR = PAGE.height - PAGE.bottom

/** One block of lines under one element of the document's structure. */
export type Block = {
  readonly lines: readonly Line[]
  /** From the left margin. */
  readonly indent: number
  readonly leading: number
  readonly before: number
  readonly isCentred: boolean
  /** Stands on the page of what follows it. */
  readonly keepsNext: boolean
  readonly startsPage: boolean
  /** Its number or bullet, and where it stands. */
  readonly sign: { readonly line: Line; readonly at: number } | null
  /** In the right margin: not text, a name for it. */
  readonly margin: Line | null
  readonly isNumbered: boolean
  /** Its name among the bookmarks, at a depth. */
  readonly bookmark: string | null
  readonly element: () => Placed
}
/** Where in the structure its words go, and its sign. */
export type Placed = { readonly body: Element; readonly tag: string; readonly sign: Element | null }

export type Sheet = {
  readonly document: Pdf
  readonly measure: Measure
  readonly numbersLines: boolean
  /** Behind the words of every page. */
  readonly background: () => void
  y: number
  lineNumber: number
}

export function newPage(sheet: Sheet): void {
  sheet.document.addPage()
  sheet.y = PAGE.top
  sheet.background()
}

const isAtTop = ({ y }: Sheet): boolean => y <= PAGE.top

export function layBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  blocks.forEach((block, at) => {
    if (!isAtTop(sheet) && (block.startsPage || sheet.y + heightWanted(blocks, at) > FLOOR)) newPage(sheet)
    layBlock(sheet, block)
  })
}

/** Lines that go together at the start and at the end of a block: one alone is never left behind nor sent ahead. */
const TOGETHER = 2
const LONGEST_KEPT = 8

const gapBefore = (block: Block, sheet: Sheet): number => (isAtTop(sheet) ? 0 : block.before)

/** What must have room on this page for the block to begin on it. */
function heightWanted(blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  if (block === undefined) return 0
  const { lines, leading, before, keepsNext } = block
  if (keepsNext && lines.length <= LONGEST_KEPT) return before + lines.length * leading + heightWanted(blocks, at + 1)
  const atLeast = lines.length < 2 * TOGETHER ? lines.length : TOGETHER
  return before + atLeast * leading
}

function layBlock(sheet: Sheet, block: Block): void {
  sheet.y += gapBefore(block, sheet)
  if (block.bookmark !== null) bookmark(sheet, block.bookmark)
  const placed = block.element()
  drawSign(sheet, block, placed)
  let from = 0
  while (from < block.lines.length) {
    const to = from + linesThatFit(sheet, block, from)
    if (to > from) drawPart(sheet, block, placed, from, to)
    if (to < block.lines.length) newPage(sheet)
    from = to
  }
}

/** Leads to the line, not only to the page; the library's types do not tell of the place. */
function bookmark({ document, y }: Sheet, title: string): void {
  const place: object = { top: y - 12, left: PAGE.width }
  document.outline.addItem(title, place)
}

function linesThatFit({ y }: Sheet, { lines, leading }: Block, from: number): number {
  const left = lines.length - from
  const room = Math.floor((FLOOR - y + 0.01) / leading)
  if (room >= left) return left
  const cut = Math.min(room, left - TOGETHER)
  return cut < TOGETHER ? 0 : cut
}

function drawSign(sheet: Sheet, { sign, leading }: Block, placed: Placed): void {
  if (sign === null || placed.sign === null) return
  marked(sheet, placed.sign, 'Lbl', () => drawLine(sheet.document, sign.line, PAGE.left + sign.at, sheet.y, leading))
}

export function marked({ document }: Sheet, element: Element, tag: string, draw: () => void): void {
  const content = document.markStructureContent(tag)
  draw()
  document.endMarkedContent()
  element.add(content)
}

/** What is no part of the text: readers that speak it pass over it. */
export function artifact(document: Pdf, type: 'Pagination' | 'Layout' | 'Page', draw: () => void): void {
  document.markContent('Artifact', { type })
  draw()
  document.endMarkedContent()
}

const widthOf = ({ pieces }: Line): number => pieces.reduce((sum, { width }) => sum + width, 0)

function drawPart(sheet: Sheet, block: Block, placed: Placed, from: number, to: number): void {
  const { lines, leading, indent, isCentred, margin } = block
  const top = sheet.y
  marked(sheet, placed.body, placed.tag, () =>
    lines.slice(from, to).forEach((line, at) => {
      const left = PAGE.left + (isCentred ? (ACROSS - widthOf(line)) / 2 : indent)
      drawLine(sheet.document, line, left, top + at * leading, leading)
    }),
  )
  sheet.y = top + (to - from) * leading
  if (margin !== null && from === 0)
    artifact(sheet.document, 'Layout', () => drawLine(sheet.document, margin, PAGE.width - PAGE.right + 12, top, leading))
  if (block.isNumbered && sheet.numbersLines) numberLines(sheet, top, to - from, leading)
}

const LINE_NUMBERS = { family: 'sans', bold: false, italic: false, size: 7.5, colour: QUIET, line: [] } as const

/** Counted through the whole paper, so that a line has one number. */
function numberLines(sheet: Sheet, top: number, count: number, leading: number): void {
  artifact(sheet.document, 'Layout', () => {
    for (let at = 0; at < count; at++) {
      const line = { pieces: sheet.measure(String(++sheet.lineNumber), LINE_NUMBERS) }
      drawLine(sheet.document, line, PAGE.left - 22 - widthOf(line), top + at * leading, leading)
    }
  })
}

/** How far below a line's top its letters stand, of its height. */
const BASE = 0.74

export function drawLine(document: Pdf, { pieces }: Line, left: number, top: number, leading: number): void {
  let x = left
  pieces.forEach((piece, at) => {
    drawPiece(document, piece, x, top + leading * BASE, at === pieces.length - 1 ? spaceAfter(document, piece) : 0)
    x += piece.width
  })
}

function spaceAfter(document: Pdf, { text, font, look }: Piece): number {
  const spaces = / *$/.exec(text)?.[0] ?? ''
  return spaces === '' || look.line.length === 0 ? 0 : document.font(font).fontSize(look.size).widthOfString(spaces)
}

/** `trailing`: of its width, what is space at the line's end. */
function drawPiece(document: Pdf, { text, font, look, width }: Piece, x: number, y: number, trailing: number): void {
  document.font(font).fontSize(look.size).fillColor(look.colour)
  document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  const thick = Math.max(0.5, look.size * 0.06)
  const ruled = width - trailing
  if (look.line.includes('under')) document.rect(x, y + look.size * 0.13, ruled, thick).fill(look.colour)
  if (look.line.includes('through')) document.rect(x, y - look.size * 0.27, ruled, thick).fill(look.colour)
}
