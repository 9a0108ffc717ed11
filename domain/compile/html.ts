/** The compilation as one HTML file: nothing is fetched, nothing runs, it prints on A4 upright, and is heard as well as it is seen. */
import type { Language } from '../sentences/fill.ts'
import { sayOfCompilation } from '../sentences/compilation.ts'
import { sayOnPaper } from '../sentences/papers.ts'
import { escaped } from '../trace/table-html.ts'
import { STYLES } from './html-styles.ts'
import type { CompilationPaper } from './paper.ts'
import { headOf, notesOf, rivalsSaid, standingOf } from './plain.ts'
import type { Bracket, CompiledParagraph, CompiledText, Piece, Words } from './types.ts'
import { readAlone, readBeside } from './version.ts'

export function compilationHtml(paper: CompilationPaper): string {
  const { language, text } = paper
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    headPart(paper),
    '<body>',
    titlePart(paper),
    `<main lang="${escaped(paper.textLanguage)}"${text.version?.as === 'beside' ? ' class="both"' : ''}>`,
    ...text.paragraphs.map((paragraph) => paragraphPart(paragraph, language, text.version)),
    '</main>',
    ...rivalsSaid(text, language).map((said) => `<p class="note">${escaped(said)}</p>`),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function headPart({ language, title, of, conference }: CompilationPaper): string {
  const say = sayOnPaper(language)
  const [page, total] = [JSON.stringify(say('page.before')), JSON.stringify(say('page.of'))]
  return [
    '<head>',
    '<meta charset="utf-8">',
    // Were anything in the text ever taken for markup, it could still neither run nor fetch.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped([title, of, conference].join(' · '))}</title>`,
    `<style>${STYLES}@page{@bottom-right{font:9pt Calibri,Carlito,sans-serif;color:#465160;content:${page} counter(page) ${total} counter(pages)}}</style>`,
    '</head>',
  ].join('\n')
}

const titlePart = ({ title, conference, mark, of, brackets, assumed, textLanguage }: CompilationPaper): string =>
  [
    '<header>',
    ...(mark === null ? [] : [`<p class="mark">${escaped(mark)}</p>`]),
    `<p class="conference" lang="${escaped(textLanguage)}">${escaped(conference)}</p>`,
    `<h1>${escaped(title)}</h1>`,
    `<p class="of">${escaped(of)}</p>`,
    `<p class="of"><b>${escaped(brackets)}.</b> ${escaped(assumed)}</p>`,
    '</header>',
  ].join('\n')

const TAGS: Readonly<Record<CompiledParagraph['role'], string>> = { title: 'h2', heading: 'h3', chapeau: 'p', body: 'p', quote: 'p' }

function paragraphPart(paragraph: CompiledParagraph, language: Language, version: CompiledText['version']): string {
  const say = sayOfCompilation(language)
  const { label, level, stacked } = paragraph
  const standing = standingOf(paragraph, language)
  const aside = (words: string): string => `<span lang="${escaped(language)}">${escaped(words)}</span>`
  return [
    `<section class="is-${paragraph.standing.kind}${stacked === null ? '' : ' stacked'}" style="--level:${level}">`,
    ...(stacked === 'first' ? [`<p class="stack">${aside(say('stack.title', { label: label ?? '·' }))}</p>`] : []),
    `<div class="margin"><b>${escaped(label ?? '')}</b>${standing === null ? '' : ` ${aside(standing)}`}</div>`,
    `<div class="text">${readPart(paragraph, language, version)}`,
    ...notesOf(paragraph, language).map((note) => `<p class="note">${aside(note)}</p>`),
    '</div>',
    '</section>',
  ].join('\n')
}

/** In the text's own language, in another in its place, or in both. */
function readPart(paragraph: CompiledParagraph, language: Language, version: CompiledText['version']): string {
  const say = sayOfCompilation(language)
  const { number, role, pieces } = paragraph
  const none = (words: string): string => `<i><span lang="${escaped(language)}">${escaped(words)}</span></i>`
  const numbered = (words: string): string => `${number === null ? '' : `${escaped(number)} `}${words}`
  const block = (words: string, about = ''): string => `<${TAGS[role]} class="${role}"${about}>${words}</${TAGS[role]}>`
  const own = (read: readonly Piece[]): string => (read.length === 0 ? none(say('words.none')) : piecesPart(read, language))
  if (version === undefined || paragraph.version == null) return block(numbered(own(pieces)))
  const read = version.as === 'alone' ? readAlone(paragraph) : readBeside(paragraph)
  const other = block(
    numbered(read.version === null ? none(say('version.none')) : piecesPart(read.version, language)),
    ` lang="${escaped(version.language)}"`,
  )
  if (version.as === 'beside') return `<div class="columns">${block(numbered(own(pieces)))}${other}</div>`
  return read.pieces === null ? other : `${other}<p class="pending">${own(read.pieces)}</p>`
}

const piecesPart = (pieces: readonly Piece[], language: Language): string =>
  pieces.map((piece) => (piece.kind === 'words' ? wordsPart(piece) : bracketPart(piece, language))).join('')

const EMPHASIS_TAGS = { bold: 'b', italic: 'i', underline: 'u' } as const

const wordsPart = ({ text, emphasis }: Words): string =>
  emphasis.reduce((inner, each) => `<${EMPHASIS_TAGS[each]}>${inner}</${EMPHASIS_TAGS[each]}>`, escaped(text))

const CHANGE_TAGS = { inserted: 'ins', struck: 'del', removal: 'del', paragraph: 'ins', alternative: 'ins', base: 'span' } as const

function bracketPart(bracket: Bracket, language: Language): string {
  const tag = CHANGE_TAGS[bracket.change]
  const head = `<b class="head" lang="${escaped(language)}">[${escaped(headOf(bracket, language))}</b>`
  return `<span class="bracket">${head}<${tag}>${piecesPart(bracket.pieces, language)}</${tag}><b class="head">]</b></span>`
}
