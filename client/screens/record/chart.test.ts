/** The chart's geometry. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartOf, type Counted, LONGEST_GAP, placesOf } from './chart.ts'

const count = fc.integer({ min: 0, max: 400 })
const counted = fc
  .array(
    fc.record({ after: fc.integer({ min: 0, max: 10 * LONGEST_GAP }), open: count, adReferendum: count, agreed: count, pending: count }),
    {
      minLength: 1,
    },
  )
  .map((steps): readonly Counted[] => {
    let at = 1_900_000_000_000
    return steps.map(({ after, ...counts }) => ({ at: (at += after), counts }))
  })

test('times keep their order, from one end to the other, and no break is longer than the longest', () => {
  fc.assert(
    fc.property(counted, (points) => {
      const times = points.map(({ at }) => at)
      const places = placesOf(times)
      for (const [i, place] of places.entries()) expect(place).toBeGreaterThanOrEqual(places[i - 1] ?? 0)
      expect(places[0]).toBe(0)
      const moved = times.some((at) => at !== times[0])
      expect(places.at(-1)).toBeCloseTo(moved ? 1 : 0)
    }),
  )
  expect(placesOf([0, LONGEST_GAP, 100 * LONGEST_GAP])).toEqual([0, 0.5, 1])
})

test('nothing is drawn outside the chart', () => {
  fc.assert(
    fc.property(counted, (points) => {
      const { layers, pending, top } = chartOf(points, { width: 900, height: 300 })
      expect(Number.isInteger(top / 2)).toBe(true)
      for (const path of [...layers.map((each) => each.path), pending])
        for (const number of path.match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []) {
          expect(Number(number)).toBeGreaterThanOrEqual(-1e-6)
          expect(Number(number)).toBeLessThanOrEqual(900 + 1e-6)
        }
    }),
  )
})

test('the layers stand one on the other: what is agreed below, what is open on top', () => {
  const counts = { open: 2, adReferendum: 1, agreed: 1, pending: 3 }
  const { layers, pending, top } = chartOf([{ at: 0, counts }], { width: 100, height: 100 })
  expect(top).toBe(4)
  expect(layers.map(({ layer, path }) => `${layer} ${path}`)).toEqual([
    'agreed M0,75 H100 V75 L100,100 100,100 0,100 Z',
    'adReferendum M0,50 H100 V50 L100,75 100,75 0,75 Z',
    'open M0,0 H100 V0 L100,50 100,50 0,50 Z',
  ])
  expect(pending).toBe('M0,25 H100 V25')
})
