/** The document run through from its log: moments in order, each with what changed since the one before. One pass forward, however many are looked at. */
import * as Y from 'yjs'
import { type CharRun, readChars } from '../text/chars.ts'
import { fragmentOf, paragraphsOf } from '../text/document.ts'
import type { Instant, ParagraphId, Party } from '../text/ids.ts'
import { isParty } from '../text/ids.ts'
import type { Carried } from '../text/structure.ts'
import { type Fates, isSettling, openFates } from './fates.ts'
import type { Held, Moment, Still } from './frames.ts'

/** Without a key for this long, people look at what stands there. */
export const PAUSE_MS = 2_000

export type LoggedOrigin = { readonly kind: string; readonly act?: string; readonly party?: string; readonly at?: Instant }
export type LoggedRow = { readonly seq: number; readonly origin: LoggedOrigin; readonly bytes: Uint8Array }

type Change = {
  readonly moment: Moment
  readonly stills: ReadonlyMap<ParagraphId, Still | null>
  readonly order: readonly ParagraphId[] | null
  readonly held: ReadonlyMap<ParagraphId, Held>
}

export type Scene = {
  readonly order: readonly ParagraphId[]
  readonly stills: Map<ParagraphId, Still>
  readonly held: Map<ParagraphId, Held>
}

/** When what was done at these places of the log was done: an act and what it changed go to disk together. */
export type ActsAt = ReadonlyMap<number, Instant>

export type Film = {
  readonly doc: Y.Doc
  readonly fates: Fates
  readonly changes: readonly Change[]
  readonly feed: (rows: Iterable<LoggedRow>, acts: ActsAt, carried: readonly Carried[]) => void
}

export function openFilm(): Film {
  const doc = new Y.Doc({ gc: true })
  const reel = openReel(doc)
  const fates = openFates()
  const changes: Change[] = []
  let last: LoggedRow | null = null
  let parties = new Set<Party>()
  const endStep = (): void => {
    if (last === null) return
    const settles = isSettling(actIn(last))
    for (const { before, after } of reel.step()) fates.note({ before, after, seq: last.seq, settles })
  }
  const endMoment = (kind: Moment['kind'], at: Instant | undefined): void => {
    endStep()
    if (last === null || at === undefined) return
    const { stills, order, held } = reel.cut()
    const paragraphs = [...new Set([...stills.keys(), ...held.keys()])]
    // People came and went: there is nothing to look at.
    if (kind === 'pause' && paragraphs.length === 0 && order === null) return void (parties = new Set())
    changes.push({ moment: { seq: last.seq, at, kind, parties: [...parties].sort(), paragraphs }, stills, order, held })
    parties = new Set()
  }
  const show = (row: LoggedRow): void => {
    Y.applyUpdate(doc, row.bytes)
    if (row.origin.kind === 'seat' && isParty(row.origin.party)) parties.add(row.origin.party)
    last = row
  }
  return {
    doc,
    fates,
    changes,
    feed: (rows, acts, carried) => {
      fates.carry(carried)
      for (const row of rows) {
        const before: LoggedRow | null = last
        if (before !== null) {
          if (acts.has(before.seq)) endMoment('act', acts.get(before.seq))
          else if (pausedBetween(before, row)) endMoment('pause', before.origin.at)
          else if (isSettling(actIn(before)) !== isSettling(actIn(row))) endStep()
        }
        show(row)
      }
      const end: LoggedRow | null = last
      if (end === null || changes.at(-1)?.moment.seq === end.seq) return
      if (acts.has(end.seq)) endMoment('act', acts.get(end.seq))
      else endMoment('pause', end.origin.at)
    },
  }
}

const actIn = ({ origin }: LoggedRow): string | null => (origin.kind === 'act' ? (origin.act ?? null) : null)

const pausedBetween = (one: LoggedRow, next: LoggedRow): boolean =>
  one.origin.at !== undefined && next.origin.at !== undefined && next.origin.at - one.origin.at >= PAUSE_MS

type Reel = {
  /** Paragraphs changed since the last step. */
  readonly step: () => readonly { readonly before: readonly CharRun[]; readonly after: readonly CharRun[] }[]
  /** All that changed since the last cut. */
  readonly cut: () => Pick<Change, 'stills' | 'order' | 'held'>
}

