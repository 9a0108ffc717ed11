/** Settlements, standings, positions. */
import type { Instant, ParagraphId, Party } from '../../text/ids.ts'
import type { FactOfNegotiation } from '../facts.ts'
import type { RoomState, Standing } from '../types.ts'
import { type Fold, having, lacking } from './types.ts'

const standingSet = (state: RoomState, paragraph: ParagraphId, standing: Standing): RoomState => ({
  ...state,
  // Agreed, it waits for nothing any more.
  aside: standing.kind === 'agreed' ? lacking(state.aside, paragraph) : state.aside,
  standing: standing.kind === 'open' ? lacking(state.standing, paragraph) : having(state.standing, paragraph, standing),
})

/** A proposal that is settled or withdrawn takes with it what others held of it. */
const withoutPositions = (state: RoomState, paragraph: ParagraphId, of: readonly Party[]): RoomState => ({
  ...state,
  positions: state.positions.filter((held) => held.paragraph !== paragraph || !of.includes(held.of)),
})

const requestsMet = (state: RoomState, paragraph: ParagraphId): RoomState => ({
  ...state,
  reopeningsAsked: state.reopeningsAsked.filter((asked) => asked.paragraph !== paragraph),
})

/** When the last party lifts its ad referendum, what remains is agreement. */
function lifted(standing: Standing | undefined, by: Party, at: Instant): Standing {
  if (standing?.kind !== 'ad-referendum') throw new Error('a fact lifts an ad referendum that was not there')
  const of = standing.of.filter((party) => party !== by)
  return of.length === 0 ? { kind: 'agreed', at } : { kind: 'ad-referendum', of }
}

function reopened(state: RoomState, paragraph: ParagraphId): RoomState {
  const removedIds = new Set(state.removedIds)
  removedIds.delete(paragraph)
  return { ...state, removedIds, settlements: lacking(state.settlements, paragraph) }
}

export const negotiation: Fold<FactOfNegotiation['kind']> = {
  'proposals-settled': (state, { paragraph, choices, at }) => {
    const whole = choices.filter((choice) => choice.hunk === null).map((choice) => choice.by)
    const settlements = having(state.settlements, paragraph, { at, after: null })
    return { ...withoutPositions(state, paragraph, whole), settlements }
  },
  'settlement-recorded': (state, { paragraph, after }) => {
    const settlement = state.settlements.get(paragraph)
    if (settlement === undefined) throw new Error('a fact records a settlement that was not made')
    return { ...state, settlements: having(state.settlements, paragraph, { ...settlement, after }) }
  },
  'proposal-withdrawn': (state, { paragraph, by }) => withoutPositions(state, paragraph, [by]),
  'paragraph-agreed': (state, { paragraph, at }) => standingSet(state, paragraph, { kind: 'agreed', at }),
  'paragraph-agreed-ad-referendum': (state, { paragraph, of }) => standingSet(state, paragraph, { kind: 'ad-referendum', of }),
  'ad-referendum-lifted': (state, { paragraph, by, at }) => standingSet(state, paragraph, lifted(state.standing.get(paragraph), by, at)),
  'ad-referendum-lapsed': (state, { paragraph }) => standingSet(state, paragraph, { kind: 'open' }),
  'paragraph-unlocked': (state, { paragraph }) => requestsMet(standingSet(state, paragraph, { kind: 'open' }), paragraph),
  'reopening-asked': (state, { paragraph, by, reason, at }) => ({
    ...state,
    reopeningsAsked: [...state.reopeningsAsked, { paragraph, by, reason, at }],
  }),
  'paragraph-reopened': (state, { paragraph }) =>
    reopened(requestsMet(standingSet(state, paragraph, { kind: 'open' }), paragraph), paragraph),
  'position-taken': (state, { paragraph, of, by, position, seen, reason, at }) => ({
    ...state,
    positions: [
      ...state.positions.filter((held) => held.paragraph !== paragraph || held.of !== of || held.by !== by),
      { paragraph, of, by, position, seen, reason, at },
    ],
  }),
  'position-lifted': (state, { paragraph, of, by }) => ({
    ...state,
    positions: state.positions.filter((held) => held.paragraph !== paragraph || held.of !== of || held.by !== by),
  }),
}
