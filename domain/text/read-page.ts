/** A Declaration that was read, as one web page that stands by itself: its parts, roles, numbers and emphasis. */
import { fill, type Language } from '../sentences/fill.ts'
import { CONTENTS, PARAGRAPH_COUNT, ROLE_NAMES, SECTION_NAMES } from '../sentences/structure.ts'
import type { PlainMark } from './declaration.ts'
import type { DeclarationShape, ParagraphShape, SectionShape } from './read-shape.ts'
import type { Emphasis } from './schema.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

const TAGS: Readonly<Record<Emphasis, string>> = { bold: 'strong', italic: 'em', underline: 'u' }

/** Emphasis may overlap: the text is cut wherever any of it begins or ends, and each piece is wrapped by itself. */
function emphasized(text: string, marks: readonly PlainMark[]): string {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return cuts
    .slice(0, -1)
    .map((from, i) => {
      const to = cuts[i + 1] ?? text.length
      const tags = [...new Set(marks.filter((mark) => mark.from <= from && mark.to >= to).map(({ type }) => TAGS[type]))]
      return `${tags.map((tag) => `<${tag}>`).join('')}${escaped(text.slice(from, to))}${tags
        .toReversed()
        .map((tag) => `</${tag}>`)
        .join('')}`
    })
    .join('')
}

function paragraphHtml({ role, level, number, text, marks = [] }: ParagraphShape, language: Language, own: string): string {
  const name = `<span class="role">${ROLE_NAMES[role][language]}</span>`
  const sign = number === null ? '' : `<span class="number">${escaped(number)}</span> `
  const words = `${sign}<span lang="${own}">${emphasized(text, marks)}</span>`
  return role === 'heading' || role === 'title'
    ? `<h3 class="${role}">${words} ${name}</h3>`
    : `<p class="${role} level${level}">${words} ${name}</p>`
}

function sectionHtml({ kind, paragraphs }: SectionShape, at: number, language: Language, own: string): string {
  const inside = paragraphs.map((paragraph) => paragraphHtml(paragraph, language, own)).join('\n')
  return `<section aria-labelledby="s${at}">\n<h2 id="s${at}">${SECTION_NAMES[kind][language]}</h2>\n${inside}\n</section>`
}

const contentsHtml = (sections: readonly SectionShape[], language: Language): string =>
  `<nav aria-label="${CONTENTS[language]}"><ul>${sections.map(({ kind, paragraphs }, at) => `<li><a href="#s${at}">${SECTION_NAMES[kind][language]}</a> · ${fill(PARAGRAPH_COUNT[language], { count: paragraphs.length })}</li>`).join('')}</ul></nav>`

const STYLE = `:root{color-scheme:light dark;--dim:light-dark(#5b5f66,#a9adb5);--line:light-dark(#d9dce1,#3b3f46)}
body{font:1.0625rem/1.6 Georgia,'Times New Roman',serif;max-width:46rem;margin:2rem auto;padding:0 1.25rem}
h1{font-size:1.6rem;line-height:1.25}h2{font:600 .8125rem/1.4 system-ui,sans-serif;color:var(--dim);border-top:1px solid var(--line);padding-top:.75rem;margin-top:2rem}
h3{font-size:1.1rem}nav{font:.875rem/1.6 system-ui,sans-serif}.role{font:.75rem/1 system-ui,sans-serif;color:var(--dim);white-space:nowrap}
.chapeau{font-style:italic}.level1{margin-left:2rem}.level2{margin-left:4rem}.level3{margin-left:6rem}@media print{nav,.role{display:none}}`

/** The page speaks the Declaration's language where it is one of the two, else English. */
export function readPage({ title, language, sections }: DeclarationShape): string {
  const words: Language = language === 'es' ? 'es' : 'en'
  const own = escaped(language)
  return `<!doctype html>
<html lang="${words}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 lang="${own}">${escaped(title)}</h1>
${contentsHtml(sections, words)}
${sections.map((section, at) => sectionHtml(section, at, words, own)).join('\n')}
</main>
</body>
</html>
`
}