/** Reads again only what a transaction touched; where the structure changed, everything. */
function openReel(doc: Y.Doc): Reel {
  const fragment = fragmentOf(doc)
  const standing = doc.getMap<Held>('standing')
  const now = new Map<ParagraphId, Still>()
  const touched = new Set<Y.XmlText>()
  let structure = true
  let changed = new Map<ParagraphId, Still | null>()
  let order: readonly ParagraphId[] = []
  let orderBefore: readonly ParagraphId[] = []
  let heldBefore = new Map<ParagraphId, string>()
  let heldTouched = false
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    for (const type of transaction.changed.keys() as unknown as Iterable<unknown>) {
      if (type instanceof Y.XmlText) touched.add(type)
      else if (type === standing) heldTouched = true
      else if (type instanceof Y.XmlElement || type === fragment) structure = true
    }
  })
  const put = (id: ParagraphId, still: Still | null) => {
    const before = now.get(id)?.chars ?? []
    if (still === null) now.delete(id)
    else now.set(id, still)
    changed.set(id, still)
    return { before, after: still?.chars ?? [] }
  }
  const readAgain = () => {
    const stills = paragraphsOf(fragment).map(stillOf)
    order = stills.map(({ id }) => id)
    const here = new Set(order)
    const gone = [...now.keys()].filter((id) => !here.has(id)).map((id) => put(id, null))
    return [...gone, ...stills.filter((still) => !isSame(now.get(still.id), still)).map((still) => put(still.id, still))]
  }
  const readTouched = () =>
    [...touched].flatMap((text) => {
      const id = text.parent instanceof Y.XmlElement ? text.parent.getAttribute('id') : undefined
      const before = now.get(id as ParagraphId)
      return before === undefined ? [] : [put(before.id, { ...before, chars: readChars(text) })]
    })
  const heldSince = (): Map<ParagraphId, Held> => {
    if (!heldTouched) return new Map()
    heldTouched = false
    const entries = [...standing.entries()].map(
      ([id, { standing: stands, label }]) => [id as ParagraphId, { standing: stands, label }] as const,
    )
    const differing = entries.filter(([id, held]) => heldBefore.get(id) !== JSON.stringify(held))
    heldBefore = new Map(entries.map(([id, held]) => [id, JSON.stringify(held)]))
    return new Map(differing)
  }
  return {
    step: () => {
      const steps = structure ? readAgain() : readTouched()
      structure = false
      touched.clear()
      return steps
    },
    cut: () => {
      const cut = { stills: changed, order: order.join() === orderBefore.join() ? null : order, held: heldSince() }
      changed = new Map()
      orderBefore = order
      return cut
    },
  }
}

const stillOf = ({ id, section, role, level, marker, pi, alt, text }: ReturnType<typeof paragraphsOf>[number]): Still => ({
  id,
  section: section.id,
  kind: section.kind,
  role,
  level,
  marker,
  pi,
  alt,
  chars: text === null ? [] : readChars(text),
})

const isSame = (one: Still | undefined, other: Still): boolean =>
  one !== undefined &&
  one.section === other.section &&
  one.role === other.role &&
  one.level === other.level &&
  one.marker === other.marker &&
  one.pi === other.pi &&
  one.alt === other.alt &&
  one.chars.length === other.chars.length &&
  one.chars.every((run, i) => {
    const against = other.chars[i]
    return run.client === against?.client && run.clock === against.clock && run.length === against.length && run.marks === against.marks
  })

/** The text at each moment, one after the other. The scene is turned, not copied: read it before the next. */
export function* scenesOf(changes: readonly Change[]): Generator<{ readonly moment: Moment; readonly scene: Scene }> {
  const scene: Turning = { order: [], stills: new Map(), held: new Map() }
  for (const change of changes) {
    turn(scene, change)
    yield { moment: change.moment, scene }
  }
}

type Turning = { order: readonly ParagraphId[] } & Omit<Scene, 'order'>

function turn(scene: Turning, { stills, order, held }: Change): void {
  if (order !== null) scene.order = order
  for (const [id, still] of stills)
    if (still === null) scene.stills.delete(id)
    else scene.stills.set(id, still)
  for (const [id, each] of held) scene.held.set(id, each)
}

/** A text read once at its end, without moments: what stood there when exactly this much of the log was written. */
export function sceneOf(doc: Y.Doc): Scene {
  const stills = paragraphsOf(fragmentOf(doc)).map(stillOf)
  const held = [...doc.getMap<Held>('standing').entries()].map(
    ([id, { standing, label }]) => [id as ParagraphId, { standing, label }] as const,
  )
  return { order: stills.map(({ id }) => id), stills: new Map(stills.map((still) => [still.id, still])), held: new Map(held) }
}
