/** Three delegations round one short text, for tests that name only what they are about. */
import { expect, onTestFinished } from 'vitest'
import { shown, stored } from './notation.ts'
import { openRoom, type Room, type RoomText, type Seat } from './relay.ts'

export const FOX: RoomText = [
  { id: 'p_aaaaaaaaaa', text: 'The quick brown fox' },
  { id: 'p_bbbbbbbbbb', text: 'jumps over' },
  { id: 'p_cccccccccc', text: 'the lazy dog' },
]

export type Cast = {
  readonly room: Room
  readonly mx: Seat
  readonly fr: Seat
  readonly cr: Seat
  readonly everyoneSees: (paragraphs: readonly string[]) => void
}

/** Opens a room that closes itself after the test. */
export function threeParties(text: RoomText = FOX): Cast {
  const room = openRoom(text, ['MX', 'FR', 'CR'])
  onTestFinished(() => room.destroy())
  const [mx, fr, cr] = room.seats
  if (mx === undefined || fr === undefined || cr === undefined) throw new Error('three seats were asked for')
  const everyoneSees = (paragraphs: readonly string[]): void => {
    room.sync()
    for (const seat of room.seats) {
      expect(shown(seat.editor)).toEqual(paragraphs)
      expect(stored(seat.doc)).toEqual(paragraphs)
    }
  }
  return { room, mx, fr, cr, everyoneSees }
}
