/** Sittings, the door, direct writing. */
import type { SeatId } from '../../text/ids.ts'
import type { FactOfSittings } from '../facts.ts'
import { NOTHING_READ } from '../text-reading.ts'
import type { AttendanceEntry, CurrentSitting, RoomState, Sitting } from '../types.ts'
import type { Fold } from './types.ts'

function withCurrent(state: RoomState, change: (sitting: CurrentSitting) => Sitting): RoomState {
  const current = state.sittings.at(-1)
  if (current === undefined || current.state === 'closed') throw new Error('a fact tells of a sitting, and none is open')
  return { ...state, sittings: [...state.sittings.slice(0, -1), change(current)] }
}

const attended = <S extends CurrentSitting>(sitting: S, entry: AttendanceEntry): S => ({
  ...sitting,
  attendance: [...sitting.attendance, entry],
})

function admitted<S extends CurrentSitting>(sitting: S, change: (seats: Set<SeatId>) => void): S {
  const seats = new Set(sitting.admitted)
  change(seats)
  return { ...sitting, admitted: seats }
}

/** What a sitting has in every state. */
const lasting = ({ ordinal, kind, openedAt, admitted, attendance }: CurrentSitting) => ({ ordinal, kind, openedAt, admitted, attendance })

export const sittings: Fold<FactOfSittings['kind']> = {
  'sitting-opened': (state, { ordinal, sittingKind, admitted: seats, observersPermitted, at }) => ({
    ...state,
    directWriting: state.directWriting === 'preparation' ? 'closed' : state.directWriting,
    sittings: [
      ...state.sittings,
      {
        state: 'open',
        ordinal,
        kind: sittingKind,
        openedAt: at,
        observersPermitted,
        admitted: new Set(seats),
        attendance: seats.map((seat) => ({ how: 'door', seat, moved: 'in', at })),
      },
    ],
  }),
  'sitting-suspended': (state, { mode, at }) =>
    withCurrent(state, (sitting) => ({ ...sitting, state: 'suspended', mode, suspendedAt: at })),
  'sitting-resumed': (state) =>
    withCurrent(state, (sitting) => ({ ...lasting(sitting), state: 'open', observersPermitted: sitting.observersPermitted })),
  'sitting-closed': (state, { at }) => ({
    ...withCurrent(state, (sitting) => ({ ...lasting(sitting), state: 'closed', closedAt: at })),
    reading: { ...state.reading, now: null },
    ...NOTHING_READ,
  }),
  'seat-admitted': (state, { seat, at }) =>
    withCurrent(state, (sitting) =>
      attended(
        admitted(sitting, (seats) => seats.add(seat)),
        { how: 'door', seat, moved: 'in', at },
      ),
    ),
  'seat-removed': (state, { seat, at }) =>
    withCurrent(state, (sitting) =>
      attended(
        admitted(sitting, (seats) => seats.delete(seat)),
        { how: 'door', seat, moved: 'out', at },
      ),
    ),
  'observers-permitted': (state, { permitted }) => withCurrent(state, (sitting) => ({ ...sitting, observersPermitted: permitted })),
  'attendance-marked': (state, { person, presence, at }) =>
    withCurrent(state, (sitting) => attended(sitting, { how: 'by hand', person, presence, at })),
  'direct-writing-opened': (state) => ({ ...state, directWriting: 'reopened' }),
  'direct-writing-closed': (state) => ({ ...state, directWriting: 'closed' }),
}
