/** What a document takes in all: a large conference is far from it, and whoever writes by hand is never put out for what others do. */
import { expect, test } from 'vitest'
import type { SeatId } from '../../domain/text/ids.ts'
import { OF_DOCUMENT, openLimits, type SeatLimits } from './limits.ts'

const seats = (count: number): SeatId[] => Array.from({ length: count }, (_, number) => `s-${number}` as SeatId)

/** Of all seats of one document, on a clock that is set by hand. */
function crowd(count: number, amounts = OF_DOCUMENT) {
  let now = 0
  const limits = openLimits(50, amounts, () => now)
  return {
    all: seats(count).map((seat) => limits.of('one', seat)),
    limits,
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

test('600 pages and 3,000 updates a second are within the limits, for as long as it lasts', () => {
  const { all, wait } = crowd(600)
  const refused: (string | null | false)[] = all.map(({ openSocket }) => openSocket())
  for (let tick = 0; tick < 60 * 5; tick++) {
    for (const seat of all) refused.push(seat.update(), seat.bytes(300), seat.presence() ? null : 'presence')
    wait(200)
  }
  expect(refused.filter((each) => each !== null)).toEqual([])
})

const secondOf = (seat: SeatLimits, updates: number): number =>
  Array.from({ length: updates }, () => seat.update()).filter((each) => each === 'crowded.updates').length

test('300 seats that all write as much as a seat may are put out by their document; who writes by hand beside them is not', () => {
  const { all, limits, wait } = crowd(300)
  const hand = limits.of('one', 'hand' as SeatId)
  let [puttingOut, ofHand] = [0, 0]
  for (let second = 0; second < 30; second++) {
    for (const seat of all) puttingOut += secondOf(seat, 50)
    ofHand += secondOf(hand, 8)
    wait(1_000)
  }
  expect(puttingOut).toBeGreaterThan(100_000)
  expect(ofHand).toBe(0)
})

test('a document that is over its limits takes nothing from another, nor a seat from the same seat there', () => {
  const { all, limits } = crowd(300)
  const elsewhere = limits.of('two', 's-0' as SeatId)
  for (const seat of all) secondOf(seat, 150)
  expect(all[0]?.update()).toBe('too-many.updates')
  expect(Array.from({ length: 150 }, () => elsewhere.update()).every((each) => each === null)).toBe(true)
})
