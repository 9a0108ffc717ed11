/** A comparison as one page that needs nothing else: no script, no network. Changes are told by words, marks and colour alike. */
import type { ComparedParagraph, ComparisonRow } from '../../domain/compare/types.ts'
import type { WordOp } from '../../domain/compare/words.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import type { Compared } from './compare.ts'
import { COMPARE_WORDS, readersLanguage, summaryOf } from './compare-words.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

const STYLE = `
:root{color-scheme:light dark;--struck:#8f1d1d;--struck-back:#fbe9e7;--put:#0b5a2b;--put-back:#e6f4ea;--faint:#5a5a5a;--line:#d6d2ca}
@media (prefers-color-scheme:dark){:root{--struck:#ffb4a9;--struck-back:#4a1512;--put:#9be0ae;--put-back:#0d3a1d;--faint:#b5b0a8;--line:#4a463f}}
body{font:1.05rem/1.6 Georgia,"Times New Roman",serif;max-width:82rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;margin:0 0 .25rem}.summary{margin:0 0 1.5rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border-top:1px solid var(--line);padding:.6rem .75rem;text-align:start;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
th{font:600 .85rem/1.4 system-ui,sans-serif}.what{width:9rem}td.what,th[scope=row]{font:.8rem/1.4 system-ui,sans-serif;color:var(--faint);font-weight:400}
tr.same td{color:var(--faint)}
del{color:var(--struck);background:var(--struck-back);text-decoration:line-through}
ins{color:var(--put);background:var(--put-back);text-decoration:underline}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav{font:.9rem system-ui,sans-serif;margin-bottom:1rem}
@media print{body{padding:0;max-width:none}nav{display:none}}
@media (max-width:50rem){table,tbody,tr,td,th{display:block}thead{display:none}.what{width:auto}}`

/** Heard, not seen: where a strike or an insertion begins and ends. */
function spoken(tag: 'del' | 'ins', text: string, language: Language): string {
  const words = COMPARE_WORDS[language]
  const begins = tag === 'del' ? words.struck : words.put
  return `<${tag}><span class="hidden"> [${begins}] </span>${escaped(text)}<span class="hidden"> [${words.end}] </span></${tag}>`
}

function inSide(words: readonly WordOp[], side: 'old' | 'new', language: Language): string {
  return words
    .map(({ op, text, new: now }) => {
      if (op === '=') return escaped(side === 'new' ? (now ?? text) : text)
      if (op === '-') return side === 'old' ? spoken('del', text, language) : ''
      return side === 'new' ? spoken('ins', text, language) : ''
    })
    .join('')
}

const numbersOf = (paragraphs: readonly ComparedParagraph[], indices: readonly number[]): string =>
  indices.map((at) => paragraphs[at]?.number ?? `¶ ${at + 1}`).join(', ')

function what(row: ComparisonRow, { old, now }: Compared, language: Language): string {
  const words = COMPARE_WORDS[language]
  const where = [numbersOf(old, row.old), numbersOf(now, row.new)].filter((side) => side !== '').join(' → ')
  const said = [
    words.changes[row.change],
    row.renumbered ? words.renumbered : '',
    row.formatChanged ? words.formatChanged : '',
    row.onlyReferences ? words.references : '',
  ]
  return `${escaped(where)}\n${escaped(said.filter((each) => each !== '').join(', '))}`
}

function rowHtml(row: ComparisonRow, compared: Compared, language: Language): string {
  const sides = (['old', 'new'] as const).map((side) => `<td>${inSide(row.words, side, language)}</td>`).join('')
  return `<tr class="${row.change}"><th scope="row" class="what">${what(row, compared, language)}</th>${sides}</tr>`
}

/** The whole page; the same for the same comparison. */
export function comparisonPage(compared: Compared): string {
  const { comparison, title, language } = compared
  const readers = readersLanguage(language)
  const words = COMPARE_WORDS[readers]
  const head = [words.paragraph, words.old, words.now]
    .map((name, at) => `<th scope="col"${at === 0 ? ' class="what"' : ''}>${name}</th>`)
    .join('')
  const heading = escaped(title === '' ? words.title : `${words.title}: ${title}`)
  return `<!doctype html>
<html lang="${readers}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${heading}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p class="summary">${escaped(summaryOf(comparison, readers))}</p>
<table>
<thead><tr>${head}</tr></thead>
<tbody lang="${escaped(language === 'und' ? readers : language)}">
${comparison.rows.map((row) => rowHtml(row, compared, readers)).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`
}
