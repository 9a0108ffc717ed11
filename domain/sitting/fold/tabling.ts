/** Sponsors, what was said with a proposal, the window, agreements in absence; and what a settlement takes away and reopening brings back. */
import type { DelegationCode, ParagraphId, Party } from '../../text/ids.ts'
import type { FactOfTabling } from '../facts-tabling.ts'
import type { Held, Sponsor } from '../tabling.ts'
import type { RoomState } from '../types.ts'
import { wordingsUntied, withWordingsAgain } from './wordings.ts'
import { type Fold, having, lacking } from './types.ts'

type About = { readonly paragraph: ParagraphId; readonly of: Party; readonly by: DelegationCode }

const isAbout =
  ({ paragraph, of, by }: About) =>
  (held: About): boolean =>
    held.paragraph === paragraph && held.of === of && held.by === by

/** A proposal that ended takes with it what others held of it and what was said with it. */
export const withoutHeld = (state: RoomState, paragraph: ParagraphId, of: readonly Party[]): RoomState => ({
  ...withoutSponsors(state, paragraph, of),
  positions: state.positions.filter((held) => held.paragraph !== paragraph || !of.includes(held.of)),
})

const withoutSponsors = (state: RoomState, paragraph: ParagraphId, of: readonly Party[]): RoomState => ({
  ...state,
  sponsors: state.sponsors.filter((held) => held.paragraph !== paragraph || !of.includes(held.of)),
  tabled: state.tabled.filter((held) => held.paragraph !== paragraph || !of.includes(held.by)),
})

/** The same of a paragraph that is no more. */
export const withoutHeldOn = (state: RoomState, paragraph: ParagraphId): RoomState => ({
  ...state,
  positions: state.positions.filter((held) => held.paragraph !== paragraph),
  sponsors: state.sponsors.filter((held) => held.paragraph !== paragraph),
  tabled: state.tabled.filter((held) => held.paragraph !== paragraph),
  agreedWithout: lacking(state.agreedWithout, paragraph),
})

/** Brings back what was held before a settlement, but where somebody has spoken since. */
export function withHeldAgain(state: RoomState, { positions, sponsors, tabled, wordings }: Held): RoomState {
  const speaks = (held: About): boolean => [...state.positions, ...state.sponsors].some(isAbout(held))
  return {
    ...state,
    positions: [...state.positions, ...positions.filter((held) => !speaks(held))],
    sponsors: [...state.sponsors, ...sponsors.filter((held) => !speaks(held))],
    tabled: [
      ...state.tabled,
      ...tabled.filter(({ paragraph, by }) => !state.tabled.some((each) => each.paragraph === paragraph && each.by === by)),
    ],
    wordings: withWordingsAgain(state.wordings, wordings),
  }
}

/** Whoever takes back a position or a sponsorship takes it back from what reopening would restore too. */
function withoutKept(state: RoomState, about: About): RoomState {
  const settlement = state.settlements.get(about.paragraph)
  if (settlement === undefined) return state
  const isIt = isAbout(about)
  const { positions, sponsors, ...rest } = settlement.held
  const held = { ...rest, positions: positions.filter((each) => !isIt(each)), sponsors: sponsors.filter((each) => !isIt(each)) }
  return { ...state, settlements: having(state.settlements, about.paragraph, { ...settlement, held }) }
}

/** What was pending beside a settlement and was taken back since does not come back with it, nor what was held of it. */
export function withoutKeptOf(state: RoomState, paragraph: ParagraphId, by: Party): RoomState {
  const settlement = state.settlements.get(paragraph)
  if (settlement === undefined || settlement.choices.some((choice) => choice.by === by)) return state
  const { positions, sponsors, tabled, wordings } = settlement.held
  const held = {
    wordings,
    positions: positions.filter(({ of }) => of !== by),
    sponsors: sponsors.filter(({ of }) => of !== by),
    tabled: tabled.filter((each) => each.by !== by),
  }
  return { ...state, settlements: having(state.settlements, paragraph, { ...settlement, held }) }
}

export function positionLifted(state: RoomState, about: About): RoomState {
  const isIt = isAbout(about)
  return withoutKept({ ...state, positions: state.positions.filter((held) => !isIt(held)) }, about)
}

function sponsorshipLifted(state: RoomState, about: About): RoomState {
  const isIt = isAbout(about)
  return withoutKept({ ...state, sponsors: state.sponsors.filter((held) => !isIt(held)) }, about)
}

/** Who speaks otherwise of a proposal is none of its sponsors any more. */
export const withoutSponsor = (state: RoomState, about: About): RoomState => {
  const isIt = isAbout(about)
  return { ...state, sponsors: state.sponsors.filter((held) => !isIt(held)) }
}

const otherSponsors = ({ sponsors }: RoomState, named: readonly About[]): readonly Sponsor[] =>
  sponsors.filter((held) => !named.some(isAbout(held)))

/** By its own word: what it said before counts no more. */
function joined(state: RoomState, sponsor: Sponsor): RoomState {
  const isIt = isAbout(sponsor)
  return {
    ...state,
    positions: state.positions.filter((held) => !isIt(held)),
    sponsors: [...otherSponsors(state, [sponsor]), sponsor],
  }
}

/** When a paragraph is agreed: who was not there. Nobody is told of what was agreed in its presence. */
export const agreedInAbsence = (state: RoomState, paragraph: ParagraphId, absent: readonly DelegationCode[] = []): RoomState => ({
  ...state,
  agreedWithout:
    absent.length === 0 ? lacking(state.agreedWithout, paragraph) : having(state.agreedWithout, paragraph, { absent, unseen: absent }),
})

export const tabling: Fold<FactOfTabling['kind']> = {
  'proposal-tabled': (state, { paragraph, by, explanation, inNameOf, sponsors, at }) => {
    const others = state.tabled.filter((each) => each.paragraph !== paragraph || each.by !== by)
    const said = explanation === null && inNameOf === null ? [] : [{ paragraph, by, explanation, inNameOf }]
    const named = sponsors.map((sponsor) => ({ paragraph, of: by, by: sponsor, seen: null, at }))
    return { ...state, tabled: [...others, ...said], sponsors: [...otherSponsors(state, named), ...named] }
  },
  'tabling-recorded': (state, { paragraph, by, seen }) => ({
    ...state,
    sponsors: state.sponsors.map((held) =>
      held.paragraph === paragraph && held.of === by && held.seen === null ? { ...held, seen } : held,
    ),
  }),
  /** Positions stay: they count again where the same words come back. */
  'proposal-ended': (state, { paragraph, by }) => ({
    ...withoutKeptOf(withoutSponsors(state, paragraph, [by]), paragraph, by),
    wordings: wordingsUntied(state.wordings, paragraph, by),
  }),
  'sponsor-joined': (state, { paragraph, of, by, seen, at }) => joined(state, { paragraph, of, by, seen, at }),
  'sponsorship-lifted': sponsorshipLifted,
  'window-opened': (state, { until, at }) => ({ ...state, window: { until, at } }),
  'window-closed': (state) => ({ ...state, window: null }),
  'agreement-acknowledged': (state, { paragraph, by }) => {
    const held = state.agreedWithout.get(paragraph)
    if (held === undefined) return state
    const unseen = held.unseen.filter((code) => code !== by)
    return { ...state, agreedWithout: having(state.agreedWithout, paragraph, { ...held, unseen }) }
  },
}
