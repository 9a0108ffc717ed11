/** The register as values between commas, RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
import type { RegisterPaper } from './paper.ts'

const MARK = '\ufeff'

/** A cell that begins so is a formula to a spreadsheet: an apostrophe makes it words again. */
const FORMULA = /^[=+\-@\t\r]/

const safe = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const lineOf = (cells: readonly string[]): string => cells.map((cell) => quoted(safe(cell))).join(',')

export const registerCsv = ({ columns, rows }: RegisterPaper): string =>
  `${MARK}${[columns.map(({ words }) => words), ...rows.map((row) => columns.map(({ key }) => row[key]))].map(lineOf).join('\r\n')}\r\n`
