/** The table's rows and the figures that the chair can read out. */
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { DISPOSITIONS, type Disposition, type OriginByHand } from '../../../domain/sitting/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { type Origin, originOf as whereFrom } from '../../../domain/trace/origin.ts'
import type { Piece } from './differences.ts'
import { type Worded, wordedAs, type Wording } from './wordings.ts'

export type Traced = { readonly number: string; readonly text: string; readonly paragraphs: readonly ParagraphId[] }
export type SetDisposition = { readonly recommendation: string; readonly disposition: string; readonly reason: string | null }
export type Compare = (recommendation: string, texts: readonly string[]) => readonly (readonly Piece[])[]

export type Target = { readonly view: ParagraphView; readonly worded: Worded; readonly pieces: readonly Piece[] }
export type Row = {
  readonly number: string
  readonly text: string
  readonly targets: readonly Target[]
  readonly changed: boolean
  /** Linked paragraphs that are no longer in the text. */
  readonly gone: readonly ParagraphId[]
  /** Null where dispositions are not shown to this seat. */
  readonly disposition: Disposition | null
  readonly reason: string | null
}

export type Asked = {
  readonly trace: readonly Traced[]
  readonly paragraphs: readonly ParagraphView[]
  /** Null where dispositions are not shown to this seat. */
  readonly dispositions: readonly SetDisposition[] | null
  readonly wording: Wording
  readonly compare: Compare
}

const wordsOf = (worded: Worded): string => (worded.kind === 'gone' ? '' : worded.text)

export function rowsOf({ trace, paragraphs, dispositions, wording, compare }: Asked): readonly Row[] {
  const views = new Map(paragraphs.map((view) => [view.id, view]))
  return trace.map(({ number, text, paragraphs: linked }) => {
    const found = linked.flatMap((id) => views.get(id) ?? []).map((view) => ({ view, worded: wordedAs(view, wording) }))
    const there = found.filter(({ worded }) => worded.kind !== 'gone')
    const differences = new Map(
      compare(
        text,
        there.map(({ worded }) => wordsOf(worded)),
      ).map((pieces, at) => [there[at]?.view.id, pieces]),
    )
    const targets = found.map((target) => ({ ...target, pieces: differences.get(target.view.id) ?? [] }))
    const set = dispositions?.find((each) => each.recommendation === number)
    return {
      number,
      text,
      targets,
      gone: linked.filter((id) => !views.has(id)),
      changed: targets.some(
        ({ pieces, worded }) => worded.kind === 'gone' || pieces.some((piece) => piece.kind === 'struck' || piece.kind === 'added'),
      ),
      disposition: dispositions === null ? null : (DISPOSITIONS.find((each) => each === set?.disposition) ?? 'pending'),
      reason: set?.reason ?? null,
    }
  })
}

export const FILTERS = ['all', 'unlinked', 'changed', 'not_retained', 'pending'] as const
export type Filter = (typeof FILTERS)[number]

export function passes(row: Row, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unlinked':
      return row.targets.length === 0
    case 'changed':
      return row.changed
    case 'not_retained':
      return row.disposition === 'not_retained'
    case 'pending':
      return row.disposition === 'pending'
  }
}

const RETAINED: ReadonlySet<Disposition> = new Set(['verbatim', 'amended', 'in_part', 'merged', 'split', 'reflected_elsewhere'])

export type Figures = {
  readonly total: number
  readonly linked: number
  readonly retained: number
  readonly undecided: number
  /** How many of each kind, none of zero, pending apart. */
  readonly counts: readonly { readonly disposition: Exclude<Disposition, 'pending'>; readonly count: number }[]
}

export function figuresOf(rows: readonly Row[]): Figures {
  const decided = DISPOSITIONS.filter((each) => each !== 'pending')
  return {
    total: rows.length,
    linked: rows.filter((row) => row.targets.length > 0).length,
    retained: rows.filter((row) => row.disposition !== null && RETAINED.has(row.disposition)).length,
    undecided: rows.filter((row) => row.disposition === 'pending').length,
    counts: decided
      .map((disposition) => ({ disposition, count: rows.filter((row) => row.disposition === disposition).length }))
      .filter(({ count }) => count > 0),
  }
}

/** Where a paragraph comes from, as far as links and topics tell. */
export function originOf(view: ParagraphView, trace: readonly Traced[], topics: ReadonlySet<string>, byHand: ByHand = NOBODY_SAID): Origin {
  const context = {
    links: new Set(trace.some((item) => item.paragraphs.includes(view.id)) ? [view.id] : []),
    topics: new Set(topics.has(view.id) ? [view.id] : []),
    byHand,
  }
  return whereFrom({ ...view, text: view.runs.map((run) => run.text).join('') }, context, 'es')
}

type ByHand = ReadonlyMap<ParagraphId, OriginByHand>
const NOBODY_SAID: ByHand = new Map()

/** The row with a change that comes after (or before) the chosen one, going round at the end. */
export function changeFrom(rows: readonly Row[], chosen: string | null, step: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.number === chosen)
  const start = at < 0 && step === -1 ? 0 : at
  for (let i = 1; i <= rows.length; i++) {
    const row = rows[(start + step * i + rows.length * 2) % rows.length]
    if (row?.changed) return row.number
  }
  return null
}
