import { expect, test } from 'vitest'
import { forgetRoom, rememberRoom, type RoomShelf, type VisitedRoom, visitedRooms } from './visited-rooms.ts'

function shelf(first: Readonly<Record<string, string>> = {}): RoomShelf & { readonly held: Map<string, string> } {
  const held = new Map(Object.entries(first))
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  }
}

const room = (seat: string, title = 'Conferencia'): VisitedRoom => ({ document: 'sala', seat, title, name: 'Persona', delegation: 'MX' })
const seats = (on: RoomShelf): readonly string[] => visitedRooms(on).map((each) => each.seat)

test('the last one visited stands first, and each seat once', () => {
  const on = shelf()
  for (const seat of ['mx-1', 'gt-1', 'mx-1']) rememberRoom(on, room(seat, `Conferencia de ${seat}`))
  expect(seats(on)).toEqual(['mx-1', 'gt-1'])
})

test('the list does not grow without end', () => {
  const on = shelf()
  for (let at = 0; at < 40; at++) rememberRoom(on, room(`s-${at}`))
  expect(seats(on)).toHaveLength(12)
  expect(seats(on)[0]).toBe('s-39')
})

test('a seat can be taken off the list', () => {
  const on = shelf()
  rememberRoom(on, room('mx-1'))
  rememberRoom(on, room('gt-1'))
  forgetRoom(on, { document: 'sala', seat: 'mx-1' })
  expect(seats(on)).toEqual(['gt-1'])
})

test.each([
  ['no JSON', '{'],
  ['another form', '[{"seat":1}]'],
  ['no list', '{"a":1}'],
])('what is kept as %s is no list', (_, kept) => {
  const on = shelf({ 'declaro/rooms': kept })
  expect(seats(on)).toEqual([])
  rememberRoom(on, room('mx-1'))
  expect(seats(on)).toEqual(['mx-1'])
})

test('nothing but what the list shows is kept', () => {
  const on = shelf()
  rememberRoom(on, room('mx-1'))
  expect(Object.keys(JSON.parse(on.held.get('declaro/rooms') ?? '[]')[0])).toEqual(['document', 'seat', 'title', 'name', 'delegation'])
})
