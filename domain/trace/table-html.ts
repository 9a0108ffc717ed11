/** The table of correspondence as one HTML file: nothing is fetched, nothing runs, it prints on A4 across, and is heard as well as it is seen. */
import { type PaperSentence, sayOnPaper, type SayOnPaper } from '../sentences/papers.ts'
import type { Piece } from './differences.ts'
import { STYLES } from './table-html-styles.ts'
import { type CorrespondenceTable, isUnchanged, type TableRow, type TableTarget } from './table.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

type Writer = { readonly say: SayOnPaper; readonly table: CorrespondenceTable }

export function correspondenceHtml(table: CorrespondenceTable): string {
  const writer: Writer = { say: sayOnPaper(table.language), table }
  return [
    '<!doctype html>',
    `<html lang="${escaped(table.language)}">`,
    headOf(writer),
    '<body>',
    titleOf(writer),
    keyOf(writer),
    mainTable(writer),
    topicsTable(writer),
    unfoundedList(writer),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function headOf({ say, table }: Writer): string {
  const page = JSON.stringify(say('page.before'))
  return [
    '<head>',
    '<meta charset="utf-8">',
    // Were anything in the text ever taken for markup, it could still neither run nor fetch.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped([table.title, table.of, table.conference].join(' · '))}</title>`,
    `<style>${STYLES}@page{@bottom-right{font:9pt Calibri,Carlito,sans-serif;color:#465160;content:${page} counter(page) ${JSON.stringify(say('page.of'))} counter(pages)}}</style>`,
    '</head>',
  ].join('\n')
}

/** The language of what is quoted, where it is not that of the table's own words. */
const inText = ({ table }: Writer): string => (table.textLanguage === table.language ? '' : ` lang="${escaped(table.textLanguage)}"`)

function titleOf(writer: Writer): string {
  const { title, conference, mark, of, summary } = writer.table
  return [
    '<header>',
    ...(mark === null ? [] : [`<p class="mark">${escaped(mark)}</p>`]),
    `<p class="conference"${inText(writer)}>${escaped(conference)}</p>`,
    `<h1>${escaped(title)}</h1>`,
    `<p class="of">${escaped(of)}</p>`,
    '</header>',
    `<p class="summary">${escaped(summary)}</p>`,
  ].join('\n')
}

/** Examples for the eye; who listens hears the words at each place. */
function keyOf({ say }: Writer): string {
  const word = (key: PaperSentence): string => escaped(say(key))
  return `<p class="key" aria-hidden="true"><b>${word('key.title')}</b> <del>${word('key.struck')}</del> <ins>${word('key.added')}</ins> <span class="verb">${word('key.verb')}</span></p>`
}

const heads = ({ say }: Writer, columns: readonly (readonly [name: string, key: PaperSentence])[]): string =>
  `<thead><tr>${columns.map(([name, key]) => `<th scope="col" class="${name}">${escaped(say(key))}</th>`).join('')}</tr></thead>`

/** On a narrow screen the table is wider than the page: it is moved by hand or by keys, and the page stays. */
const wide = (caption: string, parts: readonly string[]): string =>
  [
    `<div class="wide" role="region" aria-label="${escaped(caption)}" tabindex="0">`,
    '<table>',
    `<caption>${escaped(caption)}</caption>`,
    ...parts,
    '</table>',
    '</div>',
  ].join('\n')

function mainTable(writer: Writer): string {
  const { say, table } = writer
  const columns = [
    ['number', 'column.number'],
    ['recommendation', 'column.recommendation'],
    ['text', 'column.text'],
    ['differences', 'column.differences'],
    ...(table.hasDispositions ? [['disposition', 'column.disposition'] as const] : []),
    ['remarks', 'column.remarks'],
  ] as const
  const bodies = table.rows.map((row) => `<tbody>${linesOf(writer, row).join('\n')}</tbody>`)
  return wide(say('table.caption'), [heads(writer, columns), ...bodies])
}

/** A line for each paragraph; what is said of the Recommendation as a whole stands beside all of them. */
function linesOf(writer: Writer, row: TableRow): readonly string[] {
  const targets: readonly (TableTarget | null)[] = row.targets.length === 0 ? [null] : row.targets
  const span = targets.length > 1 ? ` rowspan="${targets.length}"` : ''
  const first = [
    `<th scope="${targets.length > 1 ? 'rowgroup' : 'row'}" class="number"${span}>${escaped(row.number)}</th>`,
    `<td class="quoted"${span}${inText(writer)}>${escaped(row.recommendation)}</td>`,
  ].join('')
  const disposition = row.disposition === null ? '' : `<td class="disposition"${span}>${escaped(row.disposition)}</td>`
  return targets.map((target, i) => {
    const remarks = [...(target?.remarks ?? []), ...(i === targets.length - 1 ? row.remarks : [])]
    return [
      '<tr>',
      i === 0 ? first : '',
      targetCells(writer, target),
      i === 0 ? disposition : '',
      `<td class="remarks">${remarks.map((remark) => `<p>${escaped(remark)}</p>`).join('')}</td>`,
      '</tr>',
    ].join('')
  })
}

function targetCells(writer: Writer, target: TableTarget | null): string {
  const { say } = writer
  const quiet = (key: PaperSentence): string => `<span class="quiet">${escaped(say(key))}</span>`
  if (target === null) return `<td>${quiet('row.none')}</td><td></td>`
  const label = `<b class="label">${escaped(target.label)}</b> `
  if (target.text === '') return `<td>${label}${quiet('row.empty')}</td><td></td>`
  const words = `<td class="quoted">${label}<span${inText(writer)}>${escaped(target.text)}</span></td>`
  if (isUnchanged(target.pieces)) return `${words}<td>${quiet('row.identical')}</td>`
  return `${words}<td class="quoted"${inText(writer)}>${target.pieces.map((piece) => pieceOf(writer, piece)).join('')}</td>`
}

function pieceOf({ say, table }: Writer, piece: Piece): string {
  const text = escaped(piece.text)
  const aside = (words: string): string => `<span class="heard" lang="${escaped(table.language)}">${escaped(words)} </span>`
  switch (piece.kind) {
    case 'same':
      return text
    case 'struck':
      return `<del>${aside(say('spoken.struck'))}${text}</del>`
    case 'added':
      return `<ins>${aside(say('spoken.added'))}${text}</ins>`
    case 'verb':
      return `<span class="verb">${aside(say('spoken.verb', { was: piece.was }))}${text}</span>`
  }
}

function topicsTable(writer: Writer): string {
  const { say, table } = writer
  const title = `<h2>${escaped(say('topics.title'))}</h2>`
  if (table.topics.length === 0) return `${title}\n<p>${escaped(say('topics.none'))}</p>`
  const columns = [
    ['number', 'column.number'],
    ['topic', 'column.topic'],
    ['raised', 'column.raisedBy'],
    ['outcome', 'column.outcome'],
    ['paragraph', 'column.paragraph'],
  ] as const
  const rows = table.topics.map(
    ({ number, title: topic, raisedBy, outcome, paragraph }) =>
      `<tr><th scope="row" class="number">${escaped(number)}</th><td class="quoted"${inText(writer)}>${escaped(topic)}</td>${[
        raisedBy,
        outcome,
        paragraph,
      ]
        .map((cell) => `<td>${escaped(cell)}</td>`)
        .join('')}</tr>`,
  )
  return `${title}\n${wide(say('topics.caption'), [heads(writer, columns), `<tbody>${rows.join('\n')}</tbody>`])}`
}

function unfoundedList(writer: Writer): string {
  const { say, table } = writer
  if (table.unfounded.length === 0) return ''
  const items = table.unfounded.map(
    ({ label, text }) => `<li><b class="label">${escaped(label)}</b> <span class="quoted"${inText(writer)}>${escaped(text)}</span></li>`,
  )
  return `<h2>${escaped(say('unfounded.title'))}</h2>\n<ul>\n${items.join('\n')}\n</ul>`
}
