/** The text as screens read it: views of paragraphs, brought up to date a moment after a change and only where it changed. */
import * as Y from 'yjs'
import { viewOf } from '../../domain/proposals/read.ts'
import type { ParagraphView } from '../../domain/proposals/types.ts'
import { readChars } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import type { OriginByHand } from '../../domain/sitting/types.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import { readThreads, type ThreadShown } from './comments.ts'
import { readWordings, type WordingShown } from './wordings-shown.ts'
import { type AnnexedShown, annexedShownIn } from './annexed-shown.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import { type ReadingParts, readingParts } from './reading-shown.ts'
import { type SideCache, type SidesShown, sidesShownIn } from './sides-shown.ts'
import { type AdoptionShown, adoptionShownIn } from './adoption-shown.ts'
import { type HistoryShown, historyShownIn } from './history-shown.ts'
import { type AlternativesParts, conflictsShownIn, packagesShownIn } from './alternatives-shown.ts'
import { whenIdle } from './when-idle.ts'

export type Standing =
  | { readonly kind: 'open' }
  | { readonly kind: 'ad-referendum'; readonly of: readonly string[] }
  | { readonly kind: 'agreed'; readonly at: number }
export type Life = {
  readonly id: string
  readonly openedAt: number
  readonly positions: readonly {
    readonly by: string
    readonly position: 'support' | 'objection' | 'awaiting'
    readonly seen: string
    readonly reason: string | null
  }[]
  /** Delegations that stand behind it as its authors do. */
  readonly sponsors?: readonly { readonly by: string; readonly seen: string | null }[]
  /** What was said when it was tabled, and for which group. */
  readonly explanation?: string
  readonly inNameOf?: string
}
/** Members that had nobody in the room when a paragraph was agreed, and which of them have not said yet that they saw it. */
export type AgreedWithout = { readonly absent: readonly string[]; readonly unseen: readonly string[] }
export type SittingShown = {
  readonly kind: 'first' | 'drafting' | 'second'
  readonly state: 'open' | 'suspended' | 'closed'
  readonly openedAt: number
  readonly mode?: 'drafting' | 'read_only' | 'dark'
  readonly observersPermitted?: boolean
}
export type TracedItem = {
  readonly number: string
  readonly order: number
  readonly text: string
  readonly paragraphs: readonly ParagraphId[]
}
export type Topic = {
  readonly number: number
  readonly title: string
  readonly raisedBy: string
  readonly outcome: string | null
  readonly paragraph?: ParagraphId | null
}
/** Which Recommendation is on all screens, and how many were. */
export type ReadingShown = { readonly now: string | null; readonly read: number }

/** An editorial correction that waits for the chair. */
export type CorrectionShown = {
  readonly number: number
  readonly paragraph: ParagraphId
  readonly by: string
  readonly before: string
  readonly after: string
}

/** A paragraph of the second sitting with nothing behind it. */
export type Late = 'to-admit' | 'admitted' | 'kept-out'
/** Left for later, with what the chair said of it. */
export type AsideShown = { readonly reason: string | null }
type Asked = { readonly by: string; readonly reason: string }
/** One paragraph's entry in the map of standings. */
type Held = {
  readonly standing: Standing
  readonly label: string | null
  readonly asked?: Asked
  readonly settled?: number
  readonly late?: Late
  readonly origin?: OriginByHand
  readonly absent?: readonly string[]
  readonly unseen?: readonly string[]
  readonly aside?: AsideShown
}

