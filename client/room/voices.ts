/** In whose names a seat writes: its own, and for a pen those of the delegations while the meeting is at work. */
import type * as Y from 'yjs'
import type { Party } from '../../domain/text/ids.ts'
import type { StartData } from './start.ts'

export const isPen = ({ seat }: StartData): boolean => ['chair', 'deputy', 'assistant', 'secretariat'].includes(seat.hat)

/** Null where the seat only follows. */
export function ownVoiceOf(start: StartData): Party | null {
  if (isPen(start)) return start.seat.hat === 'secretariat' ? 'secretariat' : 'chair'
  return start.seat.delegation as Party | null
}

/** All in whose names the seat may ever write. */
export function voicesOf(start: StartData): readonly Party[] {
  const own = ownVoiceOf(start)
  if (own === null) return []
  return isPen(start) ? [own, ...start.conference.members.map(({ code }) => code as Party)] : [own]
}

/** A pen's page stays open from before a sitting to after it: in whose names it may write changes meanwhile. */
export function withVoicesNow(start: StartData, doc: Y.Doc): StartData {
  if (!isPen(start)) return start
  const room = doc.getMap('room')
  const sitting = room.get('sitting') as { readonly state: string; readonly mode?: string } | null | undefined
  const atWork = sitting?.state === 'open' || (sitting?.state === 'suspended' && sitting.mode === 'drafting')
  const all = voicesOf(start)
  const voices = atWork ? all : room.get('directWriting') === 'closed' ? [] : all.slice(0, 1)
  return voices.length === start.voices.length ? start : { ...start, voices: [...voices] }
}
