/** Alternatives, conflicts, packages. */
import type { ParagraphId } from '../../text/ids.ts'
import type { Contest, Contested } from '../contest.ts'
import type { FactOfAlternatives } from '../facts-alternatives.ts'
import type { Package } from '../package.ts'
import type { RoomState } from '../types.ts'
import { type Fold, having, lacking } from './types.ts'

const NOTHING: Contest = { known: [], conflicts: [], before: null }

const contestOf = (state: RoomState, paragraph: ParagraphId): Contest => state.contests.get(paragraph) ?? NOTHING

const withContest = (state: RoomState, paragraph: ParagraphId, contest: Contest): RoomState => ({
  ...state,
  contests: having(state.contests, paragraph, contest),
})

/** In what is known now, and in what a reopening would bring back. */
function inBoth(state: RoomState, paragraph: ParagraphId, change: (contested: Contested) => Contested): RoomState {
  const { before, ...now } = contestOf(state, paragraph)
  return withContest(state, paragraph, { ...change(now), before: before === null ? null : change(before) })
}

const withPackage = (state: RoomState, id: number, change: (each: Package) => Package): RoomState => ({
  ...state,
  packages: state.packages.map((each) => (each.id === id ? change(each) : each)),
})

const settledTogether = (state: RoomState, { members, linked }: Extract<FactOfAlternatives, { kind: 'group-settled' }>): RoomState => ({
  ...state,
  settlements: members.reduce((settlements, id) => {
    const settlement = settlements.get(id)
    return settlement === undefined ? settlements : having(settlements, id, { ...settlement, members, linked })
  }, state.settlements),
})

export const alternatives: Fold<FactOfAlternatives['kind']> = {
  'alternative-offered': (state, { labels }) => ({
    ...state,
    labels: labels.reduce((all, { paragraph, label }) => having(all, paragraph, label), state.labels),
  }),
  'group-settled': (state, fact) => settledTogether(state, fact),
  'contest-noted': (state, { paragraph, known, cleared }) => {
    const { before: _, ...now } = contestOf(state, paragraph)
    return withContest(state, paragraph, { known, conflicts: cleared ? [] : now.conflicts, before: now })
  },
  'conflict-found': (state, { paragraph, conflict: id, parties, chars, at }) => {
    const contest = contestOf(state, paragraph)
    const conflicts = [...contest.conflicts, { id, parties, chars, at }]
    return { ...withContest(state, paragraph, { ...contest, conflicts }), conflictsFound: Math.max(state.conflictsFound, id) }
  },
  'conflict-resolved': (state, { paragraph, conflict }) =>
    inBoth(state, paragraph, (contested) => ({ ...contested, conflicts: contested.conflicts.filter(({ id }) => id !== conflict) })),
  'contest-left': (state, { paragraph, by }) => {
    const contest = contestOf(state, paragraph)
    return withContest(state, paragraph, {
      ...contest,
      known: contest.known.filter((each) => each.course === 'accepted' || each.by !== by),
    })
  },
  'contest-taken-back': (state, { paragraph }) => {
    const { before } = contestOf(state, paragraph)
    return before === null
      ? { ...state, contests: lacking(state.contests, paragraph) }
      : withContest(state, paragraph, { ...before, before: null })
  },
  'package-made': (state, { package: id, title, paragraphs }) => ({
    ...state,
    packages: [...state.packages, { id, title, paragraphs, ready: new Map() }],
    packagesMade: id,
  }),
  'package-dissolved': (state, { package: id }) => ({ ...state, packages: state.packages.filter((each) => each.id !== id) }),
  'paragraph-ready': (state, { package: id, paragraph, seen }) =>
    withPackage(state, id, (each) => ({ ...each, ready: having(each.ready, paragraph, seen) })),
  'package-opened': (state, { package: id }) => withPackage(state, id, (each) => ({ ...each, ready: new Map() })),
}
