/** Two versions of the text as a Word table of two columns, a row for each paragraph. Both columns are numbered by the word processor, each by itself;
 *  bookmarks keep which paragraph of which version a cell is, so that the table can be filled in and sent back. */
import type { SourceParagraph } from '../../compile/types.ts'
import type { ParagraphId } from '../../text/ids.ts'
import { columnHead, nameBeside, rowsOf } from '../beside.ts'
import type { TextFacts } from '../types.ts'
import { paragraphsShown } from '../viewed.ts'
import { namesOf } from './body.ts'
import { commentsOf } from './comments.ts'
import { docxFile } from './docx.ts'
import { ACROSS, annexOf, citedAfter, endOfText, pageOf } from './frame.ts'
import { type Lists, listsOf } from './lists.ts'
import { runOf } from './runs.ts'
import { styleOf, tongueStyle } from './styles.ts'
import { element, valued } from './xml.ts'

export function besideDocx(all: readonly TextFacts[]): Uint8Array {
  const [facts, ...others] = all
  if (facts === undefined) throw new RangeError('a table has a column at least')
  const apart = annexOf(facts)
  const { lists, columns } = columnsOf(all)
  const page = pageOf(false, 'Text', ACROSS)
  const end = apart.xml.length > 0 ? [endOfText(page), ...apart.xml, pageOf(false, 'Annex')] : [endOfText(''), page]
  return docxFile(facts, {
    content: [tableOf(all, columns), ...citedAfter(facts), ...end],
    lists,
    comments: commentsOf({ comments: [], view: 'clean' }),
    apart,
    tongues: others.map(({ textLanguage }) => textLanguage),
    width: ACROSS,
  })
}

/** One version. */
type Column = {
  readonly language: string
  /** The list that each numbered paragraph is in. */
  readonly lists: ReadonlyMap<ParagraphId, number>
  readonly namesOf: (paragraph: ParagraphId) => readonly string[]
  /** Of its words, where they are not in the file's own language. */
  readonly style: string
}

/** Each column counts by lists of its own. */
function columnsOf(all: readonly TextFacts[]): { readonly lists: Lists; readonly columns: readonly Column[] } {
  const together: Lists['all'][number][] = []
  const columns = all.map((facts, column): Column => {
    const paragraphs = paragraphsShown(facts)
    const { at, all: own } = listsOf(paragraphs, () => false)
    const before = together.length
    together.push(...own.map((list) => ({ ...list, id: list.id + before })))
    const numbered = paragraphs.flatMap(({ id }, place) => {
      const list = at[place]
      return list == null ? [] : [[id, list + before] as const]
    })
    const names = column === 0 ? namesOf(paragraphs) : null
    const { textLanguage: language } = facts
    return {
      language,
      lists: new Map(numbered),
      namesOf: (id) => names?.get(id) ?? [nameBeside(id, language, column)],
      style: column === 0 ? '' : tongueStyle(language),
    }
  })
  return { lists: { at: [], all: together }, columns }
}

const SIDES_OF_TABLE = ['top', 'left', 'bottom', 'right'] as const
const BORDERS = element(
  'w:tblBorders',
  {},
  [...SIDES_OF_TABLE, 'insideH', 'insideV'].map((side) =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '9AA3AE' }),
  ),
)
const INSIDE = element(
  'w:tblCellMar',
  {},
  SIDES_OF_TABLE.map((side) => element(`w:${side}`, { 'w:w': side === 'top' || side === 'bottom' ? 60 : 110, 'w:type': 'dxa' })),
)

function tableOf(all: readonly TextFacts[], columns: readonly Column[]): string {
  const width = Math.floor(ACROSS / columns.length)
  const language = all[0]?.language ?? 'es'
  let count = 0
  const next = (): number => ++count
  const row = (cells: readonly string[], properties = ''): string =>
    element('w:tr', {}, [properties, ...cells.map((content) => cellOf(width, content))])
  const rows = rowsOf(all).map(({ cells }) =>
    row(columns.map((column, at) => (cells[at] == null ? element('w:p') : paragraphXml(cells[at], column, next)))),
  )
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblW', { 'w:w': width * columns.length, 'w:type': 'dxa' }),
      BORDERS,
      element('w:tblLayout', { 'w:type': 'fixed' }),
      INSIDE,
      element('w:tblLook', { 'w:val': '0620', 'w:firstRow': 1, 'w:noHBand': 1, 'w:noVBand': 1 }),
    ]),
    element(
      'w:tblGrid',
      {},
      columns.map(() => element('w:gridCol', { 'w:w': width })),
    ),
    row(
      all.map((facts) => headOf(columnHead(facts, language))),
      REPEATED,
    ),
    ...rows,
  ])
}

const REPEATED = element('w:trPr', {}, element('w:tblHeader'))

const cellOf = (width: number, content: string): string =>
  element('w:tc', {}, [element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })), content])

/** In the paper's own words. */
const headOf = (text: string): string =>
  element('w:p', {}, [element('w:pPr', {}, valued('w:pStyle', 'Declaro-annex-head')), runOf({ text, emphasis: [] })])

function paragraphXml({ id, role, level, runs }: SourceParagraph, { lists, namesOf: namesIn, style }: Column, next: () => number): string {
  const list = lists.get(id)
  const numbered = list === undefined ? '' : element('w:numPr', {}, [valued('w:ilvl', level), valued('w:numId', list)])
  const marks = namesIn(id).map((name) => ({ name, mark: next() }))
  return element('w:p', {}, [
    element('w:pPr', {}, [valued('w:pStyle', styleOf(role, level)), numbered]),
    ...marks.map(({ name, mark }) => element('w:bookmarkStart', { 'w:id': mark, 'w:name': name })),
    ...runs.map((run) => runOf(run, 'w:t', style)),
    ...marks.toReversed().map(({ mark }) => element('w:bookmarkEnd', { 'w:id': mark })),
  ])
}
