/** The text as one HTML file: nothing is fetched, nothing runs; it is heard as well as it is seen, and prints with its digest on every page. */
import { codeOf } from '../sentences/compilation.ts'
import { sayOnExport } from '../sentences/exports.ts'
import { dayAndTime } from '../template/dates.ts'
import type { Party } from '../text/ids.ts'
import { escaped } from '../trace/table-html.ts'
import { citedPaper } from './cited.ts'
import { EXPORT_STYLES } from './html-styles.ts'
import { digestLine, headOfPage, linesOnTop, nameIn } from './named.ts'
import { namesSaid, type ShownParagraph, shownIn, type ShownWords } from './shown.ts'
import { statementsPaper } from './statements.ts'
import type { CommentOnPaper, TextFacts } from './types.ts'

export function textHtml(facts: TextFacts): string {
  const paragraphs = shownIn(facts)
  const title = paragraphs.find(({ source }) => source.role === 'title')
  const tags = tagsOf(paragraphs, title)
  const main = paragraphs.map((each, at) => paragraphPart(each, tags[at] ?? 'p', facts))
  return pageHtml(facts, { main, needsTitle: title === undefined, key: facts.view === 'proposals' })
}

export type Main = { readonly main: readonly string[]; readonly needsTitle: boolean; readonly key: boolean }

/** What the paper says itself is told apart from the text: whoever reads the file back takes none of it for words of a paragraph. */
export const OWN = 'data-declaro="own"'

export function pageHtml(facts: TextFacts, { main, needsTitle, key }: Main): string {
  return [
    '<!doctype html>',
    `<html lang="${escaped(facts.language)}">`,
    headPart(facts),
    `<body${facts.options.watermark ? ` class="draft" data-draft="${escaped(sayOnExport(facts.language)('draft'))}"` : ''}>`,
    topPart(facts, needsTitle, key),
    `<main lang="${escaped(facts.textLanguage)}">`,
    ...main,
    '</main>',
    ...commentsPart(facts),
    ...citedPart(facts),
    ...annexPart(facts),
    `<footer ${OWN}><p>${escaped(sayOnExport(facts.language)('digest.whole', { digest: facts.digest }))}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function headPart(facts: TextFacts): string {
  const say = sayOnExport(facts.language)
  // The style sheet is within an element: what would end it does not get in.
  const quoted = (words: string): string => JSON.stringify(words).replaceAll('<', '\\3c ')
  const [left, right] = [quoted(headOfPage(facts).join(' · ')), quoted(digestLine(facts))]
  const page = `${quoted(say('page.before'))} counter(page) ${quoted(say('page.of'))} counter(pages)`
  return [
    '<head>',
    '<meta charset="utf-8">',
    // Were anything in the text ever taken for markup, it could still neither run nor fetch.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped([facts.conference, ...headOfPage(facts)].join(' · '))}</title>`,
    `<style>${EXPORT_STYLES}@page{@top-left{content:${left}}@top-right{content:${right}}@bottom-right{content:${page}}}</style>`,
    '</head>',
  ].join('\n')
}

function topPart(facts: TextFacts, needsTitle: boolean, hasKey: boolean): string {
  const say = sayOnExport(facts.language)
  return [
    `<header ${OWN}>`,
    `<p class="which">${escaped(headOfPage(facts).join(' · '))}</p>`,
    ...(needsTitle ? [`<h1 lang="${escaped(facts.textLanguage)}">${escaped(facts.conference)}</h1>`] : []),
    ...linesOnTop(facts).map((line) => `<p>${escaped(line)}</p>`),
    ...(hasKey ? [`<p class="key">${escaped(say('key.inline'))}</p>`] : []),
    '</header>',
  ].join('\n')
}

/** The first title is the page's; headings go no more than one step deeper than the one before. */
function tagsOf(paragraphs: readonly ShownParagraph[], title: ShownParagraph | undefined): readonly string[] {
  let depth = 1
  return paragraphs.map((each) => {
    const { role, level } = each.source
    if (each === title) return 'h1'
    if (role !== 'heading' && role !== 'title') return 'p'
    depth = Math.min(2 + level, depth + 1)
    return `h${depth}`
  })
}

const EMPHASIS_TAGS = { bold: 'b', italic: 'i', underline: 'u' } as const

