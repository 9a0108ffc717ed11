/** Private streams: whose each is, and who may be in it. Being admitted to a sitting does not matter; a valid seat does. */
import { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { type DelegationCode, type GroupId, isDelegationCode, isGroupId } from '../text/ids.ts'
import { isOffice, isRevoked } from './seats.ts'
import type { RoomState, Seat } from './types.ts'

export type StreamName = `delegation:${DelegationCode}` | `group:${GroupId}` | 'desk'

/** Delegations that draft together; the lead called them and tables what they wrote. */
export type ContactGroup = { readonly lead: DelegationCode; readonly members: readonly DelegationCode[] }

export type StreamsState = {
  readonly contactGroups: ReadonlyMap<GroupId, ContactGroup>
  /** How often each stream, or all of them, were to be erased: the store does what is still to be done. */
  readonly erasures: ReadonlyMap<Erased, number>
}

export type Erased = StreamName | 'all'

export const noStreams: StreamsState = { contactGroups: new Map(), erasures: new Map() }

export const delegationStream = (code: DelegationCode): StreamName => `delegation:${code}`
export const groupStream = (group: GroupId): StreamName => `group:${group}`

export type Stream =
  | { readonly kind: 'delegation'; readonly delegation: DelegationCode }
  | { readonly kind: 'group'; readonly group: GroupId }
  | { readonly kind: 'desk' }

/** What a stream's name says; null for a name of no form. */
export function streamIn(name: string): Stream | null {
  if (name === 'desk') return { kind: 'desk' }
  const [kind, id] = name.split(':', 2)
  if (kind === 'delegation' && isDelegationCode(id) && name === `delegation:${id}`) return { kind, delegation: id }
  if (kind === 'group' && isGroupId(id) && name === `group:${id}`) return { kind, group: id }
  return null
}

export const isStreamName = (name: unknown): name is StreamName => typeof name === 'string' && streamIn(name) !== null

export const streamName = z.custom<StreamName>(isStreamName)
export const groupId = z.custom<GroupId>(isGroupId)

/** Null where the seat may read and write the stream. One that is not there is refused like one of others. */
export function mayUseStream(state: RoomState, seat: Seat, name: string): Refusal | null {
  if (isRevoked(state, seat.id)) return refused('seat.revoked')
  const stream = streamIn(name)
  return stream !== null && isIn(state, seat, stream) ? null : refused('stream.not-yours')
}

function isIn(state: RoomState, seat: Seat, stream: Stream): boolean {
  switch (stream.kind) {
    case 'delegation':
      return seat.delegation === stream.delegation
    case 'group':
      return seat.delegation !== null && (state.contactGroups.get(stream.group)?.members.includes(seat.delegation) ?? false)
    case 'desk':
      return isOffice(seat)
  }
}

/** Every stream that is open to the seat. */
export function streamsOf(state: RoomState, seat: Seat): readonly StreamName[] {
  if (isRevoked(state, seat.id)) return []
  if (isOffice(seat)) return ['desk']
  const { delegation } = seat
  return delegation === null ? [] : [delegationStream(delegation), ...groupsOf(state, delegation).map(([group]) => groupStream(group))]
}

/** How often this stream was to be erased by now. */
export const erasuresOf = ({ erasures }: Pick<RoomState, 'erasures'>, name: StreamName): number =>
  (erasures.get(name) ?? 0) + (erasures.get('all') ?? 0)

export const groupsOf = ({ contactGroups }: Pick<RoomState, 'contactGroups'>, delegation: DelegationCode): [GroupId, ContactGroup][] =>
  [...contactGroups].filter(([, { members }]) => members.includes(delegation))

/** Which stretch of the conference it is: before the first sitting, in the first, between it and the second, and so on, counted from 0.
 *  A stream's key is for one stretch, so what was struck out in an earlier one cannot be read from disk. */
export function stretchOf({ sittings }: Pick<RoomState, 'sittings'>): number {
  const last = sittings.at(-1)
  return last === undefined ? 0 : 2 * last.ordinal - (last.state === 'closed' ? 0 : 1)
}
