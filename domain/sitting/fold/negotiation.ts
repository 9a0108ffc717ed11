/** Settlements, standings, positions. */
import type { Instant, ParagraphId, Party } from '../../text/ids.ts'
import type { FactOfNegotiation } from '../facts.ts'
import type { RoomState, Standing } from '../types.ts'
import { heldOn } from '../tabling.ts'
import { agreedInAbsence, positionLifted, withHeldAgain, withoutHeld, withoutKeptOf, withoutSponsor } from './tabling.ts'
import { type Fold, having, lacking } from './types.ts'

const standingSet = (state: RoomState, paragraph: ParagraphId, standing: Standing): RoomState => ({
  ...state,
  // Agreed, it waits for nothing any more.
  aside: standing.kind === 'agreed' ? lacking(state.aside, paragraph) : state.aside,
  standing: standing.kind === 'open' ? lacking(state.standing, paragraph) : having(state.standing, paragraph, standing),
  agreedWithout: standing.kind === 'open' ? lacking(state.agreedWithout, paragraph) : state.agreedWithout,
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
  const settlement = state.settlements.get(paragraph)
  const taken = { ...state, removedIds, settlements: lacking(state.settlements, paragraph) }
  return settlement === undefined ? taken : withHeldAgain(taken, settlement.held)
}

export const negotiation: Fold<FactOfNegotiation['kind']> = {
  'proposals-settled': (state, { paragraph, choices, at }) => {
    const whole = choices.filter((choice) => choice.hunk === null).map((choice) => choice.by)
    const settlements = having(state.settlements, paragraph, { at, after: null, choices, held: heldOn(state, paragraph) })
    return { ...withoutHeld(state, paragraph, whole), settlements }
  },
  'settlement-recorded': (state, { paragraph, after, base }) => {
    const settlement = state.settlements.get(paragraph)
    if (settlement === undefined) throw new Error('a fact records a settlement that was not made')
    return { ...state, settlements: having(state.settlements, paragraph, { ...settlement, after, base }) }
  },
  'proposal-withdrawn': (state, { paragraph, by }) => withoutKeptOf(withoutHeld(state, paragraph, [by]), paragraph, by),
  'paragraph-agreed': (state, { paragraph, at, absent }) =>
    agreedInAbsence(standingSet(state, paragraph, { kind: 'agreed', at }), paragraph, absent),
  'paragraph-agreed-ad-referendum': (state, { paragraph, of, absent }) =>
    agreedInAbsence(standingSet(state, paragraph, { kind: 'ad-referendum', of }), paragraph, absent),
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
    ...withoutSponsor(state, { paragraph, of, by }),
    positions: [
      ...state.positions.filter((held) => held.paragraph !== paragraph || held.of !== of || held.by !== by),
      { paragraph, of, by, position, seen, reason, at },
    ],
  }),
  'position-lifted': positionLifted,
}
