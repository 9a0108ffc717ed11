/** The table of rights, act by act: written out a second time, so that a change in either place is noticed. */
import { describe, expect, test } from 'vitest'
import type { Fact } from '../sitting/facts.ts'
import { HATS } from '../sitting/types.ts'
import { grantTo } from './grants.ts'
import { ACTS, type ActType, actOf } from './registry.ts'
import { CONFERENCE, contextOf, inSitting, NOON, outcomeOf, performAs } from './room.fixture.ts'

/** One letter for each of chair, deputy, assistant, secretariat, head, representative, observer, service:
 *  y yes, i on the chair's instruction, b on behalf of a delegation, - no. */
const TABLE: Readonly<Record<ActType, string>> = {
  'open-sitting': 'yiii----',
  'suspend-sitting': 'yiii----',
  'resume-sitting': 'yiii----',
  'close-sitting': 'yiii----',
  'permit-observers': 'yiii----',
  'open-direct-writing': 'yiii----',
  'close-direct-writing': 'yiii----',
  'name-deputy': 'yiii----',
  'offer-alternative': 'yyyyyy--',
  'offer-compromise': 'yiii----',
  'settle-group': 'yiii----',
  'resolve-conflict': 'yiii----',
  'make-package': 'yiii----',
  'dissolve-package': 'yiii----',
  accept: 'yiii----',
  reject: 'yiii----',
  agree: 'yiii----',
  'ad-referendum': 'yiii----',
  unlock: 'yiii----',
  reopen: 'yiii----',
  'admit-seat': 'yyyy----',
  'remove-seat': 'yyyy----',
  'swap-seat': 'yyyy----',
  'mark-attendance': 'yyyy----',
  'accredit-person': 'yyyy----',
  'give-seat': 'yyyy----',
  'set-acting-head': 'yyyy----',
  'reissue-link': 'yyyy----',
  'revoke-seat': 'yyyy----',
  'load-recommendations': 'yyyy----',
  'renumber-recommendation': 'yyyy----',
  'correct-recommendation': 'yyyy----',
  'split-recommendation': 'yyyy----',
  'join-recommendation': 'yyyy----',
  'withdraw-recommendation': 'yyyy----',
  'restore-recommendation': 'yyyy----',
  'read-recommendation': 'yiii----',
  'mark-recommendation': 'yiii----',
  'dismiss-link': 'yyyy----',
  'clear-disposition': 'yyyy----',
  'release-dispositions': 'yiii----',
  'withhold-dispositions': 'yiii----',
  'set-origin': 'yyyy----',
  'admit-paragraph': 'yiii----',
  'keep-out-paragraph': 'yiii----',
  link: 'yyyy----',
  unlink: 'yyyy----',
  'set-disposition': 'yyyy----',
  'enter-decision': 'yyyy----',
  'set-languages': 'yyyy----',
  'give-language-pen': 'yyyy----',
  'set-sign-in': 'yyyy----',
  'write-side': '---y----',
  'check-pairs': '---y----',
  'change-decision': 'yyyy----',
  'remove-decision': 'yyyy----',
  'follow-decision': 'yyyy----',
  'add-document': 'yyyy----',
  'replace-document': 'yyyy----',
  'remove-document': 'yyyy----',
  'cite-document': 'yyyy----',
  'uncite-document': 'yyyy----',
  comment: 'yyyyyy--',
  'close-thread': 'yyyyyy--',
  'reopen-thread': 'yyyyyy--',
  'withdraw-comment': 'yyyyyy--',
  'record-topic': 'yyyy----',
  'settle-topic': 'yyyy----',
  'form-group': '----yy--',
  'leave-group': '----yy--',
  'rename-group': '----yy--',
  'dissolve-group': '----yy--',
  'erase-private': '----yy--',
  'issue-revision': 'yyyy----',
  'draft-from-recommendation': 'yyyy----',
  'insert-paragraph': 'yyyy----',
  'set-paragraph': 'yyyy----',
  'split-paragraph': 'yyyy----',
  'join-paragraph': 'yyyy----',
  'move-paragraph': 'yyyy----',
  'remove-paragraph': 'yyyy----',
  'read-paragraph': 'yiii----',
  'set-aside': 'yiii----',
  'return-paragraph': 'yiii----',
  'agree-section': 'yiii----',
  'open-segment': 'yiii----',
  'close-segment': 'yiii----',
  'ask-floor': 'bbbbyy--',
  'leave-floor': 'bbbbyy--',
  'give-floor': 'yiii----',
  'next-speaker': 'yiii----',
  'set-speakers-list': 'yiii----',
  withdraw: 'yyyyyy--',
  support: '---byy--',
  object: '---byy--',
  hold: '---byy--',
  'lift-position': '---byy--',
  'lift-ad-referendum': '---byy--',
  table: 'yyyyyy--',
  'import-proposals': '---byy--',
  'begin-from-text': 'yyyy----',
  'co-sponsor': '---byy--',
  'lift-sponsorship': '---byy--',
  'give-wording': 'yyyyyy--',
  'withdraw-wording': 'yyyyyy--',
  'render-wording': 'yyyy----',
  'confirm-rendering': 'yyyyyy--',
  'dispute-rendering': 'yyyyyy--',
  'open-window': 'yiii----',
  'close-window': 'yiii----',
  'acknowledge-agreed': '----yy--',
  'ask-to-reopen': '----yy--',
  'suggest-correction': 'yyyyyy--',
  'withdraw-correction': 'yyyyyy--',
  'accept-corrections': 'yiii----',
  'refuse-correction': 'yiii----',
  'lapse-pending': 'yiii----',
  approve: '---by---',
  'make-statement': '---by---',
  'withdraw-statement': '---by---',
  'open-silence': 'yiii----',
  'break-silence': '---by---',
  adopt: 'y-------',
  certify: 'y-------',
  'make-corrigendum': 'y-------',
  'receive-addendum': 'yyyy----',
  'destroy-history': 'y-------',
  'take-paper': 'yyyyyyyy',
  'device-code': 'yyyyyyyy',
}

