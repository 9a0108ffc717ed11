/** Versions of the text beside one another as a PDF: a tagged table of a column for each language. A row goes on over the page where it has to. */
import { compile } from '../../domain/compile/compile.ts'
import { columnHead, rowsOf } from '../../domain/export/beside.ts'
import { type ShownParagraph, shownIn } from '../../domain/export/shown.ts'
import type { TextFacts } from '../../domain/export/types.ts'
import { sayOnExport } from '../../domain/sentences/exports.ts'
import { citedBlocks } from './pdf/annexes.ts'
import { ANNEX_HEAD, ownBlock, PLAIN, type Setting, STATE_LINE } from './pdf/blocks.ts'
import { type Line, linesOf, type Span } from './pdf/lines.ts'
import { ACROSS, artifact, drawLine, type Element, FLOOR, layBlocks, marked, newPage, PAGE, type Sheet } from './pdf/sheet.ts'
import { lookLike, QUIET } from './pdf/words.ts'
import { masthead, pdfOf } from './text-pdf.ts'

const GAP = 18
const STEP = 14
const LEADING = 14
const BETWEEN = 7
const RULE = { thickness: 0.4, colour: '#b8c0c8' } as const
const WORDS = lookLike({ ...PLAIN.look, size: 10 })
const HEAD = lookLike({ family: 'sans', bold: true, italic: false, size: 9.5, colour: QUIET, line: [] })

type Cell = { readonly lines: readonly Line[]; readonly left: number; readonly element: Element; readonly tag: 'TH' | 'P' }
/** How a table stands on the page. */
type Table = {
  readonly sheet: Sheet
  readonly setting: Setting
  readonly root: Element
  readonly width: number
  readonly heads: readonly string[]
}

export function besidePdf(all: readonly TextFacts[]): Promise<Uint8Array> {
  const [facts] = all
  if (facts === undefined) throw new RangeError('a table has a column at least')
  const text = compile(facts.source, { kind: 'clean' })
  return pdfOf(facts, text, (sheet, setting, head) => {
    layBlocks(sheet, [
      ...masthead(text, head, facts, setting),
      { ...ownBlock(facts.conference, { ...ANNEX_HEAD, tag: 'H1', before: 18 }, setting), keepsNext: true },
      ownBlock('', STATE_LINE, setting),
    ])
    const heads = all.map((each) => columnHead(each, facts.language))
    const width = (ACROSS - GAP * (all.length - 1)) / all.length
    layTable(all, { sheet, setting, heads, width, root: setting.tree.part('Table', null, null) })
    layBlocks(sheet, citedBlocks(facts, setting))
  })
}

function layTable(all: readonly TextFacts[], table: Table): void {
  const { setting, root, heads } = table
  const shown = all.map((facts) => new Map(shownIn(facts).map((paragraph) => [paragraph.source.id, paragraph])))
  const first = setting.tree.part('TR', root, null)
  layRow(
    heads.map((text, column) => headCell(text, column, table, setting.tree.part('TH', first, setting.language))),
    table,
  )
  for (const { id } of rowsOf(all)) {
    const row = setting.tree.part('TR', root, null)
    const cells = all.flatMap((facts, column): readonly Cell[] => {
      const element = setting.tree.part('TD', row, facts.textLanguage)
      const paragraph = shown[column]?.get(id)
      return paragraph === undefined ? [] : [wordCell(paragraph, column, table, setting.tree.part('P', element, null))]
    })
    layRow(cells, table)
  }
}

const leftOf = (column: number, { width }: Table): number => PAGE.left + column * (width + GAP)

const headCell = (text: string, column: number, table: Table, element: Element): Cell => ({
  lines: linesOf([{ text, look: HEAD }], table.width, table.setting.measure),
  left: leftOf(column, table),
  element,
  tag: 'TH',
})

function wordCell({ source, number, words }: ShownParagraph, column: number, table: Table, element: Element): Cell {
  const { role, level } = source
  const isBold = role === 'title' || role === 'heading'
  const spans: readonly Span[] = words.map(({ text, emphasis }) => ({
    text,
    look: lookLike({
      ...WORDS,
      bold: isBold || emphasis.includes('bold'),
      italic: (role === 'quote') !== emphasis.includes('italic'),
      line: emphasis.includes('underline') ? ['under'] : [],
    }),
  }))
  const none = { text: sayOnExport(table.setting.language)('words.none'), look: lookLike({ ...WORDS, italic: true, colour: QUIET }) }
  const indent = isBold ? 0 : level * STEP
  const said = spans.some(({ text }) => text !== '') ? spans : [none]
  return {
    lines: linesOf(
      [...(number === null ? [] : [{ text: `${number} `, look: WORDS }]), ...said],
      table.width - indent,
      table.setting.measure,
    ),
    left: leftOf(column, table) + indent,
    element,
    tag: 'P',
  }
}

/** Its cells go on together: what does not fit stands on the next page, under the heads. */
function layRow(cells: readonly Cell[], table: Table): void {
  const { sheet } = table
  const height = Math.max(...cells.map(({ lines }) => lines.length), 1)
  for (let from = 0; from < height; ) {
    const room = Math.floor((FLOOR - sheet.y - BETWEEN) / LEADING)
    const atLeast = Math.min(2, height - from)
    if (room < atLeast) {
      turnPage(table)
      continue
    }
    const to = Math.min(height, from + room)
    for (const cell of cells) drawCell(sheet, cell, from, to)
    sheet.y += (to - from) * LEADING
    from = to
  }
  artifact(sheet.document, 'Layout', () => sheet.document.rect(PAGE.left, sheet.y + BETWEEN / 2, ACROSS, RULE.thickness).fill(RULE.colour))
  sheet.y += BETWEEN
}

function drawCell(sheet: Sheet, { lines, left, element, tag }: Cell, from: number, to: number): void {
  const part = lines.slice(from, to)
  if (part.length === 0) return
  marked(sheet, element, tag, () => part.forEach((line, at) => drawLine(sheet.document, line, left, sheet.y + at * LEADING, LEADING)))
}

/** The heads stand again on each page, and are heard once. */
function turnPage(table: Table): void {
  const { sheet, setting, heads } = table
  newPage(sheet)
  artifact(sheet.document, 'Pagination', () =>
    heads.forEach((text, column) => {
      const [line] = linesOf([{ text, look: HEAD }], table.width, setting.measure)
      if (line !== undefined) drawLine(sheet.document, line, leftOf(column, table), sheet.y, LEADING)
    }),
  )
  sheet.y += LEADING + BETWEEN
}
