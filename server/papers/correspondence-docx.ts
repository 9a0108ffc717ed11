/** The table of correspondence as a Word file. Differences are formatting that stays when the file is passed on, not tracked changes that one click takes away. */
import { HeadingLevel, Paragraph, type Table, TableCell, TableRow, TextRun } from 'docx'
import { type PaperSentence, sayOnPaper, type SayOnPaper } from '../../domain/sentences/papers.ts'
import type { Piece } from '../../domain/trace/differences.ts'
import { type CorrespondenceTable, isUnchanged, type TableRow as Row, type TableTarget } from '../../domain/trace/table.ts'
import { ACROSS, docxOf, paragraphOf, ruledTable, runsOf } from './docx-kit.ts'

type Writer = { readonly say: SayOnPaper; readonly table: CorrespondenceTable; readonly quoted: string | null }

export function correspondenceDocx(table: CorrespondenceTable, at: number): Promise<Uint8Array> {
  const quoted = table.textLanguage === table.language ? null : table.textLanguage
  const writer: Writer = { say: sayOnPaper(table.language), table, quoted }
  const children = [...titleOf(writer), mainTable(writer), ...topicsOf(writer), ...unfoundedOf(writer)]
  const running = {
    left: `${table.title} · ${table.of}`,
    right: [table.mark, table.conference].filter((each) => each !== null).join(' · '),
  }
  return docxOf({ language: table.language, title: table.title, subject: table.of, running, children }, at)
}

function titleOf({ say, table, quoted }: Writer): readonly Paragraph[] {
  const gap = new TextRun({ text: '    ' })
  return [
    ...(table.mark === null ? [] : [paragraphOf('Above', runsOf(table.mark, { style: 'Mark' }))]),
    paragraphOf('Above', runsOf(table.conference, { language: quoted })),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(table.title) }),
    paragraphOf('Above', runsOf(table.of)),
    paragraphOf('Summary', runsOf(table.summary)),
    paragraphOf('Key', [
      ...runsOf(say('key.title'), { style: 'Label' }),
      gap,
      ...runsOf(say('key.struck'), { style: 'Struck' }),
      gap,
      ...runsOf(say('key.added'), { style: 'Added' }),
      gap,
      ...runsOf(say('key.verb'), { style: 'VerbForm' }),
    ]),
  ]
}

type Column = { readonly key: PaperSentence; readonly width: number }

const heading = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_2, children: runsOf(text) })
const plain = (text: string, style?: string): Paragraph => paragraphOf('CellPlain', runsOf(text, style === undefined ? {} : { style }))
const cell = (children: readonly Paragraph[], rowSpan = 1): TableCell =>
  new TableCell({ children: children.length === 0 ? [plain('')] : children, rowSpan })

/** The last column takes what the others leave. */
function columnsOf(...given: readonly (readonly [key: PaperSentence, width: number])[]): readonly Column[] {
  const taken = given.slice(0, -1).reduce((sum, [, width]) => sum + width, 0)
  return given.map(([key, width], i) => ({ key, width: i === given.length - 1 ? ACROSS - taken : width }))
}

const tableOf = (say: SayOnPaper, columns: readonly Column[], rows: readonly TableRow[]): Table =>
  ruledTable(
    columns.map(({ key, width }) => ({ words: say(key), width })),
    rows,
  )

function mainTable({ say, table, quoted }: Writer): Table {
  const columns = table.hasDispositions
    ? columnsOf(
        ['column.number', 660],
        ['column.recommendation', 3500],
        ['column.text', 3750],
        ['column.differences', 4000],
        ['column.disposition', 1450],
        ['column.remarks', 0],
      )
    : columnsOf(
        ['column.number', 660],
        ['column.recommendation', 3900],
        ['column.text', 4200],
        ['column.differences', 4450],
        ['column.remarks', 0],
      )
  const rows = table.rows.flatMap((row) => linesOf({ say, table, quoted }, row))
  return tableOf(say, columns, rows)
}

/** Longer ones may break over two pages, or much of a page would stay white. */
const LONGEST_UNBROKEN = 1200

