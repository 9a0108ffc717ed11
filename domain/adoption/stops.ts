/** Which acts adoption ends, and which certification: a line for every act, so that a new one has to say. */
import type { ActType } from '../acts/registry.ts'
import type { Effect } from '../acts/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { wordsFrozen } from '../sitting/adoption.ts'
import type { RoomState } from '../sitting/types.ts'

/** From when on the act is refused. */
export type Stop = 'never' | 'adopted' | 'certified'

export const STOPS: Readonly<Record<ActType, Stop>> = {
  // The sitting and the door go on: a meeting ends after it has adopted.
  'open-sitting': 'never',
  'suspend-sitting': 'never',
  'resume-sitting': 'never',
  'close-sitting': 'never',
  'permit-observers': 'never',
  'open-direct-writing': 'adopted',
  'close-direct-writing': 'never',
  'admit-seat': 'never',
  'remove-seat': 'never',
  'swap-seat': 'never',
  'mark-attendance': 'never',
  'accredit-person': 'never',
  'give-seat': 'never',
  'name-deputy': 'never',
  'set-acting-head': 'never',
  'reissue-link': 'never',
  'revoke-seat': 'never',
  'device-code': 'never',
  // Words, standings, and what is held of proposals.
  accept: 'adopted',
  reject: 'adopted',
  agree: 'adopted',
  'ad-referendum': 'adopted',
  'lift-ad-referendum': 'adopted',
  unlock: 'adopted',
  'ask-to-reopen': 'adopted',
  reopen: 'adopted',
  withdraw: 'adopted',
  support: 'adopted',
  object: 'adopted',
  hold: 'adopted',
  'lift-position': 'adopted',
  table: 'adopted',
  'import-proposals': 'adopted',
  'begin-from-text': 'adopted',
  'co-sponsor': 'adopted',
  'lift-sponsorship': 'adopted',
  'give-wording': 'adopted',
  'withdraw-wording': 'adopted',
  'render-wording': 'adopted',
  'confirm-rendering': 'adopted',
  'dispute-rendering': 'adopted',
  'open-window': 'adopted',
  'close-window': 'never',
  'acknowledge-agreed': 'certified',
  comment: 'certified',
  'close-thread': 'certified',
  'reopen-thread': 'certified',
  'withdraw-comment': 'certified',
  // The record of Recommendations is part of what is certified.
  'load-recommendations': 'certified',
  'renumber-recommendation': 'certified',
  'correct-recommendation': 'certified',
  'split-recommendation': 'certified',
  'join-recommendation': 'certified',
  'withdraw-recommendation': 'certified',
  'restore-recommendation': 'certified',
  'read-recommendation': 'never',
  'mark-recommendation': 'adopted',
  link: 'certified',
  unlink: 'certified',
  'dismiss-link': 'certified',
  'set-disposition': 'certified',
  'clear-disposition': 'certified',
  'release-dispositions': 'never',
  'withhold-dispositions': 'never',
  'take-paper': 'never',
  'record-topic': 'adopted',
  'settle-topic': 'certified',
  'set-origin': 'certified',
  'admit-paragraph': 'adopted',
  'keep-out-paragraph': 'adopted',
  'issue-revision': 'certified',
  'draft-from-recommendation': 'adopted',
  'insert-paragraph': 'adopted',
  'set-paragraph': 'adopted',
  'split-paragraph': 'adopted',
  'join-paragraph': 'adopted',
  'move-paragraph': 'adopted',
  'remove-paragraph': 'adopted',
  'offer-alternative': 'adopted',
  'offer-compromise': 'adopted',
  'settle-group': 'adopted',
  'resolve-conflict': 'adopted',
  'make-package': 'adopted',
  'dissolve-package': 'adopted',
  // A delegation's own papers are not the meeting's.
  'form-group': 'never',
  'leave-group': 'never',
  'rename-group': 'never',
  'dissolve-group': 'never',
  'erase-private': 'never',
  'suggest-correction': 'certified',
  'withdraw-correction': 'certified',
  'accept-corrections': 'certified',
  'refuse-correction': 'certified',
  'read-paragraph': 'never',
  'set-aside': 'adopted',
  'return-paragraph': 'adopted',
  'agree-section': 'adopted',
  'open-segment': 'never',
  'close-segment': 'never',
  'ask-floor': 'never',
  'leave-floor': 'never',
  'give-floor': 'never',
  'next-speaker': 'never',
  'set-speakers-list': 'never',
  // The register follows the text and changes no word of it; what the text cites is certified with it.
  'enter-decision': 'never',
  'change-decision': 'never',
  'remove-decision': 'never',
  'follow-decision': 'never',
  'add-document': 'certified',
  'replace-document': 'certified',
  'remove-document': 'certified',
  'cite-document': 'certified',
  'uncite-document': 'certified',
  // The end of the work itself.
  'lapse-pending': 'adopted',
  approve: 'adopted',
  'make-statement': 'certified',
  'withdraw-statement': 'certified',
  'open-silence': 'adopted',
  'break-silence': 'adopted',
  adopt: 'adopted',
  certify: 'certified',
  'make-corrigendum': 'never',
  'receive-addendum': 'never',
  'destroy-history': 'never',
  // The language check comes after adoption, before certification.
  'set-languages': 'certified',
  'give-language-pen': 'never',
  'set-sign-in': 'never',
  'write-side': 'certified',
  'check-pairs': 'certified',
}

/** Why the act is over, or null. An act without a line is over as soon as any is. */
export function stopOf(state: Pick<RoomState, 'adoption'>, type: string): Refusal | null {
  const { adopted, certified } = state.adoption
  const stop: Stop = (STOPS as Readonly<Record<string, Stop>>)[type] ?? 'adopted'
  if (stop === 'never' || adopted === null) return null
  if (certified !== null) return refused('declaration.certified')
  return stop === 'adopted' ? refused('declaration.adopted') : null
}

const CHANGES_NO_WORD: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>([
  'relabel',
  'issue-revision',
  'close-connections',
  'clear',
  'revoke-seat',
  'issue-link',
  'device-code',
  'name-group',
  'erase-stream',
  'adopt',
  'certify',
  'destroy-history',
])

/** The editorial and the language check. */
const UNTIL_CERTIFIED: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>(['correct-paragraph', 'open-sides', 'write-side'])

/** Whatever an act's own line says: of an adopted text nothing is carried out but corrections, of a certified one nothing. */
export function effectsStopped(state: Pick<RoomState, 'adoption'>, effects: readonly Effect[]): Refusal | null {
  const frozen = wordsFrozen(state)
  if (frozen === null) return null
  const isLawful = ({ kind }: Effect): boolean =>
    CHANGES_NO_WORD.has(kind) || (UNTIL_CERTIFIED.has(kind) && state.adoption.certified === null)
  return effects.every(isLawful) ? null : frozen
}