/** What the shared document says, in the form that screens use. A new object after every change. */
export type Shown = {
  readonly paragraphs: readonly ParagraphView[]
  readonly labels: ReadonlyMap<ParagraphId, string>
  readonly standing: ReadonlyMap<ParagraphId, Standing>
  readonly asked: ReadonlyMap<ParagraphId, Asked>
  /** Paragraphs with a settlement that can be taken back. */
  readonly settled: ReadonlySet<ParagraphId>
  /** By `paragraph/party`. */
  readonly lives: ReadonlyMap<string, Life>
  readonly trace: readonly TracedItem[]
  /** For all, by number. */
  readonly comments: readonly ThreadShown[]
  readonly sitting: SittingShown | null
  readonly delegations: readonly string[]
  /** How many an act that empties the room would put out. */
  readonly people: number
  readonly directWriting: 'preparation' | 'closed' | 'reopened'
  readonly revision: { readonly number: number; readonly title: string; readonly at: number } | null
  readonly topics: readonly Topic[]
  readonly reading: ReadingShown
  readonly dispositionsReleased: boolean
  /** How often what was released has changed. */
  readonly coursesChanged: number
  readonly late: ReadonlyMap<ParagraphId, Late>
  readonly agreedWithout: ReadonlyMap<ParagraphId, AgreedWithout>
  /** Until when proposals may be tabled in writing, as the chair set it. */
  readonly window: { readonly until: number } | null
  readonly corrections: readonly CorrectionShown[]
  /** In proposers' own languages, in the order in which they were given. */
  readonly wordings: readonly WordingShown[]
  /** Where people said a paragraph comes from. */
  readonly origins: ReadonlyMap<ParagraphId, OriginByHand>
  readonly aside: ReadonlyMap<ParagraphId, AsideShown>
  readonly annexed: AnnexedShown
  readonly adoption: AdoptionShown
  readonly history: HistoryShown
} & SidesShown &
  ReadingParts &
  AlternativesParts

export type TextStore = {
  readonly get: () => Shown
  readonly subscribe: (listener: () => void) => () => void
  readonly destroy: () => void
}

/** What was read of each paragraph, until it changes. */
type Views = { readonly text: Map<Y.XmlElement, ParagraphView>; readonly sides: SideCache }

const GATHER_MS = 80

