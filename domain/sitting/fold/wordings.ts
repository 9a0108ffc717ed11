/** Wording in a proposer's own language: what becomes of it, and where it goes when paragraphs are split and joined. */
import type { GivenWording, Rendering, WordingPlace, Wordings } from '../../languages/wordings.ts'
import type { ParagraphId, Party } from '../../text/ids.ts'
import type { FactOfWordings } from '../facts-wordings.ts'
import type { RoomState } from '../types.ts'
import { type Fold, having, lacking } from './types.ts'

type Change = (wording: GivenWording) => GivenWording

function changed(state: RoomState, number: number, change: Change): RoomState {
  const wording = state.wordings.alive.get(number)
  if (wording === undefined) throw new Error('a fact is about a wording that is not there')
  return { ...state, wordings: { ...state.wordings, alive: having(state.wordings.alive, number, change(wording)) } }
}

function rendered(state: RoomState, number: number, change: (rendering: Rendering, wording: GivenWording) => Rendering): RoomState {
  return changed(state, number, (wording) => {
    if (wording.rendering === null) throw new Error('a fact is about a rendering that is not there')
    return { ...wording, rendering: change(wording.rendering, wording) }
  })
}

/** The same map where nothing changes: what did not change need not be shown anew. */
function each(wordings: Wordings, change: Change): Wordings {
  const before = [...wordings.alive.values()]
  const after = before.map(change)
  if (after.every((wording, i) => wording === before[i])) return wordings
  return { ...wordings, alive: new Map(after.map((wording) => [wording.number, wording])) }
}

const gone = (state: RoomState, number: number): RoomState => ({
  ...state,
  wordings: { ...state.wordings, alive: lacking(state.wordings.alive, number) },
})

/** What was taken back does not come back with a settlement that is taken back. */
function withoutKept(state: RoomState, number: number): RoomState {
  const keeping = [...state.settlements].filter(([, { held }]) => held.wordings.some((wording) => wording.number === number))
  if (keeping.length === 0) return state
  const settlements = new Map(state.settlements)
  for (const [paragraph, settlement] of keeping) {
    const wordings = settlement.held.wordings.filter((wording) => wording.number !== number)
    settlements.set(paragraph, { ...settlement, held: { ...settlement.held, wordings } })
  }
  return { ...state, settlements }
}

/** Reopening brings back what was there before the settlement, but where it still is, or the delegation has given another since. */
export function withWordingsAgain(wordings: Wordings, held: readonly GivenWording[]): Wordings {
  const now = [...wordings.alive.values()]
  const isThere = (wording: GivenWording): boolean =>
    now.some((other) => other.number === wording.number || (other.by === wording.by && samePlace(other.place, wording.place)))
  const back = held.filter((wording) => !isThere(wording))
  return back.length === 0 ? wordings : { ...wordings, alive: new Map([...now, ...back].map((wording) => [wording.number, wording])) }
}

const samePlace = (one: WordingPlace, other: WordingPlace): boolean =>
  one.kind === 'paragraph' && other.kind === 'paragraph' && one.paragraph === other.paragraph

/** Nothing of the proposal is pending any more, and nobody settled or withdrew it: the wording waits to be rendered again. */
export const wordingsUntied = (wordings: Wordings, paragraph: ParagraphId, by: Party): Wordings =>
  each(wordings, (wording) => (wording.by === by && wording.rendering?.paragraph === paragraph ? { ...wording, rendering: null } : wording))

/** What was to stand behind a paragraph stands behind its second half. */
export const wordingsSplit = (wordings: Wordings, paragraph: ParagraphId, into: ParagraphId): Wordings =>
  each(wordings, (wording) => placed(wording, { about: (id) => id, behind: (after) => (after === paragraph ? into : after) }))

export const wordingsJoined = (wordings: Wordings, paragraph: ParagraphId, into: ParagraphId): Wordings => {
  const to = (id: ParagraphId): ParagraphId => (id === paragraph ? into : id)
  return each(wordings, (wording) => placed(wording, { about: to, behind: to }))
}

type Moves = Readonly<Record<'about' | 'behind', (id: ParagraphId) => ParagraphId>>

/** The wording itself where both its place and its rendering stay where they are. */
function placed(wording: GivenWording, { about, behind }: Moves): GivenWording {
  const { place, rendering } = wording
  const now: WordingPlace =
    place.kind === 'paragraph'
      ? { ...place, paragraph: about(place.paragraph) }
      : { ...place, after: place.after === null ? null : behind(place.after) }
  const there = rendering === null ? null : { ...rendering, paragraph: about(rendering.paragraph) }
  const isStill = JSON.stringify([now, there]) === JSON.stringify([place, rendering])
  return isStill ? wording : { ...wording, place: now, rendering: there }
}

const placeOf = ({ paragraph, section, after }: Extract<FactOfWordings, { kind: 'wording-given' }>): WordingPlace => {
  if (paragraph !== null) return { kind: 'paragraph', paragraph }
  if (section === null) throw new Error('a fact gives a wording that has no place')
  return { kind: 'new', section, after }
}

export const wordings: Fold<FactOfWordings['kind']> = {
  'wording-given': (state, fact) => {
    const { wording: number, by, language, text, asks, seat, at } = fact
    const given: GivenWording = { number, by, place: placeOf(fact), language, text, asks, version: 1, seat, at, rendering: null }
    return { ...state, wordings: { given: number, alive: having(state.wordings.alive, number, given) } }
  },
  'wording-reworded': (state, { wording, language, text, asks, seat, at }) =>
    changed(state, wording, (was) => ({ ...was, language, text, asks, seat, at, version: was.version + 1 })),
  'wording-withdrawn': (state, { wording }) => withoutKept(gone(state, wording), wording),
  'wording-rendered': (state, { wording, paragraph, seen, seat: by, at }) =>
    changed(state, wording, (was) => ({ ...was, rendering: { paragraph, seen, of: was.version, by, at, verdict: null } })),
  'rendering-recorded': (state, { wording, seen }) => rendered(state, wording, (was) => ({ ...was, seen })),
  'rendering-confirmed': (state, { wording, seen }) =>
    rendered(state, wording, (was, { version }) => ({ ...was, seen, of: version, verdict: { kind: 'confirmed' } })),
  'rendering-disputed': (state, { wording, seen, reason }) =>
    rendered(state, wording, (was) => ({ ...was, seen, verdict: { kind: 'disputed', reason } })),
  'wording-ended': (state, { wording, as }) => {
    const isUnrendered = state.wordings.alive.get(wording)?.rendering === null
    const ended = gone(state, wording)
    return as === 'withdrawn' || (as === 'lapsed' && isUnrendered) ? withoutKept(ended, wording) : ended
  },
  'wording-carried': (state, { wording, paragraph }) => rendered(state, wording, (was) => ({ ...was, paragraph })),
}
