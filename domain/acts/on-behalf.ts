/** For which delegation a seat takes a position: its own, or, from the secretariat, the one that is named. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import { isMember, isOfDelegation } from '../sitting/seats.ts'
import type { DelegationCode } from '../text/ids.ts'
import type { Context } from './types.ts'

export type Speaker = { readonly kind: 'speaker'; readonly delegation: DelegationCode }

export function speakingFor({ state, actor }: Pick<Context, 'state' | 'actor'>, behalf: DelegationCode | undefined): Speaker | Refusal {
  if (isOfDelegation(actor)) {
    return behalf === undefined || behalf === actor.delegation
      ? { kind: 'speaker', delegation: actor.delegation }
      : refused('voice.not-yours')
  }
  if (behalf === undefined) return refused('delegation.missing')
  return isMember(state, behalf) ? { kind: 'speaker', delegation: behalf } : refused('delegation.unknown', { delegation: behalf })
}
