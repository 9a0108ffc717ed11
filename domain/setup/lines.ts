/** Lists as people paste them: a line for each entry, cells apart by tabs as a spreadsheet copies them, or by semicolons, or by commas. */

/** What was not understood: the line as it stands, counted from 1, and why. */
export type LineFault<Why extends string> = { readonly line: number; readonly text: string; readonly why: Why }

export type Line = { readonly line: number; readonly text: string; readonly cells: readonly string[] }

const SEPARATORS = ['\t', ';', ',']

/** Lines with something in them. A pasted cell may come in quotes. */
export function linesIn(pasted: string): readonly Line[] {
  return pasted
    .split(/\r\n|\r|\n/)
    .flatMap((text, at) => (text.trim() === '' ? [] : [{ line: at + 1, text: text.trim(), cells: cellsOf(text) }]))
}

function cellsOf(text: string): readonly string[] {
  const separator = SEPARATORS.find((each) => text.includes(each))
  const cells = separator === undefined ? [text] : text.split(separator)
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}
