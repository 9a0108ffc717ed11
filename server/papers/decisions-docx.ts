/** The list of decisions as a Word file. */
import { type Table, TableCell, TableRow } from 'docx'
import type { DecisionsPaper } from '../../domain/record/decisions-paper.ts'
import { ACROSS, listDocx, paragraphOf, runsOf, ruledTable } from './docx-kit.ts'

export const decisionsDocx = (paper: DecisionsPaper, at: number): Promise<Uint8Array> =>
  listDocx(paper, paper.rows.length === 0 ? null : tableOf(paper), at)

/** When, where, which paragraph; what was decided takes what is left. */
const WIDTHS = [2900, 3000, 1500]
const PARTIES = 3600

function tableOf({ columns, rows }: DecisionsPaper): Table {
  const isAttributed = columns.length > WIDTHS.length + 1
  const taken = WIDTHS.reduce((sum, width) => sum + width, isAttributed ? PARTIES : 0)
  const widths = [...WIDTHS, ACROSS - taken, ...(isAttributed ? [PARTIES] : [])]
  const heads = columns.map((words, i) => ({ words, width: widths[i] ?? 0 }))
  const lines = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((words) => new TableCell({ children: [paragraphOf('CellPlain', runsOf(words))] })),
      }),
  )
  return ruledTable(heads, lines)
}
