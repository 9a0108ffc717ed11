/** The register as one page: nothing is fetched, nothing runs. */
import { listPage } from '../record/list-page.ts'
import { escaped } from '../trace/table-html.ts'
import type { Column, RegisterPaper } from './paper.ts'

const STYLES = `
@page{size:A4 landscape;margin:14mm 12mm}
body{margin:2em auto;max-width:80em;padding:0 1em;font:10.5pt/1.45 Calibri,Carlito,sans-serif;color:#17202a;background:#fff}
h1{font:600 1.5em Cambria,Caladea,Georgia,serif;margin:.1em 0}
header p{margin:.1em 0;color:#465160}
.mark{font-weight:700;color:#7d4a00;letter-spacing:.1em}
table{width:100%;border-collapse:collapse;margin-top:1.2em}
th,td{padding:.35em .6em;border:1px solid #7d8897;text-align:left;vertical-align:top}
td{white-space:pre-line}
.text{font-family:Cambria,Caladea,Georgia,serif;min-width:18em}
.due{white-space:nowrap}
thead{background:#e3eaf3}
tr{break-inside:avoid}
`

/** In the language of the Declaration, not of the paper. */
const OF_THE_TEXT: ReadonlySet<Column> = new Set<Column>(['verb', 'text'])

export function registerHtml(paper: RegisterPaper): string {
  const { textLanguage, columns, rows } = paper
  const cell = (key: Column, words: string): string =>
    `<td class="${key}"${OF_THE_TEXT.has(key) ? ` lang="${escaped(textLanguage)}"` : ''}>${escaped(words)}</td>`
  return listPage({
    ...paper,
    heads: columns.map(({ words }) => words),
    rows: rows.map((row) => columns.map(({ key }) => cell(key, row[key])).join('')),
    styles: STYLES,
  })
}
