/** Who may read, write, and in whose voice: the same answer for server, button and test. */
import { holdsLanguagePen } from '../languages/pens.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Party } from '../text/ids.ts'
import { wordsFrozen } from './adoption.ts'
import { currentSitting, sittingMissing, textWorkStopped } from './phase.ts'
import { isOffice, isRevoked, ownVoice } from './seats.ts'
import { sentOut } from './segment.ts'
import type { CurrentSitting, DelegationSeat, FollowingSeat, OfficeSeat, RoomState, Seat } from './types.ts'

/** `own` is the voice a pen has until it takes another. `direct`: what it writes in its own voice goes into the base text; in a delegation's
 *  voice it is that party's proposal. */
export type Writing =
  | { readonly kind: 'propose'; readonly party: Party }
  | { readonly kind: 'pen'; readonly own: Party; readonly voices: readonly Party[]; readonly direct: boolean }

/** Null where the seat may read the live text. */
export function mayRead(state: RoomState, seat: Seat): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  return (isOffice(seat) || holdsLanguagePen(state, seat) ? null : mayBeInside(state, seat)) ?? sentOut(state, seat)
}

function mayBeInside(state: RoomState, seat: DelegationSeat | FollowingSeat): Refusal | null {
  const sitting = currentSitting(state)
  if (sitting === null) return sittingMissing(state)
  if (sitting.state === 'suspended' && sitting.mode === 'dark') return refused('sitting.dark')
  return mayBeIn(sitting, seat)
}

function mayBeIn(sitting: CurrentSitting, seat: DelegationSeat | FollowingSeat): Refusal | null {
  if (!sitting.admitted.has(seat.id)) return refused('seat.not-admitted')
  return seat.delegation === null && !sitting.observersPermitted ? refused('observers.not-permitted') : null
}

/** Null where the seat may read the revisions that were issued: members always, those who follow while the chair permits. */
export function mayReadRevisions(state: RoomState, seat: Seat): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  return isOffice(seat) || seat.delegation !== null ? sentOut(state, seat) : mayRead(state, seat)
}

/** What the seat may write now, or why nothing. */
export function mayWrite(state: RoomState, seat: Seat): Writing | Refusal {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  if (isOffice(seat)) return wordsFrozen(state) ?? mayHoldPen(state, seat)
  if (seat.delegation === null) return refused('right.missing')
  return mayRead(state, seat) ?? wordsFrozen(state) ?? textWorkStopped(state) ?? { kind: 'propose', party: seat.delegation }
}

/** Direct writing is a pen's own, with or without a sitting; writing for delegations needs the meeting at work. */
function mayHoldPen(state: RoomState, seat: OfficeSeat): Writing | Refusal {
  const direct = state.directWriting !== 'closed'
  const stopped = textWorkStopped(state)
  const kept = sentOut(state, seat) ?? (direct ? null : stopped)
  if (kept !== null) return kept
  const own: Party = seat.hat === 'secretariat' ? 'secretariat' : 'chair'
  const members = stopped === null ? state.conference.members.map((member) => member.code) : []
  return { kind: 'pen', own, voices: [own, ...members], direct }
}

/** Null where the seat's words may be written in this voice now. */
export function mayUseVoice(state: RoomState, seat: Seat, party: Party): Refusal | null {
  const writing = mayWrite(state, seat)
  switch (writing.kind) {
    case 'refused':
      return writing
    case 'propose':
      return writing.party === party ? null : refused('voice.not-yours')
    case 'pen':
      return writing.voices.includes(party) ? null : refused('voice.not-yours')
  }
}

/** Null where a pen may have this voice: whether it may write in it now is asked again with each word, since sittings open and pause meanwhile. */
export function mayHoldVoice(state: RoomState, seat: Seat, party: Party): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  if (!isOffice(seat)) return mayUseVoice(state, seat, party)
  const isKnown = party === ownVoice(seat) || state.conference.members.some((member) => member.code === party)
  return isKnown ? null : refused('voice.not-yours')
}

/** Whether this is the voice in which the seat writes base text now. */
export function writesDirectly(state: RoomState, seat: Seat, voice: Party): boolean {
  const writing = mayWrite(state, seat)
  return writing.kind === 'pen' && writing.direct && voice === writing.own
}
