/** What runs on every page: whose text and which, above; what ties the sheet to the text, and which page of how many, below; a draft's mark behind. */
import type { Head } from '../../../domain/export/head.ts'
import type { Language } from '../../../domain/sentences/fill.ts'
import { sayOnExport } from '../../../domain/sentences/exports.ts'
import { type Line, linesOf, type Look, type Measure } from './lines.ts'
import { ACROSS, artifact, drawLine, PAGE, type Pdf } from './sheet.ts'
import { INK, lookLike, QUIET } from './words.ts'

const look = (size: number, bold: boolean, colour: string): Look =>
  lookLike({ family: 'sans', bold, italic: false, size, colour, line: [] })
const NAME = look(8.5, true, INK)
const DETAIL = look(8.5, false, QUIET)
const MARK = look(8.5, true, '#7d4a00')
const LEADING = 11.5
const HEAD_TOP = 40
const RULE = 72
const FOOT = PAGE.height - 52
const RULE_COLOUR = '#b8c0c8'
/** Of the page's width, for what stands on the left of the head. */
const LEFT_SHARE = 0.6

const widthOf = ({ pieces }: Line): number => pieces.reduce((sum, { width }) => sum + width, 0)

/** Two lines at most: a head does not grow into the text. */
function shortened(text: string, measure: Measure): readonly Line[] {
  const all = linesOf([{ text, look: NAME }], ACROSS * LEFT_SHARE, measure)
  if (all.length <= 2) return all
  const words = text.split(' ')
  for (let count = words.length - 1; count > 0; count--) {
    const lines = linesOf([{ text: `${words.slice(0, count).join(' ')} …`, look: NAME }], ACROSS * LEFT_SHARE, measure)
    if (lines.length <= 2) return lines
  }
  return all.slice(0, 2)
}

type Worded = readonly [text: string, look: Look]
type Side = readonly Line[]

function headLines(head: Head, measure: Measure): { readonly left: Side; readonly right: Side } {
  const line = (words: readonly Worded[]): Line => ({ pieces: words.flatMap(([text, as]) => measure(text, as)) })
  const left = shortened(head.conference, measure)
  const said: readonly Worded[] = [
    ...(head.mark === null ? [] : [[`${head.mark}${head.view === null ? '' : ' · '}`, MARK] as const]),
    ...(head.view === null ? [] : [[head.view, DETAIL] as const]),
  ]
  const right = [
    ...(head.symbol === null ? [] : [line([[head.symbol, NAME]])]),
    line([
      [head.which, NAME],
      [` · ${head.date}`, DETAIL],
    ]),
    ...(said.length === 0 ? [] : [line(said)]),
  ]
  return { left, right }
}

function drawRight(document: Pdf, line: Line, top: number): void {
  drawLine(document, line, PAGE.width - PAGE.right - widthOf(line), top, LEADING)
}

const rule = (document: Pdf, y: number): void => void document.rect(PAGE.left, y, ACROSS, 0.6).fill(RULE_COLOUR)

function drawHead(document: Pdf, { left, right }: ReturnType<typeof headLines>): void {
  const begin = (lines: Side): number => RULE - 6 - lines.length * LEADING
  left.forEach((line, at) => drawLine(document, line, PAGE.left, Math.max(HEAD_TOP - 12, begin(left)) + at * LEADING, LEADING))
  right.forEach((line, at) => drawRight(document, line, Math.max(HEAD_TOP - 12, begin(right)) + at * LEADING))
  rule(document, RULE)
}

/** On all pages, once it is known how many there are. */
export function drawRunning(document: Pdf, head: Head, language: Language, measure: Measure): void {
  const say = sayOnExport(language)
  const { count } = document.bufferedPageRange()
  const lines = headLines(head, measure)
  for (let page = 0; page < count; page++) {
    document.switchToPage(page)
    artifact(document, 'Pagination', () => drawHead(document, lines))
    artifact(document, 'Pagination', () => {
      rule(document, FOOT - 5)
      drawLine(document, { pieces: measure(head.digest, DETAIL) }, PAGE.left, FOOT, LEADING)
      drawRight(document, { pieces: measure(`${say('page.before')}${page + 1}${say('page.of')}${count}`, DETAIL) }, FOOT)
    })
  }
}

const WATERMARK = look(104, true, '#eceff2')

/** In a solid tint, under the words: it needs no transparency to let them through. */
export function drawWatermark(document: Pdf, language: Language, measure: Measure): void {
  const line = { pieces: measure(sayOnExport(language)('draft'), WATERMARK) }
  artifact(document, 'Page', () => {
    document.save()
    document.rotate(-52, { origin: [PAGE.width / 2, PAGE.height / 2] })
    drawLine(document, line, (PAGE.width - widthOf(line)) / 2, PAGE.height / 2 - 60, 120)
    document.restore()
  })
}
