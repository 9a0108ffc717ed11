/** What carries over when paragraphs are split, joined, removed. The text itself is changed by effects. */
import type { ParagraphId } from '../../text/ids.ts'
import type { FactOfStructure } from '../facts.ts'
import { currentSitting } from '../phase.ts'
import type { ConfirmedLink, RoomState } from '../types.ts'
import { withoutHeldOn } from './tabling.ts'
import { threadsJoined } from './comments.ts'
import { contestsJoined, packagesJoined, packagesSplit } from './carried.ts'
import { wordingsJoined, wordingsSplit } from './wordings.ts'
import { citationsJoined } from './register.ts'
import { type Fold, having, lacking } from './types.ts'

/** Its links stay: the trace says what became of a paragraph, also that it was taken out. */
const removed = (state: RoomState, paragraph: ParagraphId): RoomState => ({
  ...withoutHeldOn(state, paragraph),
  removedIds: new Set(state.removedIds).add(paragraph),
})

/** What comes up in a second sitting is told apart: without anything behind it, the meeting has to admit it. */
function cameUp(state: RoomState, paragraph: ParagraphId): RoomState {
  if (currentSitting(state)?.kind !== 'second') return state
  return { ...state, lateParagraphs: new Set(state.lateParagraphs).add(paragraph) }
}

const copiedTo = <Value>(map: ReadonlyMap<ParagraphId, Value>, from: ParagraphId, to: ParagraphId): ReadonlyMap<ParagraphId, Value> => {
  const value = map.get(from)
  return value === undefined ? map : having(map, to, value)
}

/** Both halves answer to the paragraph's Recommendations, and stand as it stood. */
function split(state: RoomState, paragraph: ParagraphId, into: ParagraphId): RoomState {
  const copies: readonly ConfirmedLink[] = state.links
    .filter((link) => link.paragraph === paragraph)
    .map((link) => ({ ...link, paragraph: into }))
  return {
    ...state,
    links: [...state.links, ...copies],
    standing: copiedTo(state.standing, paragraph, into),
    admissions: copiedTo(state.admissions, paragraph, into),
    origins: copiedTo(state.origins, paragraph, into),
    packages: packagesSplit(state, paragraph, into),
    wordings: wordingsSplit(state.wordings, paragraph, into),
    lateParagraphs: state.lateParagraphs.has(paragraph) ? new Set(state.lateParagraphs).add(into) : state.lateParagraphs,
  }
}

/** The joined wording is nobody's ad referendum any more; the links of both are the whole's. */
function joined(state: RoomState, paragraph: ParagraphId, into: ParagraphId): RoomState {
  const kept = new Set(state.links.filter((link) => link.paragraph === into).map((link) => link.recommendation))
  const links = state.links
    .filter((link) => link.paragraph !== paragraph || !kept.has(link.recommendation))
    .map((link) => (link.paragraph === paragraph ? { ...link, paragraph: into } : link))
  const comments = threadsJoined(state.comments, paragraph, into)
  // Its words are the other's: brought back here, they would stand twice.
  const settlements = lacking(state.settlements, paragraph)
  const annexed = citationsJoined(state.annexed, paragraph, into)
  return {
    ...removed(state, paragraph),
    links,
    comments,
    settlements,
    annexed,
    contests: contestsJoined(state.contests, paragraph, into),
    packages: packagesJoined(state, paragraph, into),
    wordings: wordingsJoined(state.wordings, paragraph, into),
    standing: lacking(lacking(state.standing, paragraph), into),
  }
}

export const structure: Fold<FactOfStructure['kind']> = {
  'paragraph-proposed': (state, { paragraph }) => cameUp(state, paragraph),
  'paragraph-inserted': (state, { paragraph }) => cameUp(state, paragraph),
  'paragraph-split': (state, { paragraph, into }) => split(state, paragraph, into),
  'paragraph-joined': (state, { paragraph, into }) => joined(state, paragraph, into),
  'paragraph-moved': (state) => state,
  'paragraph-removed': (state, { paragraph }) => removed(state, paragraph),
  'paragraph-set': (state) => state,
}
