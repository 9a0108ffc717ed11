/** The table's rows, which of them are shown, and the way from change to change. */
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { Disposition, OriginByHand } from '../../../domain/sitting/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { type Origin, originOf as whereFrom } from '../../../domain/trace/origin.ts'
import type { Disposed, DispositionTarget } from '../../../domain/trace/dispositions.ts'
import type { Languages } from '../../../domain/trace/languages.ts'
import { sharedWith } from '../../../domain/trace/sharing.ts'
import type { Piece } from '../../../domain/trace/differences.ts'
import { type Worded, wordedAs, type Wording } from '../../../domain/trace/wordings.ts'
import type { Weight } from '../../../domain/compare/types.ts'
import type { WeightsOf } from '../../compare/use-weights.ts'
import type { Change } from '../../compare/weights-worker.ts'
import type { Courses, OnRecord } from './course.ts'
import type { Proposed } from './use-links.ts'

export type Traced = { readonly number: string; readonly text: string; readonly paragraphs: readonly ParagraphId[] }
export type Compare = (recommendation: string, texts: readonly string[]) => readonly (readonly Piece[])[]

export type Target = { readonly view: ParagraphView; readonly worded: Worded; readonly pieces: readonly Piece[] }
export type Row = {
  readonly number: string
  readonly text: string
  readonly targets: readonly Target[]
  readonly changed: boolean
  /** Linked paragraphs that are no longer in the text. */
  readonly gone: readonly ParagraphId[]
  /** What is on record, or what links and wording say; null where dispositions are not shown to this seat. */
  readonly disposition: Disposition | null
  /** What links and wording say. */
  readonly computed: Disposition
  /** Whether a person set it; else it follows the text. */
  readonly how: OnRecord['how'] | 'computed'
  readonly reason: string | null
  /** Links that the machine proposes. */
  readonly proposed: readonly ProposedHere[]
}

/** A link that is proposed, with the paragraph as it stands. */
export type ProposedHere = { readonly link: Proposed; readonly view: ParagraphView }

export type Asked = {
  readonly trace: readonly Traced[]
  /** In the negotiated language: what became of a Recommendation is said by these. */
  readonly paragraphs: readonly ParagraphView[]
  /** The same in the language in which they are read. */
  readonly read: readonly ParagraphView[]
  /** Null where dispositions are not shown to this seat. */
  readonly courses: Courses | null
  readonly proposed: readonly Proposed[]
  readonly languages: Languages
  readonly wording: Wording
  readonly compare: Compare
  readonly dispose: (disposed: Disposed) => Disposition
}

const wordsOf = (worded: Worded): string => (worded.kind === 'gone' ? '' : worded.text)

export function rowsOf(asked: Asked): readonly Row[] {
  const { trace, courses, proposed, wording } = asked
  const views = byId(asked.paragraphs)
  const read = asked.read === asked.paragraphs ? views : byId(asked.read)
  const links = trace.flatMap(({ number, paragraphs: linked }) => linked.map((paragraph) => ({ recommendation: number, paragraph })))
  return trace.map((item): Row => {
    const targets = targetsOf(item, read, asked)
    const negotiated = read === views ? targets : foundIn(item, views, wording)
    const computed = asked.dispose({ text: item.text, targets: disposed(item, negotiated, links), languages: asked.languages })
    const onRecord = courses?.get(item.number)
    return {
      number: item.number,
      text: item.text,
      targets,
      gone: item.paragraphs.filter((id) => !views.has(id)),
      changed: targets.some(
        ({ pieces, worded }) => worded.kind === 'gone' || pieces.some((piece) => piece.kind === 'struck' || piece.kind === 'added'),
      ),
      disposition: courses === null ? null : (onRecord?.disposition ?? computed),
      computed,
      how: onRecord?.how ?? 'computed',
      reason: onRecord?.reason ?? null,
      proposed: proposedHere(item, proposed, read),
    }
  })
}

function proposedHere({ number }: Traced, proposed: readonly Proposed[], views: Views): readonly ProposedHere[] {
  return proposed.flatMap((link) => {
    const view = views.get(link.paragraph)
    return link.recommendation !== number || view === undefined ? [] : [{ link, view }]
  })
}

type Views = ReadonlyMap<ParagraphId, ParagraphView>
type Found = Omit<Target, 'pieces'>

const byId = (paragraphs: readonly ParagraphView[]): Views => new Map(paragraphs.map((view) => [view.id, view]))

const foundIn = (item: Traced, views: Views, wording: Wording): readonly Found[] =>
  item.paragraphs.flatMap((id) => views.get(id) ?? []).map((view) => ({ view, worded: wordedAs(view, wording) }))

/** What is not translated yet is no change. */
function targetsOf(item: Traced, views: Views, { wording, compare, read, paragraphs }: Asked): readonly Target[] {
  const isNegotiated = read === paragraphs
  const found = foundIn(item, views, wording)
  const there = found.filter(({ worded }) => worded.kind !== 'gone' && (isNegotiated || worded.text !== ''))
  const pieces = compare(
    item.text,
    there.map(({ worded }) => wordsOf(worded)),
  )
  const differences = new Map(there.map(({ view }, at) => [view.id, pieces[at] ?? []]))
  return found.map((target) => ({ ...target, pieces: differences.get(target.view.id) ?? [] }))
}

type Link = { readonly recommendation: string; readonly paragraph: ParagraphId }

/** Paragraphs without a word, or that would not be in the text, take up nothing. */
const disposed = ({ number }: Traced, targets: readonly Found[], links: readonly Link[]): readonly DispositionTarget[] =>
  targets.flatMap(({ view, worded }) =>
    wordsOf(worded) === '' ? [] : [{ text: wordsOf(worded), kind: view.kind, sharedWith: sharedWith(number, view.id, links) }],
  )

export const FILTERS = ['all', 'to_confirm', 'changed', 'not_retained', 'pending', 'unlinked'] as const
export type Filter = (typeof FILTERS)[number]

export function passes(row: Row, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'to_confirm':
      return row.proposed.length > 0
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

/** Where a paragraph comes from, as far as links and topics tell. */
export function originOf(view: ParagraphView, trace: readonly Traced[], topics: ReadonlySet<string>, byHand: ByHand = NOBODY_SAID): Origin {
  const context = {
    links: new Set(trace.some((item) => item.paragraphs.includes(view.id)) ? [view.id] : []),
    topics: new Set(topics.has(view.id) ? [view.id] : []),
    byHand,
  }
  return whereFrom({ ...view, text: view.runs.map((run) => run.text).join('') }, context)
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

/** What is graded: the Recommendation against each paragraph it became. */
export const changesIn = ({ number, text, targets }: Row): readonly Change[] =>
  targets.flatMap(({ view, worded }) => (wordsOf(worded) === '' ? [] : [{ of: `${number}/${view.id}`, old: text, now: wordsOf(worded) }]))

/** Weights of all its paragraphs, each kind and direction once. */
export function weightsIn(row: Row, weightsOf: WeightsOf): readonly Weight[] {
  const found = new Map<string, Weight>()
  for (const change of changesIn(row)) {
    for (const weight of weightsOf(change) ?? []) {
      const key = `${weight.kind} ${weight.direction}`
      if (!found.has(key)) found.set(key, weight)
    }
  }
  return [...found.values()]
}
