/** What belongs to pages and not to the text: page numbers, running heads and feet. Taken out before lines are put together. */

export type RawLine = {
  readonly raw: string
  /** How many empty lines stand before it. */
  readonly blanks: number
  /** The first line of a page: whether a paragraph begins there is not known. */
  readonly overPage: boolean
}

const PAGE_END = '\f'
const LINE_END = /\r\n|[\n\r\v\u0085\u2028\u2029]/
/** `Página 3 de 8`, `- 3 -`: says by itself that it counts pages. */
const PAGE_WORDS =
  /^(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:p[áa]g(?:ina|\.)?|page|p\.)\s*\d{1,4}(?:\s*(?:de|of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:de|of|\/)\s*\d{1,4})$/i
/** A document's symbol, alone at a page's edge: `CRM/2031/D/4`. */
const SYMBOL = /^(?=.*\d)[\p{Lu}\d]{1,12}(?:[/.-][\p{Lu}\d.()-]{1,12}){1,6}$/u
const BARE_NUMBER = /^\d{1,4}$/
/** How far from a page's edge its head and foot stand. */
const EDGE = 3

/** One line of the file, on its page. */
type Placed = { readonly raw: string; readonly text: string; readonly page: number }

function placedLines(text: string): readonly Placed[] {
  return text.split(PAGE_END).flatMap((page, at) => page.split(LINE_END).map((raw) => ({ raw, text: raw.trim(), page: at })))
}

/** Bare numbers count pages where each is one more than the one before, on lines of their own. */
function bareNumbers(lines: readonly Placed[]): ReadonlySet<Placed> {
  const found = lines.filter(({ text }) => BARE_NUMBER.test(text))
  const counted = found.filter((line, i) => {
    const value = Number(line.text)
    return Number(found[i - 1]?.text) + 1 === value || Number(found[i + 1]?.text) - 1 === value
  })
  return new Set(counted)
}

/** The same words with another number are the same head. */
const head = (text: string): string => text.replace(/\d+/g, '#')

/** For each line with words, which page it is on and how many lines with words stand between it and the page's edges. */
type AtEdge = { readonly line: Placed; readonly page: number; readonly fromTop: number; readonly fromEnd: number }

/** Pages end at form feeds, or, where there are none, at page numbers. */
function pagesOf(lines: readonly Placed[], numbers: ReadonlySet<Placed>): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]]
  let page = 0
  for (const line of lines) {
    if (line.page !== page) pages.push([])
    page = line.page
    if (line.text !== '' && !numbers.has(line)) pages.at(-1)?.push(line)
    if (numbers.has(line) && (pages.at(-1)?.length ?? 0) > EDGE) pages.push([])
  }
  return pages.filter((each) => each.length > 0)
}

const edgesOf = (pages: readonly (readonly Placed[])[]): readonly AtEdge[] =>
  pages.flatMap((page, at) =>
    page
      .map((line, i) => ({ line, page: at, fromTop: i, fromEnd: page.length - 1 - i }))
      .filter(({ fromTop, fromEnd }) => fromTop < EDGE || fromEnd < EDGE),
  )

/** Heads and feet that come back on at least half of the pages. The first page's top may be the title: it stays. */
function running(pages: readonly (readonly Placed[])[]): ReadonlySet<Placed> {
  if (pages.length < 2) return new Set()
  const edges = edgesOf(pages)
  const seen = new Map<string, Set<number>>()
  for (const { line, page } of edges) {
    const on = seen.get(head(line.text)) ?? new Set()
    seen.set(head(line.text), on.add(page))
  }
  const needed = Math.max(2, Math.ceil(pages.length / 2))
  const repeated = edges.filter(({ line }) => (seen.get(head(line.text))?.size ?? 0) >= needed)
  const symbols = edges.filter(({ line, page, fromTop }) => page > 0 && fromTop === 0 && SYMBOL.test(line.text))
  return new Set([...repeated.filter(({ page, fromTop }) => page > 0 || fromTop >= EDGE), ...symbols].map(({ line }) => line))
}

/** The lines with words, without what belongs to pages. */
export function textLines(text: string): readonly RawLine[] {
  const lines = placedLines(text)
  const bare = bareNumbers(lines)
  const numbers = new Set(lines.filter((line) => PAGE_WORDS.test(line.text) || bare.has(line)))
  const heads = numbers.size > 0 || text.includes(PAGE_END) ? running(pagesOf(lines, numbers)) : new Set<Placed>()
  const kept: RawLine[] = []
  let blanks = 1
  let overPage = false
  let page = 0
  for (const line of lines) {
    overPage ||= line.page !== page
    page = line.page
    if (numbers.has(line) || heads.has(line)) overPage = true
    else if (line.text === '') blanks += 1
    else {
      kept.push({ raw: line.raw, blanks, overPage })
      blanks = 0
      overPage = false
    }
  }
  return kept
}
