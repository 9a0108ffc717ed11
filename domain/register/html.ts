/** The register as one page: nothing is fetched, nothing runs. */
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
  const { language, textLanguage, title, conference, mark, of, told, columns, rows, none } = paper
  const cell = (key: Column, words: string): string =>
    `<td class="${key}"${OF_THE_TEXT.has(key) ? ` lang="${escaped(textLanguage)}"` : ''}>${escaped(words)}</td>`
  const head = columns.map(({ words }) => `<th scope="col">${escaped(words)}</th>`).join('')
  const body = rows.map((row) => `<tr>${columns.map(({ key }) => cell(key, row[key])).join('')}</tr>`)
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped([title, of, conference].join(' · '))}</title>`,
    `<style>${STYLES}</style>`,
    '</head>',
    '<body>',
    '<header>',
    ...(mark === null ? [] : [`<p class="mark">${escaped(mark)}</p>`]),
    `<p lang="${escaped(textLanguage)}">${escaped(conference)}</p>`,
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(of)}</p>`,
    `<p>${escaped(told)}</p>`,
    '</header>',
    '<main>',
    ...(rows.length === 0
      ? [`<p>${escaped(none)}</p>`]
      : ['<table>', `<thead><tr>${head}</tr></thead>`, '<tbody>', ...body, '</tbody>', '</table>']),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
