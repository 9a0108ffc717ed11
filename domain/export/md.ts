/** The text as Markdown: headings, lists with their printed numbers, emphasis; what is added and struck in the tags that Markdown takes from HTML. */
import { codeOf } from '../sentences/compilation.ts'
import { sayOnExport } from '../sentences/exports.ts'
import type { Emphasis } from '../text/schema.ts'
import { citedLine, citedPaper } from './cited.ts'
import { headOfPage, linesOnTop, nameIn } from './named.ts'
import { type ShownParagraph, shownIn, type ShownWords } from './shown.ts'
import { statementsPaper } from './statements.ts'
import type { TextFacts } from './types.ts'

export function textMarkdown(facts: TextFacts): string {
  const head = [headOfPage(facts).join(' · '), ...linesOnTop(facts)].map((line) => `> ${escapedMarkdown(line)}`).join('  \n')
  const paragraphs = shownIn(facts).map((each) => paragraphMarkdown(each, facts))
  return `${[head, ...paragraphs, ...commentsMarkdown(facts), ...citedMarkdown(facts), ...annexMarkdown(facts)].join('\n\n')}\n`
}

function paragraphMarkdown({ source, number, note, words, whole }: ShownParagraph, facts: TextFacts): string {
  const { role, level } = source
  const said = words.map(wordsMarkdown).join('') || escapedMarkdown(sayOnExport(facts.language)('words.none'))
  const tag = whole === null ? null : { added: 'ins', struck: 'del' }[whole]
  const text = [
    ...(number === null ? [] : [escapedMarkdown(number)]),
    ...(note === null ? [] : [`*\\[${escapedMarkdown(note)}\\]*`]),
    tag === null ? said : `<${tag}>${said}</${tag}>`,
  ].join(' ')
  if (role === 'title') return `# ${text}`
  if (role === 'heading') return `${'#'.repeat(2 + level)} ${text}`
  // Four spaces would make it code: levels are kept by spaces that do not break.
  return `${role === 'quote' ? '> ' : ''}${'&emsp;'.repeat(level)}${text}`
}

function wordsMarkdown({ text, emphasis, added, struck }: ShownWords): string {
  const words = emphasised(text, emphasis)
  const own = added === null ? words : `<ins>**${codeOf(added)}:** ${words}</ins>`
  return struck.length === 0 ? own : `<del>**${struck.map(codeOf).join(', ')}:** ${own}</del>`
}

/** What Markdown would read as marks of its own. */
export const escapedMarkdown = (words: string): string =>
  words
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+])/, '$1\\$2')

const MARKS: Readonly<Record<Emphasis, readonly [string, string]>> = { bold: ['**', '**'], italic: ['*', '*'], underline: ['<u>', '</u>'] }

/** A mark right beside a space is none in Markdown: spaces stand outside. */
function emphasised(words: string, emphasis: readonly Emphasis[]): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? []
  if (inner === '') return words
  const marked = emphasis.reduce(
    (held, each) => `${MARKS[each][0]}${held}${MARKS[each][1]}`,
    escapedMarkdown(inner).replaceAll('\n', '\\\n'),
  )
  return `${before}${marked}${after}`
}

function commentsMarkdown(facts: TextFacts): readonly string[] {
  const { comments, view, language, source } = facts
  if (view === 'clean' || comments.length === 0) return []
  const threads = comments.map(({ paragraph, remarks }) => {
    const label = source.paragraphs.find(({ id }) => id === paragraph)?.label ?? paragraph
    const said = remarks.map(
      ({ by, text }) => `  - **${escapedMarkdown(nameIn(facts, by))}:** ${escapedMarkdown(text).replaceAll('\n', ' ')}`,
    )
    return [`- ${escapedMarkdown(label)}`, ...said].join('\n')
  })
  return [`## ${sayOnExport(language)('comments.title')}`, threads.join('\n')]
}

function citedMarkdown(facts: TextFacts): readonly string[] {
  const cited = citedPaper(facts)
  if (cited === null) return []
  const items = cited.items.map((item) => `- **${escapedMarkdown(item.head)}**  \n  ${escapedMarkdown(citedLine(item))}`)
  return ['---', `## ${escapedMarkdown(cited.heading)}`, escapedMarkdown(cited.apart), items.join('\n')]
}

function annexMarkdown(facts: TextFacts): readonly string[] {
  if (facts.statements.length === 0) return []
  const { heading, apart, items } = statementsPaper(facts, facts.statements)
  return [
    '---',
    `# ${escapedMarkdown(heading)}`,
    escapedMarkdown(apart),
    ...items.flatMap(({ head, text }) => [`**${escapedMarkdown(head)}**`, escapedMarkdown(text)]),
  ]
}
