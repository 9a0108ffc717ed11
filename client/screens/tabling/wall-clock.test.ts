import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantAt, wallAt } from './wall-clock.ts'

const ZONES = [
  'UTC',
  'America/Mexico_City',
  'America/Santo_Domingo',
  'America/New_York',
  'Europe/Madrid',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
]

test('what the clock at the meeting shows leads back to that minute', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 29_000_000, max: 33_000_000 }), (zone, minute) => {
      const wall = wallAt(minute * 60_000, zone)
      const back = instantAt(wall, zone)
      expect(back === null ? null : wallAt(back, zone)).toBe(wall)
      // An hour that comes twice in autumn is taken as the first.
      expect([0, -60]).toContain((back ?? 0) / 60_000 - minute)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['2026-11-25T22:00', 'America/Mexico_City', Date.parse('2026-11-26T04:00:00Z')],
  ['2026-03-29T02:30', 'Europe/Madrid', null],
  ['2026-10-25T02:30', 'Europe/Madrid', Date.parse('2026-10-25T00:30:00Z')],
  ['2026-02-30T10:00', 'UTC', null],
  ['', 'UTC', null],
  ['mañana', 'UTC', null],
])('%s in %s', (wall, zone, expected) => expect(instantAt(wall, zone)).toBe(expected))
