/** The register of decisions as a Word file. */
import { type Table, TableCell, TableRow } from 'docx'
import type { Column, RegisterPaper } from '../../domain/register/paper.ts'
import { ACROSS, listDocx, paragraphOf, runsOf, ruledTable } from './docx-kit.ts'

export const registerDocx = (paper: RegisterPaper, at: number): Promise<Uint8Array> =>
  listDocx(paper, paper.rows.length === 0 ? null : tableOf(paper), at)

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
