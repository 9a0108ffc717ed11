/** The two texts in a file with tracked changes: as it was before the changes that are taken, and as those changes make it; and which paragraph
 *  of the one became which of the other. Changes of others are left out of both. */
import type { Change, FileParagraph, FileRun, TracedFile } from '../files/traced.ts'
import type { PlainMark } from '../text/declaration.ts'
import { isParagraphId } from '../text/ids.ts'

/** A paragraph before the changes. */
export type Before = {
  readonly text: string
  /** What the file calls it: ids, where our own paper wrote them. */
  readonly names: readonly string[]
  /** Of its first words among the file's paragraphs. */
  readonly at: number
}

/** A paragraph after the changes. */
export type After = {
  readonly text: string
  readonly marks: readonly PlainMark[]
  /** Index of the paragraph that it was; null for one that is new. */
  readonly was: number | null
  /** The paragraph whose words it took away, where it was divided from it. */
  readonly dividedFrom: number | null
  readonly isMoved: boolean
  /** Of its first words among the file's paragraphs. */
  readonly at: number
}

export type Sides = {
  readonly before: readonly Before[]
  readonly after: readonly After[]
  /** Stretches that were struck or added within what somebody else proposes: they are in neither text. */
  readonly inOthers: number
}

/** Whether a change is among those that are taken. */
export type Takes = (change: Change) => boolean

type Fate = 'kept' | 'struck' | 'added' | 'neither'
type Piece = { readonly text: string; readonly fate: Fate; readonly run: FileRun }
/** What stands between two marks of the file, with the paragraph of each text that it belongs to. */
type Cell = {
  readonly at: number
  readonly pieces: readonly Piece[]
  readonly before: number
  readonly after: number
  readonly isWhole: boolean
  readonly isNamed: boolean
}

function fateOf({ ins, del }: Pick<FileRun, 'ins' | 'del'>, takes: Takes): Fate {
  const isStruck = del !== null && takes(del)
  if (ins === null) return isStruck ? 'struck' : 'kept'
  return takes(ins) && !isStruck ? 'added' : 'neither'
}

function cellsOf(paragraphs: readonly FileParagraph[], takes: Takes): readonly Cell[] {
  let [before, after] = [0, 0]
  return paragraphs.map(({ runs, mark, names }, at) => {
    const fate = fateOf(mark, takes)
    const pieces = piecesOf(runs, fate, takes)
    const cell = { at, pieces, before, after, isWhole: fate === 'kept', isNamed: names.some(isParagraphId) }
    if (fate === 'kept' || fate === 'struck') before += 1
    if (fate === 'kept' || fate === 'added') after += 1
    return cell
  })
}

/** What is added in a paragraph that somebody else proposes has no place in the text without it. */
function piecesOf(runs: readonly FileRun[], mark: Fate, takes: Takes): readonly Piece[] {
  const pieces = runs.map((run) => ({ text: run.text, fate: fateOf(run, takes), run }))
  const isOthers = mark === 'neither' && pieces.every(({ fate }) => fate === 'added' || fate === 'neither')
  return isOthers ? pieces.map((piece) => ({ ...piece, fate: 'neither' })) : pieces
}

const lengthOf = (pieces: readonly Piece[], fate: Fate): number =>
  pieces.reduce((sum, piece) => (piece.fate === fate ? sum + piece.text.replace(/\s+/gu, '').length : sum), 0)

function groupedBy(cells: readonly Cell[], side: 'before' | 'after'): readonly (readonly Cell[])[] {
  const groups: Cell[][] = []
  for (const cell of cells) {
    const group = groups[cell[side]]
    if (group === undefined) groups[cell[side]] = [cell]
    else group.push(cell)
  }
  return groups
}

/** The paragraph that most of the words that stayed come from; else the one at whose own end they stand, written anew. */
function originOf(cells: readonly Cell[]): number | null {
  const kept = new Map<number, number>()
  for (const { before, pieces } of cells) kept.set(before, (kept.get(before) ?? 0) + lengthOf(pieces, 'kept'))
  const [most, length] = [...kept].reduce<readonly [number, number]>((best, each) => (each[1] > best[1] ? each : best), [-1, 0])
  if (length > 0) return most
  const last = cells.at(-1)
  const isSame = last?.isWhole === true && (last.isNamed || lengthOf(last.pieces, 'struck') > 0)
  return isSame ? last.before : null
}

/** Of several that come from one paragraph, the one with most of its words is that paragraph still. */
function heirs(groups: readonly (readonly Cell[])[], origins: readonly (number | null)[]): ReadonlyMap<number, number> {
  const best = new Map<number, { readonly after: number; readonly length: number }>()
  origins.forEach((origin, after) => {
    if (origin === null) return
    const length = (groups[after] ?? []).reduce((sum, cell) => (cell.before === origin ? sum + lengthOf(cell.pieces, 'kept') : sum), 0)
    if (length > (best.get(origin)?.length ?? -1)) best.set(origin, { after, length })
  })
  return new Map([...best].map(([origin, { after }]) => [origin, after]))
}

export function sidesOf({ paragraphs }: TracedFile, takes: Takes): Sides {
  const cells = cellsOf(paragraphs, takes)
  const [befores, afters] = [groupedBy(cells, 'before'), groupedBy(cells, 'after')]
  const origins = afters.map(originOf)
  const heir = heirs(afters, origins)
  return {
    before: befores.map((group) => beforeOf(group, paragraphs)),
    after: afters.map((group, index) => {
      const origin = origins[index] ?? null
      const isHeir = origin !== null && heir.get(origin) === index
      return { ...writtenIn(group), was: isHeir ? origin : null, dividedFrom: isHeir ? null : origin }
    }),
    inOthers: cells.flatMap(({ pieces }) => pieces).filter((piece) => isInOthers(piece, takes)).length,
  }
}

function isInOthers({ fate, run: { ins, del } }: Piece, takes: Takes): boolean {
  if (fate !== 'neither' || ins === null) return false
  return takes(ins) ? del === null || !takes(del) : del !== null && takes(del)
}

function beforeOf(cells: readonly Cell[], paragraphs: readonly FileParagraph[]): Before {
  const pieces = cells.flatMap((cell) => cell.pieces)
  return {
    text: pieces.flatMap(({ fate, text }) => (fate === 'kept' || fate === 'struck' ? [text] : [])).join(''),
    names: cells.flatMap(({ at }) => paragraphs[at]?.names ?? []),
    at: cells[0]?.at ?? 0,
  }
}

const isWritten = ({ fate }: Piece): boolean => fate === 'kept' || fate === 'added'

function writtenIn(cells: readonly Cell[]): Pick<After, 'text' | 'marks' | 'at' | 'isMoved'> {
  const written = cells.flatMap((cell) => cell.pieces).filter((piece) => isWritten(piece) && piece.text !== '')
  const marks: PlainMark[] = []
  let text = ''
  for (const { run } of written) {
    const from = text.length
    text += run.text
    for (const type of run.emphasis) marks.push({ from, to: text.length, type })
  }
  return {
    text,
    marks,
    at: cells.find(({ pieces }) => pieces.some(isWritten))?.at ?? cells.at(-1)?.at ?? 0,
    isMoved: written.length > 0 && written.every(({ run }) => run.ins?.moved === true),
  }
}
