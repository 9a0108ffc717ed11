/** The text in plain letters. What is added and struck is marked with its party: no colour carries it. */
import { codeOf } from '../sentences/compilation.ts'
import { sayOnExport } from '../sentences/exports.ts'
import { citedPaper } from './cited.ts'
import { headOfPage, linesOnTop, nameIn } from './named.ts'
import { type ShownParagraph, shownIn, type ShownWords } from './shown.ts'
import { statementsPaper } from './statements.ts'
import type { TextFacts } from './types.ts'

const INDENT = '   '

export function textPlain(facts: TextFacts): string {
  const head = [headOfPage(facts).join(' · '), ...linesOnTop(facts)].join('\n')
  const paragraphs = shownIn(facts).map((each) => paragraphPlain(each, facts))
  return `${[head, ...paragraphs, ...commentsPlain(facts), ...citedPlain(facts), ...annexPlain(facts)].join('\n\n')}\n`
}

function paragraphPlain({ source, number, note, words }: ShownParagraph, facts: TextFacts): string {
  const start = [...(number === null ? [] : [number]), ...(note === null ? [] : [`[${note}]`])]
  const said = words.map((each) => wordsPlain(each, facts)).join('')
  return `${INDENT.repeat(source.level)}${[...start, said || sayOnExport(facts.language)('words.none')].join(' ')}`
}

/** Brackets of the text itself are told apart where brackets say whose words they are. */
function wordsPlain({ text, added, struck }: ShownWords, { view }: TextFacts): string {
  const words = view === 'clean' ? text : text.replace(/[[\]\\]/g, '\\$&')
  const own = added === null ? words : `[+${codeOf(added)}: ${words}]`
  return struck.length === 0 ? own : `[-${struck.map(codeOf).join(', ')}: ${own}]`
}

function commentsPlain(facts: TextFacts): readonly string[] {
  const { comments, view, language, source } = facts
  if (view === 'clean' || comments.length === 0) return []
  const threads = comments.map(({ paragraph, remarks }) => {
    const label = source.paragraphs.find(({ id }) => id === paragraph)?.label ?? paragraph
    return [`${label}:`, ...remarks.map(({ by, text }) => `${INDENT}${nameIn(facts, by)}: ${text}`)].join('\n')
  })
  return [sayOnExport(language)('comments.title'), ...threads]
}

function citedPlain(facts: TextFacts): readonly string[] {
  const cited = citedPaper(facts)
  if (cited === null) return []
  return [`${cited.heading}\n${cited.apart}`, ...cited.items.map((item) => `${item.head}\n${INDENT}${item.where}\n${INDENT}${item.digest}`)]
}

function annexPlain(facts: TextFacts): readonly string[] {
  if (facts.statements.length === 0) return []
  const { heading, apart, items } = statementsPaper(facts, facts.statements)
  return [`${heading}\n${apart}`, ...items.map(({ head, text }) => `${head}\n${text}`)]
}
