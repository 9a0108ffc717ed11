/** An act from its JSON to facts and effects: found, read, judged by right and time, decided. Pure; the server commits what comes out. */
import { z } from 'zod'
import { effectsStopped, stopOf } from '../adoption/stops.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { phaseOf, sittingMissing, textWorkStopped } from '../sitting/phase.ts'
import { isOffice, isRevoked } from '../sitting/seats.ts'
import { openWindow } from '../sitting/tabling.ts'
import { renamedInside, sentOut } from '../sitting/segment.ts'
import { mayRead } from '../sitting/sitting.ts'
import { connectionsEnded } from './connections.ts'
import { type Granted, grantTo } from './grants.ts'
import { type ActType, actOf } from './registry.ts'
import type { Told } from './tabling.ts'
import type { Act, Context, Details, Effect, Requested, When, Accepted } from './types.ts'

export type Performed = {
  readonly kind: 'performed'
  readonly act: ActType
  /** On what ground: of one's own, on the chair's instruction, or on behalf of a delegation. */
  readonly grant: Granted
  /** For the act's sentence in the audit chain. */
  readonly details: Details
  readonly facts: readonly Fact[]
  readonly effects: readonly Effect[]
  readonly drafts?: readonly Told[]
  readonly told?: Accepted['told']
}

const envelope = z.looseObject({ type: z.string() })

/** An act as it arrived, read: which one, and what is asked. */
export type Asked = { readonly kind: 'asked'; readonly act: Act<ActType>; readonly requested: Requested }

export function askedIn(json: unknown): Asked | Refusal {
  const request = envelope.safeParse(json)
  if (!request.success) return refused('act.malformed', { field: 'type' })
  const { type, ...fields } = request.data
  const act = actOf(type)
  if (act === null) return refused('act.unknown', { type: type.slice(0, 60) })
  const requested = act.read(fields)
  return requested.kind === 'refused' ? requested : { kind: 'asked', act, requested }
}

export function perform(context: Context, json: unknown): Performed | Refusal {
  const asked = askedIn(json)
  return asked.kind === 'refused' ? asked : performAsked(context, asked)
}

export function performAsked(context: Context, { act, requested }: Asked): Performed | Refusal {
  const granted = mayPerform(context, act)
  if (granted.kind === 'refused') return granted
  const decision = requested.decide(context)
  if (decision.kind === 'refused') return decision
  const { state } = context
  const frozen = effectsStopped(state, decision.effects)
  if (frozen !== null) return frozen
  const facts = withSeatsInside(context, decision.facts)
  const ended = connectionsEnded(state, applyFacts(state, facts), decision.effects)
  return {
    kind: 'performed',
    act: act.type,
    grant: granted.grant,
    details: { ...requested.details, ...decision.details },
    facts,
    effects: [...decision.effects, ...ended],
    ...(decision.drafts === undefined ? {} : { drafts: decision.drafts }),
    ...(decision.told === undefined ? {} : { told: decision.told }),
  }
}

/** Whom a restricted segment names follows at once from who is a head, who serves the chair, who was given a seat. */
function withSeatsInside({ state, now }: Context, facts: readonly Fact[]): readonly Fact[] {
  const inside = state.segment === null ? null : renamedInside(applyFacts(state, facts), now)
  return inside === null ? facts : [...facts, { kind: 'segment-seats-set', inside, at: now }]
}

type Permission = { readonly kind: 'granted'; readonly grant: Granted }

/** Whether this seat may do this act now; buttons ask the same. */
export function mayPerform(
  context: Pick<Context, 'state' | 'actor' | 'now'>,
  act: Pick<Act, 'type' | 'right' | 'when'>,
): Permission | Refusal {
  const { state, actor, now } = context
  if (isRevoked(state, actor.id)) return refused('seat.revoked')
  const grant = grantTo(state, actor, act.right, now)
  if (grant === null) return refused('right.missing')
  // Who is sent out hears nothing of the meeting, and does nothing in it; one's own drafts are not the meeting's.
  const out = act.right === 'oneself' || act.right === 'private' ? null : sentOut(state, actor)
  if (out !== null) return out
  return stopOf(state, act.type) ?? notNow(act.when, context) ?? { kind: 'granted', grant }
}

/** Why the act cannot be done now, or null. */
function notNow(when: When, { state, actor, now }: Pick<Context, 'state' | 'actor' | 'now'>): Refusal | null {
  switch (when) {
    case 'any time':
      return null
    case 'sitting':
      return sittingMissing(state)
    case 'text work':
      return mayRead(state, actor) ?? textWorkStopped(state)
    case 'text work or window':
      return openWindow(state, now) === null ? notNow('text work', { state, actor, now }) : null
    case 'tabling or preparation':
      return phaseOf(state).kind === 'preparation' && isOffice(actor) ? null : notNow('text work or window', { state, actor, now })
    case 'direct writing':
      return state.directWriting === 'closed' ? refused('direct-writing.closed') : null
  }
}
