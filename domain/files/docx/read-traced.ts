/** A Word file with nothing left out: every tracked change with its author, comments with their answers, and what was not read. */
import type { Refusal } from '../../sentences/refusals.ts'
import { EMPHASES } from '../../text/schema.ts'
import type { FileParagraph, FileRun, TracedFile } from '../traced.ts'
import type { WordParagraph } from './body.ts'
import { commentsIn } from './comments.ts'
import { clean } from './lines.ts'
import type { Numbering } from './numbering.ts'
import { readWord, type WordPackage } from './package.ts'
import { documentIn } from './read-docx.ts'
import { BREAK } from './runs.ts'
import { propertiesIn, unreadIn } from './unread.ts'

const inOneLine = (text: string): string => clean(text).replaceAll(BREAK, ' ')

/** Cut wherever a change or an emphasis begins or ends. */
export function runsOf({ text, marks, traces: { stretches } }: Pick<WordParagraph, 'text' | 'marks' | 'traces'>): readonly FileRun[] {
  const words = inOneLine(text)
  const edges = new Set([
    0,
    words.length,
    ...stretches.flatMap(({ from, to }) => [from, to]),
    ...marks.flatMap(({ from, to }) => [from, to]),
  ])
  const cuts = [...edges].toSorted((one, other) => one - other)
  const runs: FileRun[] = []
  let at = 0
  const open = new Map<string, number>()
  const byStart = marks.toSorted((one, other) => one.from - other.from)
  let next = 0
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1]
    if (to === undefined) break
    while ((stretches[at]?.to ?? Number.POSITIVE_INFINITY) <= from) at++
    for (; (byStart[next]?.from ?? Number.POSITIVE_INFINITY) <= from; next++) open.set(byStart[next]?.type ?? '', byStart[next]?.to ?? 0)
    const { ins, del, isOwn } = stretches[at] ?? { ins: null, del: null }
    if (isOwn === true) continue
    runs.push({ text: words.slice(from, to), ins, del, emphasis: EMPHASES.filter((each) => (open.get(each) ?? 0) > from) })
  }
  return runs
}

function paragraphOf(paragraph: WordParagraph, numbering: Numbering): FileParagraph {
  const { traces, style, styleName, heading, list, depth: own, cell } = paragraph
  const depth = list === null ? 0 : (own ?? numbering.depthOf(list, style) ?? 0)
  const label = list === null ? null : numbering.next(list, depth)
  return {
    runs: runsOf(paragraph),
    mark: traces.mark,
    names: traces.bookmarks,
    style,
    styleName,
    heading,
    marker: label?.sign?.marker ?? 'none',
    depth,
    ...(cell === undefined ? {} : { cell }),
  }
}

export function tracedOf(paragraphs: readonly WordParagraph[], numbering: Numbering): readonly FileParagraph[] {
  return paragraphs.map((paragraph) => paragraphOf(paragraph, numbering))
}

function tracedIn(word: WordPackage): TracedFile {
  const { paragraphs, numbering } = documentIn(word, 'both')
  return {
    kind: 'traced',
    format: 'word',
    paragraphs: tracedOf(paragraphs, numbering),
    comments: commentsIn(word.part('comments'), word.part('commentsExtended'), paragraphs),
    properties: propertiesIn(word),
    unread: unreadIn(word),
  }
}

export const readTraced = (bytes: Uint8Array): TracedFile | Refusal => readWord(bytes, tracedIn)
