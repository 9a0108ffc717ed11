/** One document looked back on: its film, and answers from it. Pure work, for the thread that calls it. */
import * as Y from 'yjs'
import type { Looker } from '../../domain/record/awaiting.ts'
import { type CatchingUp, catchingUp, type KnownParagraph, pendingIn } from '../../domain/record/catching-up.ts'
import { countsOf, type Point, thinned } from '../../domain/record/convergence.ts'
import { type Film, type LoggedOrigin, type LoggedRow, openFilm, type Scene, sceneOf, scenesOf } from '../../domain/record/film.ts'
import { framesOf, paragraphsAt } from '../../domain/record/framing.ts'
import { isWithin } from '../../domain/record/periods.ts'
import { runsOf } from '../../domain/proposals/read.ts'
import type { Run } from '../../domain/proposals/types.ts'
import type { Position, Standing } from '../../domain/sitting/types.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import type { SectionKind } from '../../domain/text/schema.ts'
import { unpack } from '../store/messages.ts'
import type { Feed, Gives, LookerKind, Question, Since } from './messages.ts'

export type Lookback = {
  readonly feed: (feed: Feed) => void
  readonly answer: (question: Question) => Gives[Question['kind']]
}

/** Texts as they stood when seats left: most leave together. */
const TEXTS_KEPT = 8

export function openLookback(): Lookback {
  const film = openFilm()
  const rows: LoggedRow[] = []
  const texts = new Map<number, Scene>()
  const textAt = (seq: number): Scene => {
    const kept = texts.get(seq)
    if (kept !== undefined) return kept
    const scene = replayed(rows, seq)
    for (const oldest of texts.keys()) if (texts.size >= TEXTS_KEPT) texts.delete(oldest)
    texts.set(seq, scene)
    return scene
  }
  return {
    feed: (feed) => {
      const next = rowsOf(feed)
      for (const row of next) rows.push(row)
      film.feed(next, new Map(feed.acts), feed.carried)
    },
    answer: (question) => {
      switch (question.kind) {
        case 'moments':
          return film.changes.map(({ moment }) => moment)
        case 'frames':
          return framesOf(film, question.seqs, question.viewer)
        case 'points':
          return pointsOf(film, question)
        case 'catching-up':
          return caughtUp(film, textAt, question)
      }
    },
  }
}

const rowsOf = ({ rows, bytes }: Feed): LoggedRow[] => {
  const views = unpack(bytes)
  return rows.flatMap(({ seq, origin }, i) => {
    const view = views[i]
    return view === undefined ? [] : [{ seq, origin: JSON.parse(origin) as LoggedOrigin, bytes: view }]
  })
}

/** In one transaction: nobody looks at what lies between. */
function replayed(rows: readonly LoggedRow[], seq: number): Scene {
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    for (const row of rows) {
      if (row.seq > seq) break
      Y.applyUpdate(doc, row.bytes)
    }
  })
  const scene = sceneOf(doc)
  doc.destroy()
  return scene
}

/** Of moments that are closed to the seat nothing is counted; what stands there now it sees anyway. */
function pointsOf({ changes }: Film, { spans, now }: Extract<Question, { kind: 'points' }>): readonly Point[] {
  const points: Point[] = []
  for (const { moment, scene } of scenesOf(changes)) {
    const isOpen = isWithin(spans, moment.at)
    if (isOpen || moment === changes.at(-1)?.moment) points.push({ at: isOpen ? moment.at : now, seq: moment.seq, ...countsIn(scene) })
  }
  return thinned(points)
}

const countsIn = ({ stills, held }: Scene): ReturnType<typeof countsOf> =>
  countsOf(
    [...stills.values()].map(({ id, kind, role, pi, chars }) => ({
      kind,
      role,
      pi,
      runs: chars.map(({ marks }) => marks),
      standing: held.get(id)?.standing ?? OPEN,
    })),
  )

const OPEN: Standing = { kind: 'open' }

function caughtUp(film: Film, textAt: (seq: number) => Scene, question: Extract<Question, { kind: 'catching-up' }>): CatchingUp {
  const { since, looker, deeds, language, agreedWhileOut } = question
  return catchingUp({
    earlier: thenOf(film, textAt, since, looker.kind === 'delegation' ? looker.party : null),
    now: known(film, sceneOf(film.doc), Number.POSITIVE_INFINITY, null),
    deeds,
    positions: positionsIn(film.doc),
    looker: lookerOf(film.doc, looker),
    agreedWhileOut: new Set(agreedWhileOut),
    language,
  })
}

function thenOf(film: Film, textAt: (seq: number) => Scene, since: Since | null, viewer: Party | null): readonly KnownParagraph[] | null {
  if (since === null) return null
  return since.kind === 'revision' ? issued(since.json) : known(film, textAt(since.seq), since.seq, viewer)
}

/** What pends is told by its whole wording; the words are told without what was withdrawn since. */
const known = (film: Film, scene: Scene, seq: number, viewer: Party | null): readonly KnownParagraph[] =>
  paragraphsAt(scene, film.fates, seq, viewer, 'all').map(({ id, kind, label, standing, pi, runs }) => ({
    id,
    kind,
    label,
    standing,
    pi,
    runs,
    pending: pendingIn(runsOf(scene.stills.get(id)?.chars ?? []), pi),
  }))

type Issued = {
  readonly paragraphs: readonly {
    readonly id: ParagraphId
    readonly kind: SectionKind
    readonly label: string | null
    readonly standing: Standing
    readonly pi: Party | null
    readonly runs: readonly Run[]
  }[]
}

/** What we issued, in the form in which we issued it. */
const issued = (json: string): readonly KnownParagraph[] =>
  (JSON.parse(json) as Issued).paragraphs.map(({ id, kind, label, standing, pi, runs }) => ({
    id,
    kind,
    label,
    standing,
    pi,
    runs,
    pending: pendingIn(runs, pi),
  }))

type Held = { readonly positions?: readonly Pick<Position, 'by' | 'position' | 'seen' | 'reason'>[] }

function positionsIn(doc: Y.Doc): readonly Position[] {
  return [...doc.getMap<Held>('positions').entries()].flatMap(([key, { positions = [] }]) => {
    const [paragraph, of] = key.split('/')
    return positions.map((held) => ({ ...held, paragraph: paragraph as ParagraphId, of: of as Party, at: 0 }))
  })
}

function lookerOf(doc: Y.Doc, looker: LookerKind): Looker {
  if (looker.kind === 'delegation') return looker
  if (looker.kind === 'following') return { kind: 'following' }
  const asked = [...doc.getMap<{ readonly asked?: unknown }>('standing').entries()].flatMap(([id, held]) =>
    held.asked === undefined ? [] : [id as ParagraphId],
  )
  const conflicts = [...doc.getMap('conflicts').keys()].map((key) => (key.split('/')[0] ?? key) as ParagraphId)
  return { kind: 'office', asked: new Set(asked), conflicts: new Set(conflicts) }
}
