/** The maps in the shared document that only the server writes: what every admitted seat may know of the room's facts.
 *  They are a projection: rebuilt and compared whenever facts change and when the room is loaded. */
import type { Party, ParagraphId } from '../../domain/text/ids.ts'
import { groupedBy } from '../../domain/compile/grouped.ts'
import { holdsLanguagePen } from '../../domain/languages/pens.ts'
import { languagesOf } from '../../domain/languages/languages.ts'
import { isOffice, isRevoked } from '../../domain/sitting/seats.ts'
import { mayRead } from '../../domain/sitting/sitting.ts'
import { type Lateness, latenessOf } from '../../domain/acts/late-paragraphs.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import { carriedShown } from '../../domain/text/carried.ts'
import { adoptionShown } from './adoption.ts'
import { conflictsShown, packagesShown } from './project-alternatives.ts'
import { commentsMap } from './comments.ts'
import { correctionsMap } from './corrections.ts'
import { wordingsMap } from './wordings.ts'
import type { Origin, Room } from './room.ts'
import { textOf } from './text.ts'

const PROJECTION: Origin = { kind: 'projection' }

/** Brings a map in line: writes what differs, removes what is no more `among` these keys. */
function reconcile(room: Room, name: string, wanted: ReadonlyMap<string, unknown>, among: Iterable<string>): void {
  const map = room.doc.getMap<unknown>(name)
  const stale = [...among].filter((key) => !wanted.has(key))
  const changed = [...wanted].filter(([key, value]) => JSON.stringify(map.get(key)) !== JSON.stringify(value))
  if (stale.length + changed.length === 0) return
  room.doc.transact(() => {
    for (const key of stale) map.delete(key)
    for (const [key, value] of changed) map.set(key, value)
  }, PROJECTION)
}

/** An author whose neighbour was carried away finds the new place here; older carries no page waits for any more. */
const CARRIED_SHOWN = 100

const allOf = (room: Room, name: string): Iterable<string> => room.doc.getMap(name).keys()

/** Of what each map was last made. Facts that did not change are the same objects, and a thousand long Recommendations are not compared with themselves at
 *  every act. */
const made = new WeakMap<Room, Map<string, readonly unknown[]>>()

/** Reads a map anew where something that it is made from is another than last time. */
function follow(room: Room, name: string, from: readonly unknown[], wanted: () => ReadonlyMap<string, unknown>): void {
  const before = made.get(room) ?? new Map<string, readonly unknown[]>()
  made.set(room, before)
  const last = before.get(name)
  if (last?.length === from.length && last.every((each, at) => each === from[at])) return
  reconcile(room, name, wanted(), allOf(room, name))
  before.set(name, from)
}

/** Sitting, standing and labels, released trace: everything but positions, which follow the proposals' life. */
export function projectState(room: Room): void {
  const { state, carried } = room
  follow(room, 'room', [state, carried.length], () => new Map([...roomMap(state), ['carried', carried.slice(-CARRIED_SHOWN)]]))
  // All that was carried, for private comments, which nobody carries along: the list only grows, at its end.
  follow(room, 'carried', [carried.length], () => carriedShown(carried))
  projectStanding(room)
  reconcile(
    room,
    'conflicts',
    conflictsShown(state, (id) => room.index.paragraphs.has(id), room.facts.carriedTo),
    allOf(room, 'conflicts'),
  )
  reconcile(room, 'corrections', correctionsMap(room), allOf(room, 'corrections'))
  follow(room, 'trace', [state.recommendations, state.links], () => traceMap(state))
  follow(room, 'comments', [state.comments], () => commentsMap(room))
  follow(room, 'pairs', [state.checkedPairs], () => pairsMap(state))
  follow(room, 'wordings', [state.wordings], () => wordingsMap(state))
  projectSaid(room)
}

function projectStanding(room: Room): void {
  const { labels, standing, settlements, origins, aside, reopeningsAsked, agreedWithout } = room.state
  const late = lateIn(room)
  const from = [labels, standing, settlements, origins, aside, reopeningsAsked, agreedWithout, ...[...late].flat()]
  follow(room, 'standing', from, () => standingMap(room.state, late))
}

/** By `language/paragraph`: both wordings as they were when they were found to say the same. */
const pairsMap = ({ checkedPairs }: RoomState): ReadonlyMap<string, unknown> =>
  new Map([...checkedPairs].flatMap(([language, pairs]) => [...pairs].map(([id, pair]) => [`${language}/${id}`, pair] as const)))

type Said = Pick<RoomState, 'positions' | 'sponsors' | 'tabled'>
const said = new WeakMap<Room, Said>()

