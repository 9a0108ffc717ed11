/** A version out of a table: a row for each paragraph, the negotiated text in one column and the version in another. Our own tables name their cells;
 *  a cell whose name went with its old words is found by the row. */
import type { FileParagraph, TracedFile } from '../files/traced.ts'
import { SIDE_NAME } from '../languages/side-names.ts'
import { isParagraphId, type ParagraphId } from '../text/ids.ts'
import { pairsBetween } from './compared.ts'
import type { SideWanted } from './side-file.ts'
import type { Candidate } from './side-types.ts'
import { joined, NO_WORDS, trimmed, type Words, withoutNumber, wordsOfParagraph } from './side-words.ts'

type Cell = Words & { readonly row: number; readonly column: number; readonly names: readonly string[] }

/** Null where there is no such table. What stands outside it is none of the version's, and told as such. */
export function candidatesInTable(file: TracedFile, wanted: SideWanted): readonly Candidate[] | null {
  const cells = cellsIn(file.paragraphs)
  const columns = columnsIn(cells, wanted)
  if (columns === null) return null
  const rows = [...new Set(cells.map(({ row }) => row))].map((row) => {
    const at = (column: number | null): Cell | undefined => cells.find((cell) => cell.row === row && cell.column === column)
    return { side: at(columns.side), source: at(columns.source) }
  })
  const bySource = sourcesFound(
    rows.map(({ source }) => source),
    wanted,
  )
  const inRows = rows.flatMap(({ side, source }, at): readonly Candidate[] =>
    side === undefined ? [] : [candidateOf(side, source, bySource.get(at) ?? null, wanted)],
  )
  const outside = file.paragraphs.filter(({ cell }) => cell === undefined)
  return [
    ...inRows,
    ...outside.map((each): Candidate => ({ ...trimmed(wordsOfParagraph(each)), paragraph: null, way: 'row', beside: null })),
  ]
}

/** Paragraphs of one cell together. */
function cellsIn(paragraphs: readonly FileParagraph[]): readonly Cell[] {
  const cells = new Map<string, FileParagraph[]>()
  for (const paragraph of paragraphs) {
    const { cell } = paragraph
    if (cell === undefined) continue
    const key = `${cell.row} ${cell.column}`
    cells.set(key, [...(cells.get(key) ?? []), paragraph])
  }
  return [...cells.values()].map((own) => {
    const place = own[0]?.cell ?? { row: 0, column: 0 }
    const words = own.length === 1 && own[0] !== undefined ? wordsOfParagraph(own[0]) : joined(own.map(wordsOfParagraph))
    return { ...words, ...place, names: own.flatMap(({ names }) => names) }
  })
}

const sideIn = (names: readonly string[], language: string): ParagraphId | null =>
  names.map(SIDE_NAME.read).find((read) => read?.language === language)?.paragraph ?? null

type Columns = { readonly side: number; readonly source: number | null }

function columnsIn(cells: readonly Cell[], { language, ours }: SideWanted): Columns | null {
  if (!cells.some(({ column }) => column > 0)) return null
  const texts = new Set(ours.map(({ source }) => tidy(source)))
  const source = commonest(cells.filter(({ names, text }) => names.some(isParagraphId) || (text.trim() !== '' && texts.has(tidy(text)))))
  const named = commonest(cells.filter(({ names }) => sideIn(names, language) !== null))
  const side = named ?? (source === null || hasOtherNames(cells) ? null : wordiest(cells.filter(({ column }) => column !== source)))
  return side === null ? null : { side, source: source === side ? null : source }
}

/** A table of ours with a version in another language than the one that is wanted. */
const hasOtherNames = (cells: readonly Cell[]): boolean => cells.some(({ names }) => names.some((name) => SIDE_NAME.read(name) !== null))

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

function heaviest(cells: readonly Cell[], weightOf: (cell: Cell) => number): number | null {
  const weights = new Map<number, number>()
  for (const cell of cells) weights.set(cell.column, (weights.get(cell.column) ?? 0) + weightOf(cell))
  const [best] = [...weights].toSorted(([, one], [, other]) => other - one)
  return best === undefined || best[1] === 0 ? null : best[0]
}

const commonest = (cells: readonly Cell[]): number | null => heaviest(cells, () => 1)
const wordiest = (cells: readonly Cell[]): number | null => heaviest(cells, ({ text }) => text.trim().length)

/** Which paragraph the negotiated wording of each row is. */
function sourcesFound(sources: readonly (Cell | undefined)[], { ours, negotiated }: SideWanted): ReadonlyMap<number, ParagraphId> {
  const known = ours.map(({ id, source }) => ({ id, text: source }))
  const groups = pairsBetween(
    known,
    sources.map((cell) => ({ text: cell?.text ?? '', names: cell?.names ?? [] })),
    negotiated,
  )
  return new Map(
    groups.flatMap(({ old, new: now }) => {
      const id = known[old[0] ?? -1]?.id
      return id === undefined || now[0] === undefined ? [] : [[now[0], id] as const]
    }),
  )
}

function candidateOf(side: Cell, source: Cell | undefined, found: ParagraphId | null, { language, ours }: SideWanted): Candidate {
  const beside = source === undefined || source.text.trim() === '' ? null : source.text
  const named = sideIn(side.names, language)
  const { text, marks } = side
  if (named !== null) return { text, marks, paragraph: named, way: 'named', beside }
  const known = ours.find(({ id }) => id === found)
  const words = known === undefined ? NO_WORDS : withoutNumber(trimmed({ text, marks }), known.source)
  return { ...(known === undefined ? trimmed({ text, marks }) : words), paragraph: found, way: 'row', beside }
}
