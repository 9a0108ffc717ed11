/** The register of decisions as a workbook: days are days, so that a spreadsheet can sort and filter them. */
import writeExcelFile from 'write-excel-file/node'
import type { Column, RegisterPaper } from '../../domain/register/paper.ts'
import { restamped } from './docx-kit.ts'

/** In characters. */
const WIDTHS: Readonly<Record<Column, number>> = {
  number: 6,
  paragraph: 10,
  verb: 16,
  text: 70,
  responsible: 28,
  due: 12,
  recommendations: 16,
  state: 13,
  notes: 50,
}

/** What a cell of a workbook holds at most. */
const LONGEST_CELL = 32_767

type Cell = {
  readonly value?: string | number | Date
  readonly type?: StringConstructor | NumberConstructor | DateConstructor
  readonly format?: string
  readonly wrap?: boolean
  readonly alignVertical?: 'top'
  readonly fontWeight?: 'bold'
  readonly backgroundColor?: `#${string}`
}

/** What XML cannot hold is not written: one such character and no spreadsheet would open the file. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const wordsIn = (words: string): Cell => {
  const value = words.replace(UNWRITABLE, '').slice(0, LONGEST_CELL)
  return value === '' ? {} : { value, type: String, wrap: true, alignVertical: 'top' }
}

function cellOf(key: Column, words: string): Cell {
  if (words === '') return {}
  if (key === 'number') return { value: Number(words), type: Number, alignVertical: 'top' }
  if (key === 'due') return { value: new Date(`${words}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
  return wordsIn(words)
}

export async function registerXlsx({ columns, rows, title }: RegisterPaper, at: number): Promise<Uint8Array> {
  const head = columns.map(({ words }): Cell => ({ value: words, type: String, fontWeight: 'bold', backgroundColor: '#E3EAF3' }))
  const data = [head, ...rows.map((row) => columns.map(({ key }) => cellOf(key, row[key])))]
  const file = await writeExcelFile(data, {
    sheet: sheetName(title),
    columns: columns.map(({ key }) => ({ width: WIDTHS[key] })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer()
  return restamped(new Uint8Array(file), at)
}

/** A sheet's name is short and holds none of these. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim()