/** Of all that was said of proposals, what is new or no more; at first, all of it. */
function projectSaid(room: Room): void {
  const { positions, sponsors, tabled } = room.state
  const before = said.get(room)
  said.set(room, { positions, sponsors, tabled })
  if (before === undefined) return projectPositions(room, room.proposals.keys())
  const differing = [
    ...differingIn(before.positions, positions),
    ...differingIn(before.sponsors, sponsors),
    ...differingIn(before.tabled, tabled),
  ]
  if (differing.length > 0) projectPositions(room, differing)
}

type OnParagraph = { readonly paragraph: ParagraphId }

function differingIn(before: readonly OnParagraph[], now: readonly OnParagraph[]): readonly ParagraphId[] {
  if (before === now) return []
  const [then, since] = [new Set(before), new Set(now)]
  return [...before.filter((each) => !since.has(each)), ...now.filter((each) => !then.has(each))].map(({ paragraph }) => paragraph)
}

function roomMap(state: RoomState): Map<string, unknown> {
  const sitting = state.sittings.at(-1)
  const admitted = sitting !== undefined && sitting.state !== 'closed' ? [...sitting.admitted] : []
  const here = [...new Set(admitted.flatMap((id) => state.seats.get(id)?.delegation ?? []))].sort()
  return new Map<string, unknown>([
    ['sitting', sitting === undefined ? null : sittingShown(sitting)],
    ['delegations', here],
    ['people', readers(state)],
    ['directWriting', state.directWriting],
    ['window', state.window === null ? null : { until: state.window.until }],
    ['revision', state.revisions.at(-1) ?? null],
    ['topics', state.topics.map(({ number, title, raisedBy, outcome, paragraph }) => ({ number, title, raisedBy, outcome, paragraph }))],
    ['reading', { now: state.reading.now, read: state.recommendations.filter(({ number }) => state.reading.read.has(number)).length }],
    ...readingShown(state),
    ['dispositionsReleased', state.dispositionsReleased],
    ['packages', packagesShown(state)],
    ['adoption', adoptionShown(state)],
    ['history', state.historyDestroyed === null ? null : { destroyed: state.historyDestroyed.at }],
    ['annexed', annexedShown(state)],
    ['languages', languagesOf(state.conference)],
    ['pens', Object.fromEntries([...state.pens].filter(([seat]) => !isRevoked(state, seat)))],
    ['coursesChanged', state.dispositionsReleased ? state.coursesChanged : 0],
  ])
}

/** Documents of the conference, and which paragraph cites which. */
const annexedShown = ({ annexed: { documents, citations } }: RoomState): unknown => ({ documents, citations })

/** What is read, who was sent out, who speaks. */
const readingShown = ({ textReading, segment, floor }: RoomState): readonly (readonly [string, unknown])[] => [
  ['textReading', textReading],
  ['segment', segment === null ? null : { paragraphs: segment.paragraphs, allow: segment.allow, openedAt: segment.openedAt }],
  ['floor', floor],
]

/** How many an act that empties the room would put out now: who has the pen of a language reads on, as the secretariat does. */
const readers = (state: RoomState): number =>
  [...state.seats.values()].filter((seat) => !isOffice(seat) && !holdsLanguagePen(state, seat) && mayRead(state, seat) === null).length

function sittingShown(sitting: NonNullable<RoomState['sittings'][number]>): Record<string, unknown> {
  const { ordinal, kind, state, openedAt } = sitting
  switch (sitting.state) {
    case 'open':
      return { ordinal, kind, state, openedAt, observersPermitted: sitting.observersPermitted }
    case 'suspended':
      return {
        ordinal,
        kind,
        state,
        openedAt,
        mode: sitting.mode,
        suspendedAt: sitting.suspendedAt,
        observersPermitted: sitting.observersPermitted,
      }
    case 'closed':
      return { ordinal, kind, state, openedAt, closedAt: sitting.closedAt }
  }
}

/** Whether a paragraph of the second sitting still has to be admitted, was, or is kept out. */
function lateIn(room: Room): ReadonlyMap<ParagraphId, Lateness> {
  const text = textOf(room)
  return new Map(
    [...room.state.lateParagraphs].flatMap((id) => {
      const view = text.find(id)
      const lateness = view === null ? 'none' : latenessOf(room.state, view)
      return lateness === 'none' ? [] : [[id, lateness] as const]
    }),
  )
}

