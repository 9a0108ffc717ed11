/** Where the room is: in preparation, in a sitting, or between two. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { CurrentSitting, RoomState } from './types.ts'

export type Phase =
  | { readonly kind: 'preparation' }
  | { readonly kind: 'sitting'; readonly sitting: CurrentSitting }
  | { readonly kind: 'between' }

export function phaseOf(state: RoomState): Phase {
  const last = state.sittings.at(-1)
  if (last === undefined) return { kind: 'preparation' }
  return last.state === 'closed' ? { kind: 'between' } : { kind: 'sitting', sitting: last }
}

export function currentSitting(state: RoomState): CurrentSitting | null {
  const phase = phaseOf(state)
  return phase.kind === 'sitting' ? phase.sitting : null
}

/** Why no sitting is on, or null. */
export function sittingMissing(state: RoomState): Refusal | null {
  const phase = phaseOf(state)
  switch (phase.kind) {
    case 'preparation':
      return refused('sitting.not-open')
    case 'between':
      return refused('sitting.closed')
    case 'sitting':
      return null
  }
}

/** Why the meeting does not work on the text now, or null. */
export function textWorkStopped(state: RoomState): Refusal | null {
  const sitting = currentSitting(state)
  if (sitting === null) return sittingMissing(state)
  const writing = sitting.state === 'open' || sitting.mode === 'drafting'
  return writing ? null : refused('sitting.suspended')
}
