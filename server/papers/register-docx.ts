/** The register of decisions as a Word file. */
import { HeadingLevel, Paragraph, type Table, TableCell, TableRow } from 'docx'
import type { Column, RegisterPaper } from '../../domain/register/paper.ts'
import { ACROSS, docxOf, paragraphOf, runsOf, ruledTable } from './docx-kit.ts'

export function registerDocx(paper: RegisterPaper, at: number): Promise<Uint8Array> {
  const { language, title, of, conference, mark, told, rows, none } = paper
  const children = [
    ...(mark === null ? [] : [paragraphOf('Above', runsOf(mark, { style: 'Mark' }))]),
    paragraphOf('Above', runsOf(conference)),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
    paragraphOf('Above', runsOf(of)),
    paragraphOf('Key', runsOf(told)),
    rows.length === 0 ? paragraphOf('CellPlain', runsOf(none)) : tableOf(paper),
  ]
  const running = { left: `${title} · ${of}`, right: [mark, conference].filter((each) => each !== null).join(' · ') }
  return docxOf({ language, title, subject: of, running, children }, at)
}

/** What was decided takes what is left. */
const WIDTHS: Readonly<Record<Exclude<Column, 'text'>, number>> = {
  number: 550,
  paragraph: 900,
  verb: 1400,
  responsible: 2000,
  due: 1150,
  recommendations: 1300,
  state: 1050,
  notes: 2400,
}
const TAKEN = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0)
const widthOf = (key: Column): number => (key === 'text' ? ACROSS - TAKEN : WIDTHS[key])

function tableOf({ columns, rows, textLanguage }: RegisterPaper): Table {
  const cell = (key: Column, words: string): TableCell =>
    new TableCell({
      children: [
        key === 'text' || key === 'verb'
          ? paragraphOf('CellQuoted', runsOf(words, { language: textLanguage }))
          : paragraphOf('CellPlain', runsOf(words)),
      ],
    })
  return ruledTable(
    columns.map(({ key, words }) => ({ words, width: widthOf(key) })),
    rows.map((row) => new TableRow({ cantSplit: true, children: columns.map(({ key }) => cell(key, row[key])) })),
  )
}