const SEATS = ['chair', 'deputy', 'assistant', 'st', 'mx-head', 'mx-1', 'observer', 'service'] as const
const LETTERS = { yes: 'y', 'on instruction': 'i', 'on behalf': 'b' } as const

describe('rights', () => {
  test('the table names every act and no other', () => {
    expect(Object.keys(TABLE).sort()).toEqual(ACTS.map((act) => act.type).sort())
  })

  test('the table has a column for every hat', () => {
    expect(SEATS.map((id) => contextOf(id).actor.hat)).toEqual([...HATS])
  })

  test.each(Object.entries(TABLE))('%s is granted as %s', (type, expected) => {
    const state = inSitting()
    const right = actOf(type)?.right ?? 'preside'
    const letters = SEATS.map((id) => {
      const grant = grantTo(state, contextOf(id, { state }).actor, right, NOON)
      return grant === null ? '-' : LETTERS[grant]
    })
    expect(letters.join('')).toBe(expected)
  })

  test('an act without the right is refused before anything else is looked at', () => {
    expect(outcomeOf(performAs('mx-head', { type: 'close-sitting' }))).toBe('right.missing')
    expect(outcomeOf(performAs('observer', { type: 'admit-seat', seat: 'nobody' }))).toBe('right.missing')
  })

  test('a translator writes a side from when the pen of its language is given until it is taken back', () => {
    const pen = (languages: readonly string[]) => ({ kind: 'language-pen-given', seat: contextOf('service').actor.id, languages }) as const
    const grantWith = (...facts: readonly Fact[]) => {
      const state = inSitting('first', facts)
      return grantTo(state, contextOf('service', { state }).actor, 'translate', NOON)
    }
    expect(grantWith()).toBeNull()
    expect(grantWith(pen(['en']))).toBe('yes')
    expect(grantWith(pen(['en']), pen([]))).toBeNull()
  })

  test('where the conference keeps positions for heads, a representative takes none, and an acting head does', () => {
    const conference = { ...CONFERENCE, representativesTakePositions: false }
    const before = inSitting('first', [], conference)
    const acting = inSitting(
      'first',
      [{ kind: 'acting-head-set', seat: contextOf('mx-1').actor.id, from: NOON, to: NOON + 10 }],
      conference,
    )
    const grantAt = (state: typeof before, now: number) => grantTo(state, contextOf('mx-1', { state }).actor, 'position', now)
    expect(grantAt(before, NOON)).toBeNull()
    expect(grantAt(acting, NOON)).toBe('yes')
    expect(grantAt(acting, NOON + 10)).toBeNull()
    expect(grantTo(before, contextOf('mx-head', { state: before }).actor, 'position', NOON)).toBe('yes')
  })
})