export function openTextStore(doc: Y.Doc): TextStore {
  const views: Views = { text: new Map(), sides: new Map() }
  const listeners = new Set<() => void>()
  const changed = new Set<object>()
  let shown = read(doc, views, null, changed)
  let timer: ReturnType<typeof setTimeout> | null = null
  let destroyed = false
  const refresh = (): void => {
    timer = null
    if (destroyed) return
    shown = read(doc, views, shown, changed)
    changed.clear()
    for (const listener of listeners) listener()
  }
  const onTransaction = (transaction: Y.Transaction): void => {
    for (const type of transaction.changed.keys() as unknown as Iterable<object>) {
      forget(views, type)
      changed.add(type)
    }
    if (transaction.changed.size > 0) timer ??= setTimeout(() => void whenIdle(refresh), GATHER_MS)
  }
  doc.on('afterTransaction', onTransaction)
  return {
    get: () => shown,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      destroyed = true
      doc.off('afterTransaction', onTransaction)
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** A paragraph's view is forgotten when its text, or an attribute of it, changed. */
function forget({ text, sides }: Views, type: object): void {
  const element = type instanceof Y.XmlText ? type.parent : type
  if (!(element instanceof Y.XmlElement)) return
  text.delete(element)
  sides.delete(element)
}

/** What did not change stays the same object, so that what only reads it need not be drawn again. */
function read(doc: Y.Doc, views: Views, before: Shown | null, changed: ReadonlySet<object>): Shown {
  const paragraphs = readParagraphs(doc, views.text)
  const room = doc.getMap('room')
  const labels = labelsFor(paragraphs, storedLabels(doc))
  const unlessChanged = <Part>(name: string, was: Part | undefined, make: () => Part): Part =>
    was !== undefined && !changed.has(doc.getMap(name)) ? was : make()
  return {
    paragraphs,
    labels: before !== null && sameEntries(before.labels, labels) ? before.labels : labels,
    standing: unlessChanged('standing', before?.standing, () => new Map(entriesOf(doc).map(([id, { standing }]) => [id, standing]))),
    asked: unlessChanged(
      'standing',
      before?.asked,
      () => new Map(entriesOf(doc).flatMap(([id, { asked }]) => (asked === undefined ? [] : [[id, asked] as const]))),
    ),
    settled: unlessChanged(
      'standing',
      before?.settled,
      () => new Set(entriesOf(doc).flatMap(([id, { settled }]) => (settled === undefined ? [] : [id]))),
    ),
    late: unlessChanged('standing', before?.late, () => entriesWith(doc, ({ late }) => late)),
    origins: unlessChanged('standing', before?.origins, () => entriesWith(doc, ({ origin }) => origin)),
    agreedWithout: unlessChanged('standing', before?.agreedWithout, () =>
      entriesWith(doc, ({ absent, unseen }) => (absent === undefined ? undefined : { absent, unseen: unseen ?? [] })),
    ),
    wordings: unlessChanged('wordings', before?.wordings, () => readWordings(doc)),
    corrections: unlessChanged('corrections', before?.corrections, () => readCorrections(doc)),
    aside: unlessChanged('standing', before?.aside, () => entriesWith(doc, ({ aside }) => aside)),
    ...readingParts(doc),
    adoption: adoptionShownIn(doc),
    history: historyShownIn(doc),
    annexed: annexedShownIn(doc),
    ...sidesShownIn(doc, views.sides, before, changed),
    conflicts: unlessChanged('conflicts', before?.conflicts, () => conflictsShownIn(doc)),
    packages: packagesShownIn(doc),
    lives: unlessChanged('positions', before?.lives, () => new Map(doc.getMap<Life>('positions').entries())),
    trace: unlessChanged('trace', before?.trace, () => readTrace(doc)),
    comments: unlessChanged('comments', before?.comments, () => readThreads(doc)),
    sitting: (room.get('sitting') as SittingShown | null | undefined) ?? null,
    delegations: (room.get('delegations') as string[] | undefined) ?? NOBODY,
    people: (room.get('people') as number | undefined) ?? 0,
    directWriting: (room.get('directWriting') as Shown['directWriting'] | undefined) ?? 'closed',
    window: (room.get('window') as Shown['window'] | undefined) ?? null,
    revision: (room.get('revision') as Shown['revision'] | undefined) ?? null,
    topics: (room.get('topics') as Topic[] | undefined) ?? NO_TOPICS,
    reading: (room.get('reading') as ReadingShown | undefined) ?? NOTHING_READ,
    dispositionsReleased: room.get('dispositionsReleased') === true,
    coursesChanged: Number(room.get('coursesChanged') ?? 0),
  }
}

const NOBODY: readonly string[] = []
const NO_TOPICS: readonly Topic[] = []
const NOTHING_READ: ReadingShown = { now: null, read: 0 }

function sameEntries<Key, Value>(one: ReadonlyMap<Key, Value>, other: ReadonlyMap<Key, Value>): boolean {
  if (one.size !== other.size) return false
  for (const [key, value] of one) if (other.get(key) !== value) return false
  return true
}

function readParagraphs(doc: Y.Doc, views: Map<Y.XmlElement, ParagraphView>): ParagraphView[] {
  return paragraphsOf(fragmentOf(doc)).map((paragraph) => {
    const known = views.get(paragraph.element)
    if (known !== undefined) return known
    const view = viewOf(paragraph, paragraph.text === null ? [] : readChars(paragraph.text))
    views.set(paragraph.element, view)
    return view
  })
}

const entriesOf = (doc: Y.Doc): [ParagraphId, Held][] => [...doc.getMap<Held>('standing').entries()] as [ParagraphId, Held][]

/** One field of every entry that has it. */
const entriesWith = <Value>(doc: Y.Doc, field: (held: Held) => Value | undefined): ReadonlyMap<ParagraphId, Value> =>
  new Map(
    entriesOf(doc).flatMap(([id, held]) => {
      const value = field(held)
      return value === undefined ? [] : [[id, value] as const]
    }),
  )

const storedLabels = (doc: Y.Doc): ReadonlyMap<ParagraphId, string> =>
  new Map(entriesOf(doc).flatMap(([id, { label }]) => (label === null ? [] : [[id, label] as const])))

const readCorrections = (doc: Y.Doc): CorrectionShown[] =>
  [...doc.getMap<Omit<CorrectionShown, 'number'>>('corrections').entries()]
    .map(([number, correction]) => ({ ...correction, number: Number(number) }))
    .sort((a, b) => a.number - b.number)

const readTrace = (doc: Y.Doc): TracedItem[] =>
  [...doc.getMap<Omit<TracedItem, 'number'>>('trace').entries()]
    .map(([number, item]) => ({ number, ...item }))
    .sort((a, b) => a.order - b.order)