/** A line for each paragraph; what is said of the Recommendation as a whole stands beside all of them. */
function linesOf(writer: Writer, row: Row): readonly TableRow[] {
  const targets: readonly (TableTarget | null)[] = row.targets.length === 0 ? [null] : row.targets
  const span = targets.length
  const first = [
    cell([paragraphOf('CellHead', runsOf(row.number))], span),
    cell([paragraphOf('CellQuoted', runsOf(row.recommendation, { language: writer.quoted }))], span),
  ]
  const disposition = row.disposition === null ? [] : [cell([plain(row.disposition)], span)]
  const isShort = row.targets.reduce((sum, target) => sum + target.text.length, 0) <= LONGEST_UNBROKEN
  return targets.map((target, i) => {
    const remarks = [...(target?.remarks ?? []), ...(i === span - 1 ? row.remarks : [])].map((remark) => plain(remark))
    const longest = Math.max(row.recommendation.length / span, target?.text.length ?? 0)
    return new TableRow({
      cantSplit: longest <= LONGEST_UNBROKEN,
      keepNext: isShort && i < span - 1,
      children: [...(i === 0 ? first : []), ...targetCells(writer, target), ...(i === 0 ? disposition : []), cell(remarks)],
    })
  })
}

function targetCells({ say, quoted }: Writer, target: TableTarget | null): readonly TableCell[] {
  if (target === null) return [cell([plain(say('row.none'), 'Quiet')]), cell([])]
  const label = runsOf(`${target.label}  `, { style: 'Label' })
  if (target.text === '') return [cell([paragraphOf('CellQuoted', [...label, ...runsOf(say('row.empty'), { style: 'Quiet' })])]), cell([])]
  const text = cell([paragraphOf('CellQuoted', [...label, ...runsOf(target.text, { language: quoted })])])
  if (isUnchanged(target.pieces)) return [text, cell([plain(say('row.identical'), 'Quiet')])]
  return [text, cell([paragraphOf('CellQuoted', runsOfPieces(target.pieces, quoted))])]
}

const PIECE_STYLES = { struck: 'Struck', added: 'Added', verb: 'VerbForm' } as const

/** What took a word's place stands off from it. */
const runsOfPieces = (pieces: readonly Piece[], language: string | null): readonly TextRun[] =>
  pieces.flatMap((piece, i) => {
    const isReplacement = piece.kind === 'added' && pieces[i - 1]?.kind === 'struck' && !/\s$/.test(pieces[i - 1]?.text ?? '')
    const runs = runsOf(piece.text, { language, ...(piece.kind === 'same' ? {} : { style: PIECE_STYLES[piece.kind] }) })
    return isReplacement ? [new TextRun({ text: ' ' }), ...runs] : runs
  })

function topicsOf({ say, table, quoted }: Writer): readonly (Paragraph | Table)[] {
  const title = heading(say('topics.title'))
  if (table.topics.length === 0) return [title, plain(say('topics.none'))]
  const columns = columnsOf(
    ['column.number', 900],
    ['column.topic', 7000],
    ['column.raisedBy', 3000],
    ['column.outcome', 2800],
    ['column.paragraph', 0],
  )
  const rows = table.topics.map(
    ({ number, title: topic, raisedBy, outcome, paragraph }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell([paragraphOf('CellHead', runsOf(number))]),
          cell([paragraphOf('CellQuoted', runsOf(topic, { language: quoted }))]),
          ...[raisedBy, outcome, paragraph].map((words) => cell([plain(words)])),
        ],
      }),
  )
  return [title, tableOf(say, columns, rows)]
}

function unfoundedOf({ say, table, quoted }: Writer): readonly Paragraph[] {
  if (table.unfounded.length === 0) return []
  const items = table.unfounded.map(({ label, text }) =>
    paragraphOf('CellQuoted', [...runsOf(`${label}  `, { style: 'Label' }), ...runsOf(text, { language: quoted })]),
  )
  return [heading(say('unfounded.title')), ...items]
}
