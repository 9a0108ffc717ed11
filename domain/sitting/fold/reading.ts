/** The reading of the text, restricted segments, the speakers' list. */
import type { DelegationCode } from '../../text/ids.ts'
import type { FactOfReading } from '../facts-reading.ts'
import type { Floor } from '../text-reading.ts'
import type { RoomState } from '../types.ts'
import { type Fold, having, lacking } from './types.ts'

const withFloor = (state: RoomState, change: Partial<Floor>): RoomState => ({ ...state, floor: { ...state.floor, ...change } })

const without = ({ floor }: RoomState, delegation: DelegationCode | null): readonly DelegationCode[] =>
  floor.waiting.filter((each) => each !== delegation)

export const reading: Fold<FactOfReading['kind']> = {
  'paragraph-read': (state, { paragraph, freeze }) => ({
    ...state,
    textReading: { now: paragraph, freeze },
    // One thing is on all screens at a time.
    reading: paragraph === null ? state.reading : { ...state.reading, now: null },
  }),
  'paragraph-put-aside': (state, { paragraph, reason, at }) => ({ ...state, aside: having(state.aside, paragraph, { reason, at }) }),
  'paragraph-returned': (state, { paragraph }) => ({ ...state, aside: lacking(state.aside, paragraph) }),
  'segment-opened': (state, { paragraphs, allow, inside, at }) => ({
    ...state,
    segment: { paragraphs, allow, inside: new Set(inside), openedAt: at },
  }),
  'segment-seats-set': (state, { inside }) => {
    if (state.segment === null) throw new Error('a fact names seats of a segment, and none is on')
    return { ...state, segment: { ...state.segment, inside: new Set(inside) } }
  },
  'segment-closed': (state) => ({ ...state, segment: null }),
  'floor-asked': (state, { delegation }) => withFloor(state, { waiting: [...without(state, delegation), delegation] }),
  'floor-left': (state, { delegation }) =>
    withFloor(state, {
      waiting: without(state, delegation),
      speaking: state.floor.speaking === delegation ? null : state.floor.speaking,
    }),
  'floor-given': (state, { delegation }) => withFloor(state, { speaking: delegation, waiting: without(state, delegation) }),
  'speakers-list-set': (state, { list }) => withFloor(state, { list }),
}