/** `id`: what the element goes by on the page. */
export function paragraphPart(
  { source, number, note, whole, words }: ShownParagraph,
  tag: string,
  facts: TextFacts,
  id: string = source.id,
): string {
  const { role, level } = source
  const said = words.map((each) => wordsPart(each, source.id, facts)).join('')
  const inner = said === '' ? `<i ${OWN} lang="${facts.language}">${escaped(sayOnExport(facts.language)('words.none'))}</i>` : said
  const change = whole === null ? null : { added: 'ins', struck: 'del' }[whole]
  const lead = [
    ...(number === null ? [] : [`<span class="number" ${OWN}>${escaped(number)} </span>`]),
    ...(note === null ? [] : [`<span class="note" ${OWN} lang="${facts.language}">[${escaped(note)}] </span>`]),
  ]
  const text = change === null ? inner : `<${change}>${inner}</${change}>`
  return `<${tag} id="${escaped(id)}" class="${role}" style="--level:${level}">${lead.join('')}${text}</${tag}>`
}

function wordsPart({ text, emphasis, added, struck }: ShownWords, paragraph: string, facts: TextFacts): string {
  const plain = emphasis.reduce((inner, each) => `<${EMPHASIS_TAGS[each]}>${inner}</${EMPHASIS_TAGS[each]}>`, escaped(text))
  const own = added === null ? plain : changePart('ins', [added], plain, paragraph, facts)
  return struck.length === 0 ? own : changePart('del', struck, own, paragraph, facts)
}

/** The code is seen, the sentence is heard. */
function changePart(tag: 'ins' | 'del', parties: readonly Party[], inner: string, paragraph: string, facts: TextFacts): string {
  const say = sayOnExport(facts.language)
  const details = { parties: namesSaid(parties, facts), count: parties.length }
  const at = facts.proposedAt[`${paragraph}/${parties[0] ?? ''}`]
  const spoken = `<span class="spoken" lang="${facts.language}">${escaped(say(tag === 'ins' ? 'spoken.added' : 'spoken.struck', details))} </span>`
  const code = `<b class="code" aria-hidden="true">${parties.map(codeOf).map(escaped).join(', ')}</b>`
  return `<${tag}${at === undefined ? '' : ` datetime="${new Date(at).toISOString()}"`}>${spoken}${code}${inner}<span class="spoken" lang="${facts.language}"> (${escaped(say('spoken.end'))}) </span></${tag}>`
}

function commentsPart(facts: TextFacts): readonly string[] {
  const { comments, view, language } = facts
  if (view === 'clean' || comments.length === 0) return []
  const title = sayOnExport(language)('comments.title')
  return [
    `<aside ${OWN} aria-labelledby="comments"><h2 id="comments">${escaped(title)}</h2>`,
    ...comments.map((each) => threadPart(each, facts)),
    '</aside>',
  ]
}

function threadPart({ paragraph, on, remarks }: CommentOnPaper, facts: TextFacts): string {
  const found = facts.source.paragraphs.find(({ id }) => id === paragraph)
  const words = found?.runs.map(({ text }) => text).join('') ?? ''
  const about = on === null ? '' : ` «${escaped(words.slice(on.from, on.to))}»`
  const where = `<a href="#${escaped(paragraph)}">${escaped(found?.label ?? sayOnExport(facts.language)('comments.on'))}</a>${about}`
  const said = remarks.map(({ by, text, at }) => {
    const { day, time } = dayAndTime(at, facts.zone, facts.language)
    return `<li><b>${escaped(nameIn(facts, by))}</b> <small>${escaped(`${day}, ${time}`)}</small><br>${escaped(text)}</li>`
  })
  return `<div class="thread"><p>${where}</p><ol>${said.join('')}</ol></div>`
}

function citedPart(facts: TextFacts): readonly string[] {
  const cited = citedPaper(facts)
  if (cited === null) return []
  const items = cited.items.map(
    ({ head, where, digest }) =>
      `<li>${escaped(head)}<br><small>${escaped(where)} <span class="digest">${escaped(digest)}</span></small></li>`,
  )
  return [
    `<aside ${OWN} class="cited" aria-labelledby="cited"><h2 id="cited">${escaped(cited.heading)}</h2>`,
    `<p class="key">${escaped(cited.apart)}</p>`,
    `<ul>${items.join('')}</ul>`,
    '</aside>',
  ]
}

function annexPart(facts: TextFacts): readonly string[] {
  if (facts.statements.length === 0) return []
  const { heading, apart, items } = statementsPaper(facts, facts.statements)
  return [
    `<aside ${OWN} class="annex" aria-labelledby="statements"><h2 id="statements">${escaped(heading)}</h2>`,
    `<p class="key">${escaped(apart)}</p>`,
    ...items.map(({ head, text }) => `<h3>${escaped(head)}</h3><p lang="${escaped(facts.textLanguage)}">${escaped(text)}</p>`),
    '</aside>',
  ]
}