function standingMap(state: RoomState, late: ReadonlyMap<ParagraphId, Lateness>): Map<string, unknown> {
  const ids = new Set<ParagraphId>([
    ...state.labels.keys(),
    ...state.standing.keys(),
    ...state.settlements.keys(),
    ...late.keys(),
    ...state.origins.keys(),
    ...state.aside.keys(),
  ])
  const asked = new Map(state.reopeningsAsked.map((each) => [each.paragraph, { by: each.by, reason: each.reason }]))
  return new Map(
    [...ids].map((id) => {
      const standing = state.standing.get(id) ?? { kind: 'open' }
      const settled = state.settlements.get(id)?.at
      return [
        id,
        {
          standing,
          label: state.labels.get(id) ?? null,
          ...(asked.has(id) ? { asked: asked.get(id) } : {}),
          ...(settled === undefined ? {} : { settled }),
          ...(late.has(id) ? { late: late.get(id) } : {}),
          ...(state.aside.has(id) ? { aside: { reason: state.aside.get(id)?.reason ?? null } } : {}),
          ...(state.origins.has(id) ? { origin: state.origins.get(id) } : {}),
          ...state.agreedWithout.get(id),
        },
      ]
    }),
  )
}

/** Links and differences are everyone's. Dispositions are not for those who follow: no map holds one, released or not. */
function traceMap(state: RoomState): Map<string, unknown> {
  const paragraphs = new Map<string, string[]>()
  for (const { recommendation, paragraph } of state.links) {
    const linked = paragraphs.get(recommendation)
    if (linked === undefined) paragraphs.set(recommendation, [paragraph])
    else linked.push(paragraph)
  }
  return new Map(
    state.recommendations.map(({ number, text }, order) => [number, { order, text, paragraphs: paragraphs.get(number) ?? [] }]),
  )
}

const keyOf = (paragraph: ParagraphId, by: Party): string => `${paragraph}/${by}`

/** One entry for each proposal alive in these paragraphs: its id, since when, and the positions taken on it. In one transaction, however many. */
export function projectPositions(room: Room, paragraphs: Iterable<ParagraphId>): void {
  const among = new Set<ParagraphId>(paragraphs)
  const held = saidAmong(room.state, among)
  const shown = positionsShown(room)
  const before = [...among].flatMap((paragraph) => shown.get(paragraph) ?? [])
  const wanted = new Map<string, unknown>()
  for (const paragraph of among) {
    const alive = [...(room.proposals.get(paragraph) ?? [])].map(([by, life]) => [keyOf(paragraph, by), life] as const)
    for (const [key, life] of alive) wanted.set(key, { ...life, ...saidOf(held, key) })
    shown.set(
      paragraph,
      alive.map(([key]) => key),
    )
  }
  reconcile(room, 'positions', wanted, before)
}

const shownPositions = new WeakMap<Room, Map<ParagraphId, readonly string[]>>()

/** Which keys the map of positions has for each paragraph: there may be thousands, and a letter may open one. */
function positionsShown(room: Room): Map<ParagraphId, readonly string[]> {
  const known = shownPositions.get(room)
  if (known !== undefined) return known
  const read = new Map(groupedBy([...allOf(room, 'positions')], (key) => key.slice(0, key.indexOf('/')) as ParagraphId))
  shownPositions.set(room, read)
  return read
}

type SaidAmong = {
  readonly positions: ReadonlyMap<string, RoomState['positions']>
  readonly sponsors: ReadonlyMap<string, RoomState['sponsors']>
  readonly tabled: ReadonlyMap<string, RoomState['tabled']>
}

/** Of all that was said, what is on proposals in these paragraphs, each read once. */
function saidAmong({ positions, sponsors, tabled }: RoomState, among: ReadonlySet<ParagraphId>): SaidAmong {
  const isAmong = ({ paragraph }: OnParagraph): boolean => among.has(paragraph)
  return {
    positions: groupedBy(positions.filter(isAmong), ({ paragraph, of }) => keyOf(paragraph, of)),
    sponsors: groupedBy(sponsors.filter(isAmong), ({ paragraph, of }) => keyOf(paragraph, of)),
    tabled: groupedBy(tabled.filter(isAmong), ({ paragraph, by }) => keyOf(paragraph, by)),
  }
}

/** The positions taken on it, who stands behind it, and what was said when it was tabled. */
function saidOf(held: SaidAmong, key: string): Record<string, unknown> {
  const positions = (held.positions.get(key) ?? []).map(({ by, position, seen, reason }) => ({ by, position, seen, reason }))
  const sponsors = (held.sponsors.get(key) ?? []).map(({ by, seen }) => ({ by, seen }))
  const [tabled] = held.tabled.get(key) ?? []
  return {
    positions,
    ...(sponsors.length === 0 ? {} : { sponsors }),
    ...(tabled?.explanation ? { explanation: tabled.explanation } : {}),
    ...(tabled?.inNameOf ? { inNameOf: tabled.inNameOf } : {}),
  }
}
