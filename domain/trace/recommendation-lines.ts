/** The lines of a list of Recommendations made ready to be read: numbers in words, numbers in cells of their own, what pages left between the lines. */
import { romanValue } from '../text/numbers.ts'
import type { Line } from '../text/read-lines.ts'
import { markedLines, type MarkedLine, type Sign } from '../text/read-markers.ts'

/** `Recomendación 3:`, `RECOMENDACIÓN No. 3`, `Recommendation 3.`, `Rec. 3`, `R3.`. Group 1: the number. */
const WORDED =
  /^(?:(?:recomendaci[oó]n|recommendation|recommandation|recomenda[cç][aã]o)(?:\s+(?:n[uú]mero|number|num[eé]ro|#|n(?:o|ro|º|°|úm|um)?\.?\s?[º°]?))?\s*|rec\.?\s?|r-?(?=\d+[.:)]))(\d{1,4}(?:\.\d{1,3}){0,3}|[ivxlc]{1,7})\s*(?:[.:)–—-]+\s*|$|\s(?=\p{Lu}))/iu
/** `Página 2 de 5`, `- 2 -`, `2/5`, `2`. */
const PAGE =
  /^(?:(?:p[aá]g(?:ina|\.)?|page|p\.)\s*\d{1,4}(?:\s*(?:de|of|sur|\/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*\/\s*\d{1,4}|\d{1,4})$/iu
const ALONE = /^\(?(?:\d{1,4}(?:\.\d{1,3}){0,3})(?:\.-|\.\)|[.)º°])$/
const CELLS = /^\|\s*(\d{1,4}(?:\.\d{1,3}){0,3})\s?[.)]?\s*\|\s*(.*?)\s*\|?$/

const wordedStyle = (parts: readonly number[]): string => `worded${parts.length}`

function worded(line: Line): MarkedLine | null {
  const found = WORDED.exec(line.text)
  const printed = found?.[1]
  if (found === null || printed === undefined) return null
  const value = /^\d/.test(printed) ? null : romanValue(printed)
  if (value === null && !/^\d/.test(printed)) return null
  const parts = value === null ? printed.split('.').map(Number) : [value]
  const sign: Sign = { marker: 'decimal', ordinal: parts.at(-1) ?? null, parts, style: wordedStyle(parts) }
  return { ...line, whole: line.text, text: line.text.slice(found[0].length), sign }
}

/** A cell of its own: `| 3 | Aprobar ... |`. */
function withoutCells(line: Line): Line {
  const found = CELLS.exec(line.text)
  if (found !== null) return { ...line, text: `${found[1] ?? ''}. ${(found[2] ?? '').split(/\s*\|\s*/).join(' ')}` }
  return line
}

/** A number alone in its line belongs to the line after it. */
function joinedNumbers(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  let number: Line | null = null
  for (const line of lines) {
    if (ALONE.test(line.text)) number = line
    else {
      joined.push(number === null ? line : { ...number, text: `${number.text} ${line.text}` })
      number = null
    }
  }
  return joined
}

const REPEATED = 2
const LONGEST_HEADER = 14
const wordsIn = (text: string): number => text.split(/\s+/).length

/** Page numbers, and lines that stand at the head or foot of every page: alike but for their digits, and no sentence. */
function withoutPages(lines: readonly Line[]): readonly Line[] {
  const times = new Map<string, number>()
  const key = (text: string): string => text.replace(/\d+/g, '#').toLowerCase()
  for (const { text } of lines) times.set(key(text), (times.get(key(text)) ?? 0) + 1)
  const isHeader = (text: string): boolean =>
    (times.get(key(text)) ?? 0) > REPEATED &&
    wordsIn(text) <= LONGEST_HEADER &&
    !/[.;:,)]$/.test(text) &&
    !WORDED.test(text) &&
    !/^(?:\p{P}|\p{S}|\(?\w{1,3}[.)])\s/u.test(text)
  return lines.filter(({ text }) => !PAGE.test(text) && !isHeader(text))
}

/** A sign whose words stand in the next line takes them. */
function filled(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const out: MarkedLine[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (last?.sign != null && last.text === '' && line.sign === null)
      out[out.length - 1] = { ...last, text: line.text, whole: `${last.whole} ${line.text}` }
    else out.push(line)
  }
  return out.filter(({ text }) => text !== '')
}

/** A number without any sign behind it, as a table leaves it, where nothing else numbers the items. */
const BARE = /^(\d{1,3})\s+(?=\p{Lu})/u

function withBareNumbers(marked: readonly MarkedLine[]): readonly MarkedLine[] {
  if (marked.some(({ sign }) => sign?.marker === 'decimal')) return marked
  let last = 0
  return marked.map((line) => {
    const found = line.sign === null ? BARE.exec(line.text) : null
    if (found === null || Number(found[1]) !== last + 1) return line
    last += 1
    return { ...line, text: line.text.slice(found[0].length), sign: { marker: 'decimal', ordinal: last, parts: [last], style: 'bare' } }
  })
}

export function recommendationLines(lines: readonly Line[]): readonly MarkedLine[] {
  const clean = joinedNumbers(withoutPages(lines.map(withoutCells)))
  const marked = markedLines(clean)
  const inWords = clean.map((line) => worded(line))
  if (inWords.every((line) => line === null)) return withBareNumbers(marked)
  return filled(clean.map((line, at) => inWords[at] ?? marked[at] ?? { ...line, whole: line.text, sign: null }))
}
