/** A list handed round as one HTML file: what the list of decisions and the register have alike. Nothing is fetched, nothing runs. */
import { escaped } from '../trace/table-html.ts'

/** What is said around the rows, in whatever form the list is handed round. */
export type AboutList = {
  readonly language: string
  readonly textLanguage: string
  readonly title: string
  readonly conference: string
  /** What a paper of a rehearsal is marked with. */
  readonly mark: string | null
  readonly of: string
  readonly told: string
  /** Said where there are no rows. */
  readonly none: string
}

export type ListPage = AboutList & {
  readonly heads: readonly string[]
  /** Each the cells of one row, as markup. */
  readonly rows: readonly string[]
  readonly styles: string
}

export function listPage({ language, textLanguage, title, conference, mark, of, told, none, heads, rows, styles }: ListPage): string {
  const head = heads.map((words) => `<th scope="col">${escaped(words)}</th>`).join('')
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped([title, of, conference].join(' · '))}</title>`,
    `<style>${styles}</style>`,
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
      : ['<table>', `<thead><tr>${head}</tr></thead>`, '<tbody>', ...rows.map((row) => `<tr>${row}</tr>`), '</tbody>', '</table>']),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
